"""A small town with teams of different sizes, and rounds in which its people answer."""

import random
from datetime import timedelta

import pytest
from django.utils import translation

from draagvlak.foundation import clock
from draagvlak.foundation.agreements import actions as agreements
from draagvlak.foundation.agreements.subjects import SUBJECTS
from draagvlak.foundation.figures import actions
from draagvlak.foundation.figures.questions import Question
from draagvlak.foundation.organisation.models import Person, Unit
from draagvlak.ui.text import Text
from tests.web.agreements.conftest import WHY, agree, fatma, propose  # noqa: F401

QUESTIONS = (
    Question("trust", Text(nl="Vertrouw je het?", en="Do you trust it?"), Text(nl="Vertrouwen", en="Trust")),
    Question("safety", Text(nl="Durf je?", en="Do you dare?"), Text(nl="Veiligheid", en="Safety")),
)
TEAMS = {"A": 12, "B": 25, "C": 4, "D": 9, "E": 60}


@pytest.fixture(autouse=True)
def _in_english():
    with translation.override("en"):
        yield


@pytest.fixture
def town(organisation):
    """Under R1: A (12), B (25), C (4); under R2: D (9), E (60). R1 and R2 have a lead of their own, R has two."""
    for code, number in TEAMS.items():
        above = Unit.objects.get(code="R1" if code in "ABC" else "R2")
        unit = Unit.objects.create(code=code, name=Text(nl=f"Team {code}", en=f"Team {code}"), parent=above)
        _people(unit, number)
    for code, number in (("R", 2), ("R1", 1), ("R2", 1)):
        _people(Unit.objects.get(code=code), number)
    return {unit.code: str(unit.pk) for unit in Unit.objects.all()}


def _people(unit, number):
    Person.objects.bulk_create(
        Person(code=f"{unit.code}-{n}", name=f"Somebody {unit.code} {n}", unit=unit) for n in range(number)
    )


@pytest.fixture
def consent(agree):  # noqa: F811
    return agree("pulse")


@pytest.fixture
def open_round(town, consent, alice):
    def _open(title="Najaar"):
        return actions.open_round(
            kind="pulse",
            title=Text(nl=title, en=title),
            questions=QUESTIONS,
            closes_on=clock.today() + timedelta(14),
            by=alice,
        )

    return _open


@pytest.fixture
def answered(open_round, alice):
    """A closed round in which most people answered; `answer(rng)` says what."""

    def _answered(share=0.8, answer=lambda rng: rng.randint(1, 5), seed=1, title="Najaar"):
        rng = random.Random(seed)
        opened = open_round(title)
        for one in opened.bins:
            for _person in range(one["heads"]):
                if rng.random() < share:
                    said = {question.code: answer(rng) for question in QUESTIONS}
                    actions.count_answers(round=opened, bin=one["key"], answers=said)
        actions.close_round(round=opened, by=alice)
        opened.refresh_from_db()
        return opened

    return _answered


@pytest.fixture
def withdraw(fatma):  # noqa: F811
    def _withdraw(code="pulse"):
        agreements.withdraw(subject=SUBJECTS[code], why=WHY, by=fatma)

    return _withdraw
