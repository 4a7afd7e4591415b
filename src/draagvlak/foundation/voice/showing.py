"""A post as those see it who read it before others."""

from dataclasses import dataclass

from draagvlak.foundation.organisation.models import Person
from draagvlak.foundation.voice.black_outs import in_percent, share_of, version_of, with_black_outs
from draagvlak.foundation.voice.models import Post
from draagvlak.foundation.voice.wording import words
from draagvlak_core.voice.post_form import Kind, from_json


@dataclass(frozen=True, slots=True)
class Shown:
    """A post with the black-outs that are proposed.

    `answers`: label and words of each field. `share`: percent that is black. `said`: what this reader said before;
    `others`: how many others did.
    """

    post: Post
    version: str
    share: int
    answers: list[tuple[str, str]]
    said: str
    others: int

    @property
    def begins(self) -> str:
        """Its first words, for a list."""
        text = str(with_black_outs(self.post).get("text", ""))
        return text if len(text) < 90 else f"{text[:90].rsplit(' ', 1)[0]} …"


def shown(post: Post, person: Person) -> Shown:
    answers = []
    content = with_black_outs(post)
    for field in from_json(post.round.fields):
        value = content.get(field.name, "")
        if field.kind is Kind.CHOICE:
            value = next((words(option.label) for option in field.options if option.value == value), "")
        if value:
            answers.append((words(field.label), value))
    judged = list(post.judgements.all())
    own = next((one.get_verdict_display() for one in judged if one.moderator_id == person.pk), "")
    share = in_percent(share_of(post, content))
    return Shown(post, version_of(post), share, answers, str(own), sum(one.moderator_id != person.pk for one in judged))
