"""What this room receives from the quiet room: questions to those who lead."""

from django.utils.translation import gettext_lazy as _

from draagvlak.foundation.agreements.subjects import QUESTIONS
from draagvlak.foundation.register.models import UseCase
from draagvlak.foundation.voice.purposes import Purpose, serves
from draagvlak.foundation.voice.words import in_all_languages
from draagvlak_core.shared.post_form import Field, Kind, Option

WHOLE = "whole"


def fields() -> list[Field]:
    """What a question is about, and the question. Nothing about who asks: no unit, no role."""
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


serves(
    Purpose(
        "question",
        title=_("Questions to those who lead"),
        quota=5,
        consent=QUESTIONS,
        moderated=True,
        fields=fields,
    )
)
