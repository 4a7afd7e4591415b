"""A question of a round: five answers from "not at all" to "completely", and "I don't know"."""

from dataclasses import dataclass
from typing import Any

from draagvlak.ui.text import Text

NO_OPINION = 0
VALUES = (1, 2, 3, 4, 5)


@dataclass(frozen=True, slots=True)
class Question:
    """`code` is how it is counted, `words` what is asked, `about` what a figure on it tells of."""

    code: str
    words: Text
    about: Text

    def to_json(self) -> dict[str, Any]:
        return {"code": self.code, "words": dict(self.words), "about": dict(self.about)}


def from_json(kept: dict[str, Any]) -> Question:
    return Question(kept["code"], Text(kept["words"]), Text(kept["about"]))
