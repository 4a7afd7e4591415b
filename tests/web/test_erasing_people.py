"""Erasing takes what is about one person, by number, and nothing about somebody who is called the same."""

import json
import unicodedata
from datetime import date
from importlib import import_module

import pytest
from django.apps import apps
from django.urls import reverse

from draagvlak.foundation import clock
from draagvlak.foundation.accounts.roles import Role
from draagvlak.foundation.agreements.models import Agreement
from draagvlak.foundation.decisions import queries as log
from draagvlak.foundation.decisions.actions import record
from draagvlak.foundation.decisions.models import LogEntry, LogHead
from draagvlak.foundation.organisation.actions import join_group, person_left, save_group, save_person
from draagvlak.foundation.organisation.models import Person, WorkingGroup
from draagvlak.foundation.register.exchange.models import ImportRun
from draagvlak.foundation.retention.actions import erase_person
from draagvlak.foundation.retention.models import NumberBeside
from draagvlak.foundation.retention.naming import naming_of
from draagvlak.ui.text import Text
from draagvlak_core.decisions.verify import verify_export
from tests.factories.people import join, make_person, make_unit

pytestmark = pytest.mark.database
MIGRATION = import_module("draagvlak.foundation.retention.migrations.0002_numbers_beside_names")


@pytest.fixture
def group(organisation):
    return save_group(group=WorkingGroup(name=Text(nl="Ethiek"), purpose=Text(nl="x")), by="Els")


def joined(group, person):
    """The event of somebody joining a group."""
    join_group(group=group, person=person, by="Els")
    return LogEntry.objects.latest("index").index


def erased(person, **how):
    person_left(person=person, left_on=date(2026, 1, 31), by="Els")
    erase_person(person=Person.objects.get(pk=person.pk), by="Els", **how)


def stands(index):
    return bool(LogEntry.objects.get(index=index).body)


def of_before(index):
    """The event as a version wrote it that kept no numbers."""
    entry = LogEntry.objects.get(index=index)
    body = {key: value for key, value in json.loads(entry.body).items() if key != "people"}
    return record(body["kind"], by=body["by"], about=body["about"], **body["details"])


def signed(name):
    return ImportRun.objects.create(file_name=name, started_by=name, started_at=clock.now())


NAMES = [
    ("Jan de Boer", "Jan de Boer", "Jan de Boer-Smit"),
    ("Jan Jansen", "Jan Jansen", "Jan Jansen – van Dijk"),
    ("Bo", "Bo", "Bo-Anne Vos"),
    ("J. Smit", "J. Smit", "A. J. Smit"),
    ("Fatma El Idrissi", "fatma  el idrissi", "Fatma El Idrissi-de Wit"),
]


@pytest.mark.parametrize(("name", "namesake", "double"), NAMES)
def test_erasing_somebody_leaves_a_namesake_and_a_double_name(group, name, namesake, double):
    people = [make_person(one, code=str(code)) for code, one in enumerate((name, namesake, double))]
    mine, *theirs = (joined(group, person) for person in people)
    signed(double)
    signed(namesake)
    erased(people[0])
    assert not stands(mine) and all(map(stands, theirs))
    assert set(ImportRun.objects.values_list("started_by", flat=True)) == {double, namesake}


ODD = [
    'Johannes "Hans" Visser',
    "Noël Müller",
    "D\u2019Angelo\\Rossi",
    "Tab\there",
    "O'Neill",
    unicodedata.normalize("NFD", "Zoë Bäcker"),
    "李 小龍",
    "x",
]


@pytest.mark.parametrize("name", ODD)
def test_no_sign_in_a_name_saves_it_from_erasing(group, name):
    person = make_person(name, code="1")
    joined(group, person)
    signed(unicodedata.normalize("NFC", name))
    erased(person)
    bodies = LogEntry.objects.exclude(body="").values_list("body", flat=True)
    assert not [body for body in bodies if json.dumps(name, ensure_ascii=False)[1:-1] in json.loads(body)["details"]]
    assert not [body for body in bodies if name in list(json.loads(body)["details"].values())]
    assert ImportRun.objects.get().started_by == "–"


def test_a_former_name_goes_too(group):
    person = make_person("Ria Bos", code="1")
    was = joined(group, person)
    person.name = "Ria Bos-Kok"
    save_person(person=person, by="Els")
    assert "Els noteerde dat Ria Bos vanaf nu Ria Bos-Kok heet" in log.tell(LogEntry.objects.latest("index")).sentence
    signed("Ria Bos")
    typed = record("retention.erased", by="Els", what="asked by Ria Bos", count=1)
    erased(person)
    assert not stands(was) and not stands(typed)
    assert not LogEntry.objects.filter(body__contains="Ria Bos").exists()
    assert ImportRun.objects.get().started_by == "–"


def test_a_unit_with_the_name_of_somebody_keeps_its_events(organisation):
    unit = make_unit("B", "Bos")
    index = record("organisation.unit_changed", by="Els", about=f"unit:{unit.pk}", name=unit.name)
    erased(make_person("Bos", code="1"))
    assert stands(index)


def test_words_that_may_be_about_a_namesake_stay_until_somebody_says_so(group):
    one, other = (make_person("Jan de Boer", code=code) for code in "12")
    typed = record("retention.erased", by="Els", what="asked by Jan de Boer", count=1)
    assert naming_of(one).unsure == {typed}
    erased(one)
    assert stands(typed)
    erased(other, unsure_too=True)
    assert not stands(typed)


def test_the_page_says_what_it_cannot_tell_and_asks(enter, organisation, group):
    dana = join("Dana", Role.ADMINISTRATOR)
    one, _other = (make_person("Jan de Boer", code=code) for code in "12")
    joined(group, one)
    typed = record("retention.erased", by="Els", what="asked by Jan de Boer", count=1)
    person_left(person=one, left_on=date(2026, 1, 31), by="Els")
    address, client = reverse("retention:person", args=[one.pk]), enter(dana)
    page = client.get(address).content.decode()
    assert "2 events name this person." in page
    assert "1 more holds the name “Jan de Boer”, which somebody else here has too." in page
    client.post(address, {"tick": "on"})
    assert not stands(typed)


def test_a_number_beside_a_signature_decides_whose_it_is(organisation, alice):
    sam, namesake = join("Sam", Role.HR), make_person("Sam", code="2")
    words = Text(nl="x")
    given = {"subject": "questions", "value": 1, "words": words, "why": words, "proposed_by_name": "Sam"}
    for number, by in enumerate((sam, alice), start=1):
        Agreement.objects.create(number=number, state="withdrawn", proposed_by=by, proposed_at=clock.now(), **given)
    assert namesake.name == sam.name
    erased(sam.person)
    assert list(Agreement.objects.order_by("number").values_list("proposed_by_name", flat=True)) == ["–", "Sam"]


def test_an_upgrade_puts_numbers_beside_names_where_they_can_be_known(group):
    people = [make_person(name, code=str(code)) for code, name in enumerate(("Ada Bos", "Jan de Boer", "Jan de Boer"))]
    ada, jan, _other_jan = (of_before(joined(group, person)) for person in people)
    by_group = record("organisation.group_changed", by="Ada Bos", about="working_group:1", name="Jan de Boer")
    MIGRATION.put_numbers(apps, None)
    beside = set(NumberBeside.objects.values_list("entry", "place", "number"))
    assert beside == {(ada, "person", f"person:{people[0].pk}"), (by_group, "by", f"person:{people[0].pk}")}
    make_person("Ada Bos", code="9")  # who came later than the numbers
    erased(people[0])
    assert not stands(ada) and not stands(by_group) and stands(jan)
    assert not NumberBeside.objects.exists()
    assert naming_of(people[1]).unsure == {jan, _other_jan}


def test_the_log_is_whole_after_erasing_by_number(group):
    person = make_person("Jan de Boer", code="1")
    joined(group, person)
    erased(person)
    verdict = verify_export(b"".join(log.export(LogHead.objects.get())))
    assert verdict.whole and verdict.erased and log.unaccounted() == ()
