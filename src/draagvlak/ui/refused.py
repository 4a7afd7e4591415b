"""One way for an action to say no: a code, and what belongs in its sentence. The words stand in a `wording.py`.

    REFUSALS = refusals("value", {
        "pilot_ended": _("This pilot has ended."),
        "too_few": ngettext_lazy("One person is too few.", "%(count)s people are too few.", "count"),
    })

    raise Refused("value.too_few", count=3)

A `Refused` is Django's own `ValidationError`: a form shows it, a `Step` answers it, a command prints its sentence.
"""

from collections.abc import Iterable, Mapping
from importlib import import_module
from pathlib import Path
from typing import Any

from django.apps import apps
from django.core.exceptions import ValidationError
from django.utils.functional import Promise, lazystr

from draagvlak.ui.registry import Registry

Words = str | Promise

_WORDS: Registry[Words] = Registry("refusal")


def refusals(room: str, words: Mapping[str, Words]) -> Mapping[str, Any]:
    """Register the words of a room's refusals under `<room>.<code>`; gives them back for the room's own use."""
    for code, sentence in words.items():
        _WORDS.add(f"{room}.{code}", sentence)
    return words


def discover() -> None:
    """Read the words of every refusal in our own apps and their features: `wording.py`, or where that is a folder."""
    for app in apps.get_app_configs():
        if app.name.startswith("draagvlak."):
            home = Path(app.path)
            for path in sorted([*home.rglob("wording.py"), *home.rglob("wording/refusals.py")]):
                inside = path.relative_to(home).with_suffix("").parts
                import_module(".".join((app.name, *inside)))


def refusal_codes() -> frozenset[str]:
    """Every code that has words. A house test holds these against the codes that are raised."""
    return frozenset(code for code, _words in _WORDS.items())


class Refused(ValidationError):
    """An action does not do what was asked. `code` is `<room>.<what>`; `params` fill the named places of its sentence.

    Raises KeyError when the code has no words: nobody is ever refused without a reason they can read.
    """

    def __init__(self, code: str, /, **params: object) -> None:
        super().__init__(_sentence(_WORDS[code], params), code=code)  # type: ignore[arg-type]  # a lazy text is one too
        self.given = params


def _sentence(words: Words, params: Mapping[str, object]) -> Words:
    # Put together when it is read, in the language of whoever reads it: an action may run in another one.
    return lazystr(_Filled(words, params)) if params else words


class _Filled:
    def __init__(self, words: Words, params: Mapping[str, object]) -> None:
        self.words, self.params = words, params

    def __str__(self) -> str:
        return str(self.words % dict(self.params))


def refuse_each(refused: Iterable[Refused]) -> None:
    """Refuse for all of these reasons together; for none of them, do nothing."""
    if reasons := list(refused):
        raise ValidationError(reasons)


def codes_of(refused: ValidationError) -> list[str]:
    """The codes of everything that was refused, in order."""
    return [str(error.code) for error in refused.error_list]


def sentence_of(refused: ValidationError) -> str:
    """What was refused, as one line: for messages, the command line and machines."""
    return " ".join(refused.messages)
