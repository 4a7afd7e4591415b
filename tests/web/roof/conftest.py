"""Rooms of cardboard: they fit the same protocol as the real ones, and say what a test wants to hear."""

from dataclasses import dataclass, field

import pytest

from draagvlak.foundation.findings import Criterion, Finding, Waiting
from draagvlak.foundation.register.cards.models import UseCase
from draagvlak.roof import rooms
from draagvlak.roof.gates.defaults import DEFAULT_QUESTIONS
from draagvlak_core.shared.answers import Answer
from draagvlak_core.shared.verdicts import Verdict

CODES = tuple(dict.fromkeys(code for codes in DEFAULT_QUESTIONS.values() for code in codes))


@dataclass
class CardboardRoom:
    PILLAR: str
    answers: dict = field(default_factory=dict)  # code or (code, use case id) → Answer; met unless said otherwise
    silent: set = field(default_factory=set)  # codes this room says nothing about
    owed: list = field(default_factory=list)
    raises: Exception | None = None
    raises_in_words: Exception | None = None

    @property
    def CRITERIA(self):
        own = (code for code in CODES if code.startswith(f"{self.PILLAR}."))
        return tuple(Criterion(code, f"Title of {code}", f"Why {code}") for code in own)

    def verdicts(self, ids=None):
        if self.raises:
            raise self.raises
        ids = UseCase.objects.values_list("pk", flat=True) if ids is None else ids
        return {pk: tuple(self._verdict(c.code, pk) for c in self.CRITERIA if c.code not in self.silent) for pk in ids}

    def _verdict(self, code, pk):
        return Verdict(code, self.answers.get((code, pk), self.answers.get(code, Answer.MET)), "said")

    def in_words(self, verdict, use_case_id):
        if self.raises_in_words:
            raise self.raises_in_words
        return Finding(
            verdict.criterion,
            verdict.answer,
            f"Sentence about {verdict.criterion}.",
            "/overview/due/",
            "Evidence",
            "" if verdict.answer is Answer.MET else f"Step for {verdict.criterion}",
            "/gates/criteria/",
        )

    def waiting_for(self, person):
        if self.raises:
            raise self.raises
        return [Waiting(sentence, "/owed/") for sentence in self.owed]


@pytest.fixture
def house(monkeypatch):
    """The four rooms by name; every criterion is met until a test says otherwise."""
    four = {pillar: CardboardRoom(pillar) for pillar in rooms.PILLARS}
    monkeypatch.setattr(rooms, "room", four.__getitem__)
    return four
