"""What a post would be if it were passed on as it is proposed now. The original stays until it is decided."""

import json
from collections.abc import Mapping, Sequence
from fractions import Fraction
from hashlib import sha256
from math import ceil
from typing import Any

from draagvlak.foundation.voice.models import Post
from draagvlak_core.voice.moderation import black_out, not_found, share_black
from draagvlak_core.voice.post_form import Kind

Content = Mapping[str, Any]


def with_black_outs(post: Post, words: Sequence[str] | None = None) -> dict[str, Any]:
    """What was written with these words blacked out, or with those that are proposed."""
    words = post.black_outs if words is None else words
    texts = _text_fields(post)
    return {name: black_out(value, words) if name in texts else value for name, value in post.content.items()}


def share_of(post: Post, content: Content) -> Fraction:
    """The part of the letters of all texts together that is black."""
    return share_black(_texts(post, content))


def in_percent(share: Fraction) -> int:
    """Rounded up, so that one letter that is black never looks like none."""
    return ceil(share * 100)


def missing(post: Post, words: Sequence[str]) -> list[str]:
    """Those of these words that do not stand in the post."""
    return not_found(_texts(post, post.content), words)


def version_of(post: Post) -> str:
    """Tells one proposal from another, so that nobody agrees to black-outs they have not seen."""
    return sha256(json.dumps(with_black_outs(post), sort_keys=True).encode()).hexdigest()[:16]


def _texts(post: Post, content: Content) -> list[str]:
    return [content[name] for name in sorted(_text_fields(post)) if name in content]


def _text_fields(post: Post) -> set[str]:
    return {field["name"] for field in post.round.fields if field["kind"] == Kind.TEXT}
