"""What this room receives from the quiet room: questions to those who lead, and whether an answer was one."""

from collections.abc import Sequence
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from draagvlak.foundation.agreements.subjects import QUESTIONS
from draagvlak.foundation.register.cards.models import UseCase
from draagvlak.foundation.voice.purposes import Purpose, Reply, serves
from draagvlak.pillars.leadership.questions.actions import ask_question, say_found
from draagvlak.pillars.leadership.questions.models import Asking, Found
from draagvlak.ui.language import in_all_languages
from draagvlak_core.voice.post_form import Field, Kind, Option

WHOLE = "whole"


def fields() -> list[Field]:
    """The question, and what it is about. Nothing about who asks: no unit, no role."""
    whole = Option(WHOLE, in_all_languages(_("AI in the whole organisation")))
    use_cases = UseCase.objects.order_by("pk")
    return [
        Field(
            "text",
            Kind.TEXT,
            in_all_languages(_("What do you want to know?")),
            in_all_languages(_("Whoever leads here owes an answer that everybody can read.")),
        ),
        Field(
            "about",
            Kind.CHOICE,
            in_all_languages(_("What is it about?")),
            options=(whole, *(Option(str(one.pk), dict(one.name)) for one in use_cases)),
        ),
    ]


REPLY_FIELDS = (
    Field(
        "found",
        Kind.CHOICE,
        in_all_languages(_("Was that an answer?")),
        options=tuple(Option(one.value, in_all_languages(one.label)) for one in Found),
    ),
    Field("why", Kind.TEXT, in_all_languages(_("What is missing?")), needed=False),
)


def passed(key: str, content: dict[str, Any]) -> None:
    """Ask it, without a name. The key of the post speaks for whoever asked."""
    about = content.get("about", WHOLE)
    use_case = None if about == WHOLE else UseCase.objects.filter(pk=about).first()
    ask_question(words={content["language"]: content["text"]}, asker=None, use_case=use_case, key=key)


def replies(keys: Sequence[str]) -> dict[str, list[Reply]]:
    """Every answer that was given, by key."""
    by_key: dict[str, list[Reply]] = {}
    for asking in Asking.objects.filter(key__in=keys).prefetch_related("question__turns"):
        question = asking.question.joined_into or asking.question
        by_key[str(asking.key)] = [
            Reply(dict(turn.answer), turn.answered_by, turn.answered_on)
            for turn in question.turns.all()
            if turn.answered_on is not None
        ]
    return by_key


def replied(key: str, content: dict[str, Any]) -> None:
    """Hear what whoever asked says of the last answer. Without a reason where one is needed it says too little."""
    asking = Asking.objects.filter(key=key).first()
    if asking is None:
        return
    why = content.get("why", "").strip() or str(Found(content["found"]).label)
    try:
        say_found(asking=asking, found=Found(content["found"]), why={content["language"]: why})
    except ValidationError:
        return  # there is a next answer by now, or none any more


serves(
    Purpose(
        "question",
        title=_("Questions to those who lead"),
        quota=5,
        consent=QUESTIONS,
        moderated=True,
        fields=fields,
        passed=passed,
        replies=replies,
        reply_fields=REPLY_FIELDS,
        replied=replied,
    )
)
