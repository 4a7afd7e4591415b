"""What somebody sends who is not asked to: too much, to another host, with marks that turn letters around."""

import io
import json
import logging
import logging.config

import pytest
from django.http import JsonResponse, StreamingHttpResponse
from django.test import Client
from django.urls import reverse

from draagvlak.config import environment, quiet_settings
from draagvlak.foundation.accounts.roles import Role
from draagvlak.foundation.organisation.models import Person
from draagvlak.foundation.voice.quiet.bare import Quietly
from draagvlak.ui.marks import LEANING, TURNING, harmless
from draagvlak.ui.outermost import Outermost
from draagvlak.ui.safety import MEMBER, VISITOR
from tests.factories.people import join

MB = 1024 * 1024


class Unread(io.RawIOBase):
    """Claims to hold as much as it is asked for, and remembers whether anybody looked."""

    looked = False

    def readable(self):
        return True

    def read(self, size=-1):
        Unread.looked = True
        return b"x" * max(size, 0)


def send(client, address, length):
    """Send so much, by what the header says: nothing of it is there unless somebody reads it."""
    Unread.looked = False
    kind = "multipart/form-data; boundary=x"
    more = {"wsgi.input": Unread(), "CONTENT_LENGTH": str(length), "CONTENT_TYPE": kind}
    return client.generic("POST", address, **more)


@pytest.fixture
def import_page():
    return reverse("register:import")


@pytest.mark.django_db
def test_nobody_who_is_not_logged_in_sends_200_mb(organisation, import_page):
    for address in (reverse("account_login"), import_page, reverse("ui:language"), "/"):
        for length in (200 * MB, VISITOR + 1):
            answer = send(Client(headers={"accept-language": "en"}), address, length)
            assert answer.status_code == 413, address
            assert "too large" in answer.content.decode()
            assert not Unread.looked, f"{address}: {length} bytes were looked at"


@pytest.mark.django_db
def test_a_member_sends_no_more_than_a_page_asks_for(enter, alice, import_page):
    client = enter(alice)
    assert send(client, reverse("ui:language"), MEMBER + 1).status_code == 413
    assert send(client, import_page, 200 * MB).status_code == 413
    assert not Unread.looked
    file = io.BytesIO(b"naam,doel\n" + b"a,b\n" * (MEMBER // 4))
    assert len(file.getvalue()) > MEMBER
    assert client.post(import_page, {"file": file}).status_code != 413


@pytest.mark.django_db
@pytest.mark.parametrize("length", ["", "-1", "many", "٣", "1e9"])
def test_a_length_that_is_no_number_is_no_length(organisation, length):
    assert send(Client(), reverse("ui:language"), length).status_code in (302, 400)


# --- hosts ----------------------------------------------------------------------------------------


@pytest.fixture
def logged(settings):
    """What the product's own settings let through to the console, whichever program they are of."""

    def _logged(config):
        told = io.StringIO()
        handlers = {name: dict(one) for name, one in config["handlers"].items()}
        handlers["console"] |= {"stream": told}
        parts = {"handlers": handlers, "loggers": config["loggers"], "formatters": config.get("formatters", {})}
        logging.config.dictConfig({"version": 1, "disable_existing_loggers": False, **parts})
        return told

    yield _logged
    logging.config.dictConfig(settings.LOGGING)


@pytest.mark.django_db
@pytest.mark.parametrize("host", ["elsewhere.example", "a b", "[::1", "draagvlak.example.elsewhere.example"])
def test_a_foreign_host_gets_a_sentence_and_no_traceback_is_kept(organisation, settings, logged, host):
    told = logged(settings.LOGGING)
    settings.ALLOWED_HOSTS = ["draagvlak.example"]
    answer = Client(headers={"host": host, "accept-language": "en"}).get("/ai/")
    assert answer.status_code == 400
    assert "This cannot be read" in answer.content.decode()
    assert told.getvalue() == ""
    logging.getLogger("django.request").error("went wrong")
    assert "went wrong" in told.getvalue()


def test_the_quiet_room_answers_to_its_own_host_alone_and_keeps_no_trace(settings, logged, rf):
    from django.core.exceptions import DisallowedHost

    told = logged(quiet_settings.LOGGING)
    settings.ALLOWED_HOSTS = ["quiet.example"]
    with pytest.raises(DisallowedHost):
        Quietly(lambda request: JsonResponse({}))(rf.get("/nl/", headers={"host": "elsewhere.example"}))
    logging.getLogger("django.security.DisallowedHost").error("elsewhere.example")
    assert told.getvalue() == ""


# --- headers --------------------------------------------------------------------------------------


@pytest.mark.django_db
@pytest.mark.parametrize("path", ["/", "/nowhere/", "/account/login/", "/static/nothing.css", "/ai/?q=%00"])
def test_every_answer_forbids_what_nobody_needs_and_names_no_server(organisation, path):
    answer = Client().get(path)
    assert {"camera=()", "geolocation=()", "microphone=()"} <= set(answer["Permissions-Policy"].split(", "))
    assert "publickey-credentials-get=(self)" in answer["Permissions-Policy"]
    assert answer["Server"] == ""
    assert answer["X-Content-Type-Options"] == "nosniff"


def test_the_quiet_room_carries_the_same_and_asks_for_no_passkey(settings, rf):
    assert quiet_settings.MIDDLEWARE[0] == settings.MIDDLEWARE[0] == "draagvlak.ui.outermost.Outermost"
    settings.ALLOWS_PASSKEYS, settings.STRICT_TRANSPORT = False, "max-age=1"
    answer = Outermost(lambda request: JsonResponse({}))(rf.get("/"))
    assert "publickey-credentials-get=()" in answer["Permissions-Policy"]
    assert answer["Strict-Transport-Security"] == "max-age=1"


@pytest.mark.parametrize(
    ("address", "said"),
    [
        ("http://127.0.0.1:8000", ""),
        ("https://draagvlak.example.org", "max-age=31536000; includeSubDomains"),
        ("https://example.org", "max-age=31536000"),
    ],
)
def test_browsers_come_by_https_alone(address, said):
    assert environment.strict_transport(address) == said


# --- marks ----------------------------------------------------------------------------------------

EVIL = f"San{TURNING[4]}eiram{LEANING[1]}"


@pytest.mark.django_db
def test_marks_in_a_name_are_shown_harmless(enter, bob):
    Person.objects.filter(pk=bob.person.pk).update(name=EVIL)
    page = enter(join("Helen", Role.HR)).get(reverse("organisation:people")).content.decode()
    assert "San\ufffdeiram" in page
    assert not set(page) & set(TURNING + LEANING)


def test_marks_go_from_pages_that_come_in_pieces_and_from_what_a_script_puts_in():
    streamed = StreamingHttpResponse(iter(["a", EVIL]))
    harmless(streamed)
    assert b"".join(streamed).decode() == "aSan\ufffdeiram"
    answer = JsonResponse({"html": "".join((TURNING, LEANING, "\\u202e é"))})
    harmless(answer)
    told = json.loads(answer.content)["html"]
    assert not set(told) & set(TURNING + LEANING)
    assert told.endswith(" é")


def test_a_file_keeps_what_was_written():
    file = StreamingHttpResponse(iter([EVIL]), content_type="text/csv")
    harmless(file)
    assert b"".join(file).decode() == EVIL
