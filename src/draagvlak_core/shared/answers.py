"""Three answers: met, not met, cannot tell, combined by Kleene's strong three-valued logic.

Source: S. C. Kleene, Introduction to Metamathematics (1952), section 64.
"""

from collections.abc import Iterable
from enum import StrEnum


class Answer(StrEnum):
    """What is known about one criterion. There is no fourth answer and no default that passes."""

    MET = "met"
    NOT_MET = "not_met"
    CANNOT_TELL = "cannot_tell"


def negate(answer: Answer) -> Answer:
    """Turn met and not met around; what cannot be told stays so."""
    swapped = {Answer.MET: Answer.NOT_MET, Answer.NOT_MET: Answer.MET}
    return swapped.get(answer, Answer.CANNOT_TELL)


def all_of(answers: Iterable[Answer]) -> Answer:
    """Met when every answer is met; one that is not met decides, whatever is unknown.

    Of no answers at all nothing can be told: Kleene's empty conjunction would be true, and
    here that would let an empty list pass.
    """
    given = set(answers)
    if Answer.NOT_MET in given:
        return Answer.NOT_MET
    return Answer.MET if given == {Answer.MET} else Answer.CANNOT_TELL


def any_of(answers: Iterable[Answer]) -> Answer:
    """Met when at least one answer is met; not met only when every answer is known not to be."""
    given = set(answers)
    if Answer.MET in given:
        return Answer.MET
    return Answer.NOT_MET if given == {Answer.NOT_MET} else Answer.CANNOT_TELL


def known(value: bool | None) -> Answer:
    """The answer a fact gives: None means nobody knows, and stays unknown."""
    if value is None:
        return Answer.CANNOT_TELL
    return Answer.MET if value else Answer.NOT_MET
