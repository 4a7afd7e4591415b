"""An open question for each mask. A mask asks for a conversation; it says nothing about the person behind it."""

from collections.abc import Iterable, Mapping

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from draagvlak.pillars.trust.models import MASKS, Code, Note

QUESTIONS: Mapping[str, Promise] = {
    Code.NO_TIME: _("What would have to be dropped, or arranged differently, to make room for this?"),
    Code.NOT_RELEVANT: _("What in your work would have to get easier or better for this to matter to you?"),
    Code.OTHERS_FIRST: _("What would you want to have seen with others before you begin?"),
    Code.UNUSED: _("When did you last want to use it, and what made you do it your own way?"),
}


def questions_for(notes: Iterable[Note]) -> list[Promise]:
    """The questions worth asking in the next conversation, each once, in a fixed order."""
    heard = {note.code for note in notes}
    return [QUESTIONS[mask] for mask in MASKS if mask in heard]
