"""The first start: nothing opens before there is an organisation, and starting happens once."""

import re
import sys
import threading
import types

import pytest
from django.contrib.sessions.models import Session
from django.db import DatabaseError, connection
from django.urls import reverse

from draagvlak.config.addresses import host_of, is_own_machine
from draagvlak.config.commands import start
from draagvlak.foundation.accounts.models import User
from draagvlak.foundation.decisions.models import LogEntry, LogHead
from draagvlak.foundation.organisation.actions import start_organisation
from draagvlak.foundation.organisation.models import Organisation, Person, Unit
from draagvlak.foundation.sample import actions, install_code, work
from draagvlak.ui.refused import Refused
from tests.factories.people import make_organisation

pytestmark = pytest.mark.database

ANSWERS = {
    "name": "Waterschap Noord",
    "languages": "en,nl",
    "admin": "Ada",
    "email": "Ada@example.org",
    "password": "correct horse battery",
    "again": "correct horse battery",
}


@pytest.fixture(autouse=True)
def _own_folder(settings, tmp_path):
    settings.DATA = tmp_path


@pytest.fixture
def small_sample(monkeypatch, settings):
    """A sample of one unit in place of the real one, built the same way."""
    builder = types.ModuleType("small_sample")

    def load(progress=None):
        top = start_organisation(name="Rivierstad", languages=["nl", "en"], is_sample=True, by="Draagvlak")
        user = User.objects.create(email="employee@rivierstad.example", name="Esra")
        Person.objects.create(code="E", name="Esra", email=user.email, unit=top, user=user)
        if progress:
            progress(1, 1)

    builder.load = load
    monkeypatch.setitem(sys.modules, "small_sample", builder)
    settings.SAMPLE_BUILDER = "small_sample.load"
    return builder


@pytest.fixture
def at_once(monkeypatch):
    """Work in the background is done before the answer; the connection of the test stays open."""
    monkeypatch.setattr(threading.Thread, "start", threading.Thread.run)
    monkeypatch.setattr(connection, "close", lambda: None)


@pytest.mark.parametrize("address", ["/account/login/", "/me/settings/", "/me/access/", "/account/password/reset/"])
def test_before_the_start_every_page_leads_to_the_choice(db, enter, address):
    assert enter().get(address).headers["Location"] == "/start/"


def test_the_choice_offers_both(db, enter):
    page = enter().get("/start/").content.decode()
    assert "Look around with the sample organisation" in page
    assert reverse("sample:empty") in page


def test_starting_empty_makes_organisation_log_and_administrator(db, enter):
    browser = enter()
    answer = browser.post(reverse("sample:empty"), ANSWERS)
    assert answer.headers["Location"] == reverse("organisation:home")
    assert Organisation.objects.get().languages == ["en", "nl"]
    assert LogHead.objects.get().is_sample is False
    ada = User.objects.get()
    assert ada.email == "ada@example.org"
    assert [grant.role for grant in ada.grants.all()] == ["administrator"]
    assert ada.person.unit == Unit.objects.get()
    assert browser.session["_auth_user_id"] == str(ada.id)


def test_starting_empty_is_told_in_the_log(db, enter):
    enter().post(reverse("sample:empty"), ANSWERS)
    kinds = list(LogEntry.objects.values_list("kind", flat=True))
    assert kinds == [
        "organisation.started",
        "organisation.person_added",
        "accounts.access_given",
        "accounts.role_given",
    ]


@pytest.mark.parametrize(
    ("wrong", "words"),
    [
        ({"name": ""}, "required"),
        ({"password": "short", "again": "short"}, "too short"),
        ({"password": "password12345", "again": "password12345"}, "too common"),
        ({"again": "something else entirely"}, "not the same"),
        ({"email": "ada"}, "valid email"),
        ({"languages": "fr"}, "valid choice"),
    ],
)
def test_starting_with_a_mistake_saves_nothing(db, enter, wrong, words):
    answer = enter().post(reverse("sample:empty"), ANSWERS | wrong)
    assert answer.status_code == 422
    assert words in answer.content.decode()
    assert not Organisation.objects.exists()
    assert not User.objects.exists()


@pytest.mark.parametrize(
    ("password", "words"),
    [
        ("kort", "Dit wachtwoord is te kort. Gebruik minstens 12 tekens."),
        ("password12345", "Dit wachtwoord is te algemeen."),
    ],
)
def test_what_is_wrong_with_a_password_is_told_in_dutch(db, enter, password, words):
    wrong = {"password": password, "again": password}
    page = enter(language="nl").post(reverse("sample:empty"), ANSWERS | wrong).content.decode()
    assert words in page
    assert "password" not in re.sub(r"<[^>]*>", "", page)


def test_every_rule_for_passwords_is_tried_in_dutch(settings):
    names = {rule["NAME"].rpartition(".")[2] for rule in settings.AUTH_PASSWORD_VALIDATORS}
    assert names == {"LongEnough", "CommonPasswordValidator"}, "add the new rule to the test above"


@pytest.mark.parametrize(
    ("address", "own"),
    [
        ("http://127.0.0.1:8000", True),
        ("http://[::1]:8000", True),
        ("http://localhost", True),
        ("http://0.0.0.0:80", False),
        ("http://10.1.2.3", False),
        ("https://draagvlak.example", False),
        ("http://127.example.org", False),
    ],
)
def test_only_addresses_of_this_machine_need_no_code(address, own):
    assert is_own_machine(host_of(address)) is own


@pytest.mark.parametrize("wide", [True, False])
def test_where_others_can_come_in_nobody_becomes_administrator_without_the_code(db, enter, settings, monkeypatch, wide):
    settings.ASK_INSTALL_CODE = not wide
    if wide:
        monkeypatch.setenv(install_code.STARTED_WIDE, "yes")
    for wrong in ({}, {"code": ""}, {"code": "AAAA-AAAA-AAAA-AAAA"}):
        answer = enter().post(reverse("sample:empty"), ANSWERS | wrong)
        assert answer.status_code == 422 and not Organisation.objects.exists() and not User.objects.exists()
        assert install_code.current() not in answer.content.decode()
    typed = install_code.current().lower().replace("-", " ")
    assert enter().post(reverse("sample:empty"), ANSWERS | {"code": typed}).status_code == 302
    assert Organisation.objects.get() and User.objects.get().email == "ada@example.org"


def test_the_code_stands_on_the_console_until_there_is_an_organisation(db, capsys, monkeypatch, settings):
    monkeypatch.delenv(install_code.STARTED_WIDE, raising=False)
    start._tell_install_code("127.0.0.1")
    assert capsys.readouterr().out == "" and not install_code.is_asked()
    monkeypatch.setenv(install_code.STARTED_WIDE, "")  # so that what is set here is taken away again
    start._tell_install_code("0.0.0.0")
    assert install_code.current() in capsys.readouterr().out and install_code.is_asked()
    make_organisation()
    start._tell_install_code("0.0.0.0")
    assert capsys.readouterr().out == ""
    before = install_code.current()
    settings.SECRET_KEY = "another " * 8
    assert install_code.current() != before


def test_starting_twice_keeps_the_first(db, enter):
    enter().post(reverse("sample:empty"), ANSWERS)
    assert enter().post(reverse("sample:empty"), ANSWERS | {"name": "Other"}).status_code == 302
    assert Organisation.objects.get().name == "Waterschap Noord"


def test_the_database_refuses_a_second_organisation(organisation):
    with pytest.raises(DatabaseError):
        Organisation.objects.create(name="Second", started_at=organisation.started_at)


def test_after_the_start_the_page_says_so(organisation, enter):
    page = enter().get("/start/").content.decode()
    assert "started already" in page
    assert "Remove all" not in page


def test_loading_the_sample_leads_to_the_eyes(db, enter, small_sample, at_once):
    browser = enter()
    assert browser.post(reverse("sample:load")).headers["Location"] == reverse("sample:progress")
    assert browser.get(reverse("sample:progress")).headers["Location"] == reverse("accounts:eyes")
    assert Organisation.objects.get().is_sample


def test_loading_the_sample_rejects_get(db, enter):
    assert enter().get(reverse("sample:load")).status_code == 405


def test_a_sample_that_breaks_leaves_nothing_and_says_so(db, enter, small_sample, at_once):
    whole = small_sample.load

    def breaks(progress=None):
        whole(progress)
        raise RuntimeError("half-way")

    small_sample.load = breaks
    browser = enter()
    browser.post(reverse("sample:load"))
    assert not Organisation.objects.exists()
    page = browser.get(reverse("sample:progress"), follow=True).content.decode()
    assert "did not work" in page


def test_two_who_press_build_one_sample(db):
    going, finish = threading.Event(), threading.Event()

    def build(progress):
        going.set()
        finish.wait(5)

    assert work.begin(build)
    going.wait(5)
    assert not work.begin(build)
    assert work.how_far().running
    finish.set()


def test_progress_is_shown_while_it_is_being_built(db, enter, monkeypatch):
    monkeypatch.setattr(work, "how_far", lambda: work.HowFar(True, done=3, total=12))
    answer = enter().get(reverse("sample:progress"))
    assert answer.headers["Refresh"] == "2"
    assert "25 % is done" in answer.content.decode()


def test_a_note_without_a_builder_tells_of_a_crash(db):
    work._write(3, 12)
    assert work.how_far() == work.HowFar(False, failed=True)


def rows():
    return {model._meta.label: model._base_manager.count() for model in actions._models()}


def test_removing_the_sample_leaves_the_database_as_it_was(db, enter, small_sample):
    before = rows()
    actions.load_sample()
    browser = enter(User.objects.get())
    browser.get(reverse("sample:remove"))
    answer = browser.post(reverse("sample:remove"))
    assert answer.headers["Location"] == "/start/"
    assert rows() == before
    assert before["skills.Skill"] == 26
    assert not Session.objects.exists()


def test_a_removed_sample_is_built_again_with_the_same_numbers(db, small_sample):
    built = []
    for _time in range(3):
        actions.load_sample()
        built.append(list(Person.objects.values_list("id", "user_id", "unit_id")))
        actions.remove(by="anyone")
    assert built[1] == built[2] == [(1, 1, 1)]


def test_removing_asks_first(db, enter, small_sample):
    actions.load_sample()
    assert enter().get(reverse("sample:remove")).status_code == 200
    assert Organisation.objects.exists()


def test_a_real_organisation_cannot_be_removed(organisation, enter, bob):
    assert enter(bob).post(reverse("sample:remove")).status_code == 404
    with pytest.raises(Refused, check=lambda refused: refused.code == "sample.not_a_sample"):
        actions.remove(by=bob)
    assert Organisation.objects.exists()


def test_the_sample_is_not_loaded_over_a_real_organisation(organisation, small_sample, enter):
    with pytest.raises(Refused, check=lambda refused: refused.code == "sample.not_empty"):
        actions.load_sample()
    enter().post(reverse("sample:load"))
    assert Organisation.objects.get().name == organisation.name


@pytest.mark.parametrize("method", ["get", "post"])
def test_eyes_do_not_exist_in_a_real_organisation(organisation, enter, bob, method):
    User.objects.create(email="employee@rivierstad.example", name="Esra")
    for user in (None, bob):
        browser = enter(user)
        assert getattr(browser, method)(reverse("accounts:eyes"), {"key": "employee"}).status_code == 404
    assert browser.session["_auth_user_id"] == str(bob.id)


def test_eyes_log_a_visitor_in_as_somebody_made_up(db, small_sample, enter):
    actions.load_sample()
    browser = enter()
    assert "An employee" in browser.get(reverse("accounts:eyes")).content.decode()
    browser.post(reverse("accounts:eyes"), {"key": "employee"})
    assert browser.session["_auth_user_id"] == str(User.objects.get().id)


def test_eyes_of_a_visitor_log_out(db, small_sample, enter):
    actions.load_sample()
    browser = enter(User.objects.get())
    browser.post(reverse("accounts:eyes"), {"key": "visitor"})
    assert "_auth_user_id" not in browser.session


@pytest.mark.parametrize("key", ["", "king", "director"])
def test_eyes_nobody_has_are_404(db, small_sample, enter, key):
    actions.load_sample()
    assert enter().post(reverse("accounts:eyes"), {"key": key}).status_code == 404
