"""A course, an ambition and a boundary that hold."""

from datetime import timedelta

import pytest
from django.utils import translation

from draagvlak.foundation import clock
from draagvlak.pillars.leadership.ambitions.actions import write_ambition, write_goal
from draagvlak.pillars.leadership.boundaries.actions.boundaries import adopt_boundary, write_boundary
from draagvlak.pillars.leadership.course.actions.versions import adopt_course, start_course, write_course
from draagvlak.pillars.leadership.course.models import QUESTIONS
from draagvlak.pillars.leadership.questions.actions import answer_question, owe_answer, say_found


def adopt(boundary, by, valid_in=0):
    """Give a draft what it needs, and adopt it."""
    today = clock.today()
    write_boundary(
        boundary=boundary,
        sentence=boundary.sentence,
        value=boundary.value,
        owner=by.person,
        valid_from=today + timedelta(days=valid_in),
        review_on=today + timedelta(days=365),
        by=by,
    )
    adopt_boundary(boundary=boundary, by=by)
    return boundary


@pytest.fixture
def in_english():
    """What actions say is read in English here."""
    with translation.override("en"):
        yield


def answered(question, by, found="yes"):
    """Somebody answers a question, and everyone who asked says what they found of it."""
    owe_answer(question=question, owner=by.person, due_on=clock.today(), by=by)
    answer_question(question=question, answer={"nl": "Zo zit het", "en": "This is how"}, by=by.person)
    for asking in question.askings.all():
        say_found(asking=asking, found=found, why={} if found == "yes" else {"en": "It says nothing"})
    return question


@pytest.fixture
def course(sanne):
    version = start_course(by=sanne)
    for question in QUESTIONS:
        text = {"nl": f"Antwoord {question}", "en": f"Answer {question}"}
        write_course(version=version, question=question, text=text, by=sanne)
    adopt_course(version=version, names="Sanne and the team", by=sanne)
    return version


@pytest.fixture
def ambition(sanne):
    goal = write_goal(title={"nl": "Dienstbaar", "en": "At your service"}, by=sanne)
    title = {"nl": "Meer tijd voor mensen", "en": "More time for people"}
    return write_ambition(title=title, goal=goal, by=sanne)


@pytest.fixture
def boundary(sanne):
    today = clock.today()
    written = write_boundary(
        sentence={"nl": "AI beslist niet over mensen", "en": "AI decides nothing about people"},
        value={"nl": "Menselijkheid", "en": "Humanity"},
        owner=sanne.person,
        valid_from=today,
        review_on=today + timedelta(days=365),
        by=sanne,
    )
    adopt_boundary(boundary=written, by=sanne)
    return written
