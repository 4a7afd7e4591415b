"""What somebody who means harm tries first: other people's things, forged forms, addresses, caches, guesses."""

import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest
from django.core.cache import caches
from django.test import Client
from django.urls import reverse

from draagvlak.config import environment
from draagvlak.foundation.accounts.models import RoleGrant, User
from draagvlak.foundation.accounts.roles import Role
from draagvlak.foundation.organisation.models import Organisation, Person
from draagvlak.foundation.register.cards.models import Acceptance, UseCase
from draagvlak.ui.text import Text
from tests.factories import NOW
from tests.factories.people import join, make_person

pytestmark = pytest.mark.django_db
ROOT = Path(__file__).parents[2]


@pytest.fixture
def helen(organisation):
    """Helen keeps the organisation up to date."""
    return join("Helen", Role.HR)


# --- other people's things ------------------------------------------------------------------------


@pytest.fixture
def answered_for(bob, use_case):
    """Bob answers for call summaries."""
    use_case.accountable, use_case.acceptance = bob.person, Acceptance.ACCEPTED
    use_case.save()
    return use_case


def test_who_answers_for_one_use_case_cannot_write_on_another(enter, bob, answered_for):
    other = UseCase.objects.create(name=Text(nl="Iets anders"), created_at=NOW, changed_at=NOW)
    assert enter(bob).get(reverse("register:edit", args=[answered_for.pk, "people"])).status_code == 200
    for name, args in (("edit", ["people"]), ("parts", []), ("answering", [])):
        address = reverse(f"register:{name}", args=[other.pk, *args])
        assert enter(bob).post(address, {"person": "Bob", "units": []}).status_code == 403, name
    other.refresh_from_db()
    assert other.accountable is None


def test_hr_gives_nobody_a_role_and_takes_none(enter, helen, bob):
    before = set(RoleGrant.objects.values_list("user", "role"))
    client = enter(helen)
    for user in (helen, bob):
        for name in ("account", "end", "return", "address"):
            address = reverse(f"accounts:{name}", args=[user.pk])
            assert client.post(address, {"roles": ["administrator"]}).status_code == 403, name
    assert set(RoleGrant.objects.values_list("user", "role")) == before


def test_a_form_writes_only_the_boxes_it_shows(enter, helen, bob):
    """Mass assignment: more is sent along than the page asks for."""
    data = {"name": "Bob", "code": "Bob", "email": "bob@example.org", "unit": bob.person.unit_id, "job_role": ""}
    more = {"user": helen.pk, "user_id": helen.pk, "left_on": "2020-01-01", "id": helen.person.pk, "roles": ["board"]}
    enter(helen).post(reverse("organisation:person", args=[bob.person.pk]), data | more)
    person = Person.objects.get(code="Bob")
    assert (person.user, person.left_on) == (bob, None)
    assert not bob.grants.exists()


def test_somebody_elses_address_on_a_card_of_hr_does_not_open_the_account_of_the_other(enter, helen, alice):
    """HR gives a person without account the address of an administrator: that changes nobody's way in."""
    nora = make_person("Nora", code="N", email="x@example.org")
    data = {"name": "Nora", "code": "N", "email": alice.email, "unit": nora.unit_id, "job_role": ""}
    assert enter(helen).post(reverse("organisation:person", args=[nora.pk]), data).status_code == 422
    alice.person.email = "other@example.org"
    alice.person.save()
    assert enter(helen).post(reverse("organisation:person", args=[nora.pk]), data).status_code == 302
    admin = join("Ada", Role.ADMINISTRATOR)
    enter(admin).post(reverse("accounts:give", args=[nora.pk]))
    nora.refresh_from_db()
    assert nora.user is None


@pytest.mark.parametrize("address", ["/account/email/", "/account/confirm-email/", "/account/confirm-email/abc:def/"])
def test_nobody_gives_their_own_account_another_address(enter, bob, address):
    client = enter(bob)
    answer = client.post(address, {"email": "sanne@example.org", "action_add": ""})
    assert answer.status_code == 404
    assert not bob.emailaddress_set.filter(email="sanne@example.org").exists()


def test_the_eyes_of_others_open_in_the_sample_alone(enter, organisation):
    made_up = User.objects.create(email="director@rivierstad.example", name="Made up")
    address = reverse("accounts:eyes")
    assert enter().get(address).status_code == 404
    client = enter()
    assert client.post(address, {"key": "director"}).status_code == 404
    assert "_auth_user_id" not in client.session
    assert made_up.is_active


def test_looking_through_the_eyes_of_another_begins_a_new_session(enter, organisation):
    Organisation.objects.update(is_sample=True)
    User.objects.create(email="director@rivierstad.example", name="Made up")
    client = enter()
    client.get(reverse("account_login"))
    session = client.session
    session["planted"] = "by somebody else"
    session.save()
    client.cookies["sessionid"] = session.session_key
    client.post(reverse("accounts:eyes"), {"key": "director"})
    assert client.session.session_key != session.session_key


# --- forged forms ---------------------------------------------------------------------------------


def test_no_form_is_taken_without_its_secret(organisation, alice):
    """Every view of ours that takes a POST, sent from another site: 403, in words, before anything happens."""
    from tests.addresses import addresses

    client = Client(enforce_csrf_checks=True, headers={"accept-language": "en"})
    client.force_login(alice, backend="allauth.account.auth_backends.AuthenticationBackend")
    for name, address in addresses():
        answer = client.post(address)
        assert answer.status_code == 403, name
    assert "your visit took too long" in answer.content.decode()


def test_csrf_is_switched_off_nowhere():
    for path in (ROOT / "src").rglob("*.py"):
        assert "csrf_exempt" not in path.read_text(), path


# --- addresses ------------------------------------------------------------------------------------


@pytest.mark.parametrize("back", ["foo", "sample:choose", "https://elsewhere.example", "/\\elsewhere.example", "\t//x"])
def test_a_switch_leads_to_a_page_of_ours_whatever_is_asked(client, back):
    assert client.post(reverse("ui:language"), {"value": "en", "back": back})["Location"] == "/"


@pytest.mark.parametrize("after", ["https://elsewhere.example/", "//elsewhere.example", "javascript:alert(1)"])
def test_logging_in_never_leads_to_another_site(client, organisation, bob, after):
    data = {"login": bob.email, "password": "a long enough password", "next": after}
    answer = client.post(reverse("account_login"), data)
    assert answer.status_code == 302
    assert answer["Location"] == "/"


def test_another_host_is_refused_in_words(client, organisation, settings):
    settings.ALLOWED_HOSTS = ["draagvlak.example"]
    answer = client.get("/ai/", headers={"host": "elsewhere.example", "accept-language": "en"})
    assert answer.status_code == 400
    assert "This cannot be read" in answer.content.decode()
    assert "elsewhere.example" not in answer.content.decode()


# --- caches, cookies, policy ----------------------------------------------------------------------


@pytest.mark.parametrize("path", ["/", "/me/", "/ai/", "/skills/mine/", "/ai/public/", "/nowhere/", "/log/"])
def test_no_cache_keeps_a_page_of_somebody(enter, bob, path):
    answer = enter(bob).get(path)
    assert "no-store" in answer["Cache-Control"]
    assert "private" in answer["Cache-Control"]


def test_a_public_page_says_what_it_depends_on(enter, organisation):
    answer = enter().get(reverse("register:public"))
    assert {"cookie", "accept-language"} <= {word.strip().lower() for word in answer["Vary"].split(",")}


def test_cookies_are_for_the_server_alone(enter, organisation, bob):
    client = enter()
    client.post(reverse("account_login"), {"login": bob.email, "password": "a long enough password"})
    client.post(reverse("ui:language"), {"value": "en"})
    for cookie in client.cookies.values():
        assert cookie["httponly"], cookie.key
        assert cookie["samesite"] == "Lax", cookie.key


def ask_settings(tmp_path, words, **environ):
    """What a setting is in a process of its own."""
    code = f"import django; django.setup(); from django.conf import settings; print({words})"
    given = {**os.environ, "DJANGO_SETTINGS_MODULE": "draagvlak.config.settings", "DRAAGVLAK_DATA": str(tmp_path / "d")}
    found = subprocess.run(
        [sys.executable, "-c", code], env=given | environ, capture_output=True, text=True, check=True
    )
    return found.stdout.strip()


def test_behind_https_cookies_travel_by_https_alone(tmp_path):
    names = ("SESSION_COOKIE_SECURE", "CSRF_COOKIE_SECURE", "SESSION_COOKIE_NAME", "CSRF_COOKIE_NAME")
    words = ", ".join(f"settings.{name}" for name in names)
    assert ask_settings(tmp_path, words, DRAAGVLAK_ADDRESS="https://d.example") == (
        "True True __Host-sessionid __Host-csrftoken"
    )


def test_the_policy_lets_a_form_lead_to_the_login_of_the_organisation_and_nowhere_else(tmp_path):
    words = "settings.CONTENT_SECURITY_POLICY['DIRECTIVES']['form-action']"
    given = {"DRAAGVLAK_OIDC_SERVER": "https://login.example/realms/x"}
    assert ask_settings(tmp_path, words, **given) == "[\"'self'\", 'https://login.example']"
    assert environment.origin("") == []


def test_the_data_folder_opens_for_its_owner_alone(tmp_path):
    ask_settings(tmp_path, "1", DRAAGVLAK_SECRET_KEY="")
    assert stat.S_IMODE((tmp_path / "d").stat().st_mode) == 0o700
    assert stat.S_IMODE((tmp_path / "d" / "secret_key").stat().st_mode) == 0o600


# --- guesses and logs -----------------------------------------------------------------------------


def test_guessing_a_password_is_stopped(enter, organisation, bob):
    client = enter()
    for _guess in range(6):
        answer = client.post(reverse("account_login"), {"login": bob.email, "password": "not the password"})
    right = client.post(reverse("account_login"), {"login": bob.email, "password": "a long enough password"})
    assert right.status_code != 302
    assert b"Traceback" not in answer.content
    caches["shared"].clear()
    assert (
        client.post(reverse("account_login"), {"login": bob.email, "password": "a long enough password"}).status_code
        == 302
    )


def test_a_visitor_cannot_escape_the_count_by_naming_another_address(organisation, bob):
    for guess in range(11):
        client = Client(headers={"x-forwarded-for": f"10.0.0.{guess}"})
        client.post(reverse("account_login"), {"login": f"nobody{guess}@example.org", "password": "wrong"})
    right = {"login": bob.email, "password": "a long enough password"}
    assert client.post(reverse("account_login"), right).status_code != 302


def test_behind_a_proxy_each_visitor_is_counted_apart(tmp_path):
    words = "settings.ALLAUTH_TRUSTED_PROXY_COUNT"
    assert ask_settings(tmp_path, words, DRAAGVLAK_ADDRESS="https://d.example") == "1"


def test_what_goes_wrong_reaches_the_server_log_and_visits_do_not(tmp_path):
    code = (
        "import django; django.setup(); import logging;"
        "logging.getLogger('django.request').error('went wrong');"
        "logging.getLogger('django.request').warning('Not Found: /secret/');"
        "logging.getLogger('django.server').info('GET /me/')"
    )
    given = {**os.environ, "DJANGO_SETTINGS_MODULE": "draagvlak.config.settings", "DRAAGVLAK_DATA": str(tmp_path)}
    told = subprocess.run([sys.executable, "-c", code], env=given, capture_output=True, text=True, check=True)
    assert "went wrong" in told.stderr
    assert "/secret/" not in told.stderr


def test_the_web_server_keeps_no_list_of_visits(monkeypatch):
    from draagvlak.config import serving

    given = {}

    class Server:
        def __init__(self, *_names, **how):
            given.update(how)

        def serve(self):
            pass

    monkeypatch.setattr(serving, "Supervised", Server)
    serving.serve("draagvlak.config.wsgi:application", "127.0.0.1", 8000, workers=1)
    assert given["log_access"] is False
