"""Units, people, job roles and working groups, kept by whoever may keep them."""

import pytest
from django.urls import reverse

from draagvlak.foundation.accounts.models import User
from draagvlak.foundation.accounts.roles import Role
from draagvlak.foundation.decisions.models import LogEntry
from draagvlak.foundation.organisation.models import JobRole, Organisation, Person, Unit, WorkingGroup
from draagvlak.foundation.organisation.signals import person_leaves
from tests.factories.people import join

PAGES = (
    "home",
    "about",
    "units",
    "new_unit",
    "job_roles",
    "new_job_role",
    "people",
    "new_person",
    "groups",
    "new_group",
    "import",
)


@pytest.fixture
def hanna(organisation):
    """Hanna works at HR."""
    return join("Hanna", Role.HR)


@pytest.fixture
def group(organisation):
    return WorkingGroup.objects.create(name={"en": "Summaries", "nl": "Samenvattingen"})


def unit(code):
    return Unit.objects.get(code=code)


@pytest.mark.parametrize("name", PAGES)
def test_pages_open_for_hr(enter, hanna, name):
    assert enter(hanna).get(reverse(f"organisation:{name}")).status_code == 200


@pytest.mark.parametrize("name", PAGES)
def test_pages_are_closed_for_others(enter, bob, sanne, charlie, name):
    address = reverse(f"organisation:{name}")
    assert [enter(who).get(address).status_code for who in (bob, sanne, charlie, None)] == [403, 403, 404, 302]


@pytest.mark.parametrize("name", ["remove_unit", "returned"])
def test_changes_reject_get(enter, hanna, name):
    assert enter(hanna).get(reverse(f"organisation:{name}", args=[1])).status_code == 405


@pytest.mark.parametrize("name", ["unit", "person", "job_role", "group", "members", "left"])
def test_what_does_not_exist_is_404(enter, hanna, name):
    assert enter(hanna).get(reverse(f"organisation:{name}", args=[99999])).status_code == 404


def test_adding_a_unit_is_told_in_the_log(enter, hanna):
    answer = enter(hanna).post(
        reverse("organisation:new_unit"),
        {"name_nl": "Archief", "name_en": "Archive", "code": "R3", "parent": unit("R").id, "lead": "hanna@example.org"},
    )
    assert answer.status_code == 302
    assert unit("R3").lead.name == "Hanna"
    assert LogEntry.objects.latest("index").kind == "organisation.unit_added"


@pytest.mark.parametrize("parent", ["R", "R1"])
def test_a_unit_cannot_be_part_of_itself(enter, hanna, parent):
    top = unit("R")
    answer = enter(hanna).post(
        reverse("organisation:unit", args=[top.id]), {"name_nl": "R", "code": "R", "parent": unit(parent).id}
    )
    assert answer.status_code == 422
    assert "cannot be part of itself" in answer.content.decode()
    assert unit("R").parent is None


@pytest.mark.parametrize(("words", "said"), [("nobody", "Nobody here has the name"), ("Twin", "Several people")])
def test_a_team_lead_must_be_one_person(enter, hanna, words, said):
    for code in ("T1", "T2"):
        Person.objects.create(code=code, name="Twin", unit=unit("R1"))
    answer = enter(hanna).post(
        reverse("organisation:unit", args=[unit("R1").id]), {"name_nl": "P", "code": "R1", "lead": words}
    )
    assert answer.status_code == 422
    assert said in answer.content.decode()


def test_a_unit_form_shows_the_lead_by_address(enter, hanna):
    Unit.objects.filter(code="R1").update(lead=hanna.person)
    assert (
        'value="hanna@example.org"'
        in enter(hanna).get(reverse("organisation:unit", args=[unit("R1").id])).content.decode()
    )


def test_a_unit_with_people_is_not_removed(enter, hanna):
    enter(hanna).post(reverse("organisation:remove_unit", args=[unit("R1").id]))
    assert unit("R1")


def test_an_empty_unit_is_removed(enter, hanna):
    enter(hanna).post(reverse("organisation:remove_unit", args=[unit("R2").id]))
    assert not Unit.objects.filter(code="R2").exists()


@pytest.mark.parametrize(
    ("code", "fits"), [("4222", True), ("", True), ("422", False), ("42a2", False), ("٤٢٢٢", False)]
)
def test_an_isco_code_has_four_digits(enter, hanna, code, fits):
    answer = enter(hanna).post(reverse("organisation:new_job_role"), {"name_nl": "X", "code": "X", "isco08": code})
    assert answer.status_code == (302 if fits else 422)
    assert JobRole.objects.filter(code="X").exists() is fits


def test_two_people_cannot_have_one_address(enter, hanna, bob):
    answer = enter(hanna).post(
        reverse("organisation:new_person"),
        {"name": "B", "code": "B2", "email": "BOB@example.org", "unit": unit("R1").id},
    )
    assert answer.status_code == 422
    assert "Bob (Bob) has this address already" in answer.content.decode()


def test_languages_of_the_organisation_can_change(enter, hanna):
    enter(hanna).post(reverse("organisation:about"), {"name": "Waterschap", "languages": "en"})
    assert Organisation.objects.get().languages == ["en"]


def leave(enter, hanna, person, day="2026-01-31"):
    return enter(hanna).post(reverse("organisation:left", args=[person.id]), {"left_on": day})


def test_leaving_ends_access_and_leading(enter, hanna, alice, group):
    person = alice.person
    Unit.objects.filter(code="R1").update(lead=person)
    group.members.add(person)
    assert leave(enter, hanna, person).status_code == 302
    assert unit("R1").lead is None
    assert not group.members.exists()
    assert not User.objects.get(id=alice.id).is_active


def test_leaving_tells_every_app_that_asked(enter, hanna, bob, monkeypatch):
    told = []

    def listen(person, by, **signal):
        told.append((person.name, str(by)))

    monkeypatch.setattr(person_leaves, "receivers", [])
    person_leaves.connect(listen)
    leave(enter, hanna, bob.person)
    assert told == [("Bob", "Hanna")]


def test_leaving_is_undone_when_an_app_refuses(enter, hanna, organisation):
    admin = join("Dana", Role.ADMINISTRATOR)
    assert leave(enter, hanna, admin.person).status_code == 422
    assert Person.objects.get(code="Dana").left_on is None
    assert not LogEntry.objects.filter(kind="organisation.person_left").exists()


def test_leaving_in_the_future_is_refused(enter, hanna, bob):
    assert leave(enter, hanna, bob.person, "2999-01-01").status_code == 422


def test_somebody_can_come_back(enter, hanna, bob):
    leave(enter, hanna, bob.person)
    enter(hanna).post(reverse("organisation:returned", args=[bob.person.id]))
    assert Person.objects.get(code="Bob").left_on is None


def test_people_are_found_by_name_address_and_code(enter, hanna, bob):
    for words in ("bob", "bob@example", "Bob"):
        assert "Bob" in enter(hanna).get(reverse("organisation:people"), {"q": words}).content.decode()
    assert "Nobody found" in enter(hanna).get(reverse("organisation:people"), {"q": "zzz"}).content.decode()


def test_joining_and_leaving_a_group(enter, hanna, bob, group):
    address = reverse("organisation:members", args=[group.id])
    assert "Bob" in enter(hanna).get(address, {"q": "bob"}).content.decode()
    enter(hanna).post(address, {"person": bob.person.id, "what": "join"})
    assert list(group.members.all()) == [bob.person]
    enter(hanna).post(address, {"person": bob.person.id, "what": "leave"})
    assert not group.members.exists()


@pytest.mark.parametrize("wrong", [{"person": "x", "what": "join"}, {"person": "", "what": "join"}, {"what": "dance"}])
def test_a_group_takes_only_what_its_buttons_send(enter, hanna, group, wrong):
    assert enter(hanna).post(reverse("organisation:members", args=[group.id]), wrong).status_code == 404


@pytest.mark.parametrize("name", ["home", "units", "people", "job_roles", "groups"])
def test_pages_cost_the_same_with_more_rows(enter, hanna, name, django_assert_max_num_queries):
    for number in range(40):
        under = Unit.objects.create(code=f"U{number}", name={"nl": f"Team {number}"}, parent=unit("R1"))
        person = Person.objects.create(code=f"P{number}", name=f"P {number}", unit=under)
        Unit.objects.filter(id=under.id).update(lead=person)
        JobRole.objects.create(code=f"J{number}", name={"nl": "x"})
        WorkingGroup.objects.create(name={"nl": "x"}).members.add(person)
    browser = enter(hanna)
    browser.get("/")
    with django_assert_max_num_queries(12):
        browser.get(reverse(f"organisation:{name}"))
