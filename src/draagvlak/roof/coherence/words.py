"""What the coherence page says: the answer, the four lists, and the one step."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from draagvlak.roof.coherence.queries import Worked
from draagvlak.roof.overview.sentences import counted
from draagvlak_core.leadership.coherence import Sign, ToolFirst

# The lists in the order in which they are worth a conversation: what costs most trust first.
TOOL_FIRST, ALIKE, LOOSE, IDLE = "tool_first", "alike", "loose", "idle"
LISTS = (TOOL_FIRST, ALIKE, LOOSE, IDLE)

SIGNS = {
    Sign.NO_NEED: gettext_lazy("nobody wrote why we use it"),
    Sign.NO_AMBITION: gettext_lazy("it serves no ambition"),
    Sign.NOBODY_HEARD: gettext_lazy("nobody it touches was heard"),
}


@dataclass(frozen=True, slots=True)
class Step:
    """What to do first, and where."""

    text: str
    url: str
    action: str


def counts(worked: Worked) -> dict[str, int]:
    """How many there are in each list."""
    found = worked.coherence
    return {
        TOOL_FIRST: len(found.tool_first),
        ALIKE: len(worked.alike),
        LOOSE: len(found.loose),
        IDLE: len(found.idle),
    }


def sentences(worked: Worked) -> Iterator[str]:
    """The answer to the question of the page, then each thing that does not hang together."""
    number = counts(worked)
    if not worked.full:
        yield _("There is no use of AI on a full card yet, so there is nothing to lay beside our ambitions.")
        return
    if not worked.coherence.serving:
        yield _("We cannot tell: no ambition was written down yet, so nobody can say what our use of AI serves.")
    elif not any(number.values()):
        yield _("Yes: every use of AI serves an ambition, somebody works on every ambition, and no two look alike.")
    else:
        yield _("Not everywhere.")
    yield from (told(code, number[code]) for code in LISTS if number[code])


def told(code: str, number: int) -> str:
    """One list in a sentence."""
    counts = {"n": counted(number)}
    if code == TOOL_FIRST:
        sentence = ngettext(
            "In %(n)s use of AI the tool came before the need.",
            "In %(n)s uses of AI the tool came before the need.",
            number,
        )
    elif code == ALIKE:
        sentence = ngettext(
            "One group of records looks alike.",
            "%(n)s groups of records look alike.",
            number,
        )
    elif code == LOOSE:
        sentence = ngettext("%(n)s use of AI serves nothing.", "%(n)s uses of AI serve nothing.", number)
    else:
        sentence = ngettext("Nobody works on %(n)s ambition.", "Nobody works on %(n)s ambitions.", number)
    return sentence % counts


def signs_of(found: ToolFirst) -> str:
    """What is missing while a tool was chosen already, as part of a sentence."""
    return ", ".join(str(SIGNS[sign]) for sign in found.signs)


def first_step(found: ToolFirst) -> tuple[str, str]:
    """(what to do first about a tool that came first, where)."""
    if Sign.NO_NEED in found.signs:
        return _("Write down what it is for"), reverse("register:edit", args=[found.key, "words"])
    if Sign.NO_AMBITION in found.signs:
        return _("Say which ambition it serves, or stop it"), reverse("leadership:use_case", args=[found.key])
    return _("Plan a conversation with those it touches"), reverse("trust:use_case", args=[found.key])


def step(worked: Worked) -> Step | None:
    """The step that helps most here: the first list that is not empty."""
    number = counts(worked)
    code = next((code for code in LISTS if number[code]), None)
    if code is None:
        return None
    text, action = {
        TOOL_FIRST: (
            _("Talk first about what is needed, with the people whose work it is. Then see if this tool fits."),
            _("See where the tool came first"),
        ),
        ALIKE: (
            _("Bring together those who answer for them. Go on together, or say what is different."),
            _("See what looks alike"),
        ),
        LOOSE: (_("Say what each one serves, or ask whether we still want it."), _("See what serves nothing")),
        IDLE: (
            _("Look for a use of AI that helps, or end the ambition: an ambition can also be reached without AI."),
            _("See what nobody works on"),
        ),
    }[code]
    return Step(text, f"#{code}", action)
