"""A round with twelve people, a pool of its own, and somebody who writes."""

from datetime import timedelta
from itertools import cycle

import pytest
from django.test import RequestFactory
from django.utils import translation

from draagvlak.foundation import clock
from draagvlak.foundation.accounts.roles import Role
from draagvlak.foundation.agreements.models import Agreement, State
from draagvlak.foundation.agreements.subjects import PULSE, QUESTIONS
from draagvlak.foundation.organisation.models import Unit
from draagvlak.foundation.voice import actions, purposes
from draagvlak.foundation.voice.models import Round
from draagvlak.foundation.voice.quiet import taking
from draagvlak.foundation.voice.views.door import _offer
from draagvlak.ui.text import Text
from draagvlak_core.voice.blind_signing import new_key
from draagvlak_core.voice.post_form import Field, Kind
from tests.factories import NOW
from tests.factories.people import join, make_people
from tests.fetchers import enough_fetch
from tests.voice_client import Offer, show, wire

TITLE = Text(nl="Vragen", en="Questions")
WORDS = {"nl": "Wat?", "en": "What?"}
FIELDS = [Field("text", Kind.TEXT, WORDS)]


@pytest.fixture(autouse=True)
def pool_file(settings, tmp_path):
    """A pool that nobody else writes in; on PostgreSQL the tables of the test's own database."""
    if settings.POOL_FILE is not None:
        settings.POOL_FILE = tmp_path / "quiet" / "pool.sqlite3"


@pytest.fixture(autouse=True)
def english(_no_language_left_over):
    with translation.override("en"):
        yield


KEYS: list = []


@pytest.fixture(autouse=True)
def quick_keys(monkeypatch):
    """Keys of the real length, made once: three take turns, so that two rounds of a test never share one."""
    while len(KEYS) < 3:
        KEYS.append(new_key())
    turns = cycle(KEYS)
    monkeypatch.setattr("draagvlak.foundation.voice.actions.rounds.new_key", lambda: next(turns))


@pytest.fixture(autouse=True)
def consents(request):
    if "organisation" in request.fixturenames or "round_of_questions" in request.fixturenames:
        request.getfixturevalue("db")
        for subject in (QUESTIONS, PULSE):
            Agreement.objects.create(
                subject=subject,
                number=1,
                value=1,
                words=WORDS,
                why=WORDS,
                state=State.AGREED,
                proposed_by_name="Sanne",
                proposed_at=NOW,
            )


@pytest.fixture
def received(monkeypatch):
    """Purposes of our own: questions that two people read, pulses that are counted at the close, votes as they come."""
    heard = {"passed": [], "pulse": [], "vote": [], "said": [], "replies": {}}
    served = {
        "question": purposes.Purpose(
            "question",
            "Questions",
            5,
            QUESTIONS,
            moderated=True,
            fields=lambda: FIELDS,
            passed=lambda key, content: heard["passed"].append((key, content)),
            replies=lambda keys: {key: heard["replies"][key] for key in keys if key in heard["replies"]},
            reply_fields=[Field("found", Kind.TEXT, WORDS)],
            replied=lambda key, content: heard["said"].append((key, content)),
        ),
        "pulse": purposes.Purpose(
            "pulse",
            "Pulse",
            1,
            PULSE,
            at_close=True,
            fields=lambda: FIELDS,
            receive=lambda subject, contents: heard["pulse"].append((subject, contents)),
        ),
        "vote": purposes.Purpose(
            "vote",
            "Votes",
            1,
            PULSE,
            fields=lambda: FIELDS,
            receive=lambda subject, contents: heard["vote"].append((subject, contents)),
        ),
    }
    for code, purpose in served.items():
        monkeypatch.setitem(purposes.SERVED._things, code, purpose)
    return heard


@pytest.fixture
def people(organisation):
    """Twelve people without an account."""
    return make_people(12, Unit.objects.get(code="R1"))


@pytest.fixture
def start(people, received):
    """Open a round: `start("vote")`."""

    def _start(purpose="question", days=30, **rest):
        given = {"title": TITLE, "closes_on": clock.today() + timedelta(days=days), "by": "Fatma", **rest}
        opened = actions.open_round(purpose=purposes.SERVED[purpose], **given)
        actions.refresh_room()
        return opened

    return _start


@pytest.fixture
def round_of_questions(start):
    return start()


def tokens_for(person, opened):
    """What a browser does at the first page of a round."""
    opened = Round.objects.get(pk=opened.pk)
    offer = Offer.of(_offer(opened))
    hidden = offer.bundle()
    signed = actions.issue(person=person, round=opened, blinded=[one.blinded for one in hidden])
    actions.confirm(person=person, round=opened)
    return [show(offer, one, part) for one, part in zip(hidden, signed, strict=True)]


def post(held, text="Who decides?", **changes):
    """Send a post and give the troubles it met."""
    return taking.take(wire(held, {"text": text}, **changes)).troubles


def five_posts(people, opened, texts=None):
    """Each by another person, in a round for which enough others fetched tokens."""
    texts = texts or [f"Question {i}" for i in range(5)]
    held = [tokens_for(person, opened)[0] for person in people[: len(texts)]]
    enough_fetch(opened)
    for one, text in zip(held, texts, strict=True):
        assert post(one, text) == []
    return held


@pytest.fixture
def later():
    """Let the clock stand some days further: `with later(8): ...`"""
    return lambda days: clock.at(clock.now() + timedelta(days=days))


@pytest.fixture
def fatma(organisation):
    return join("Fatma", Role.FACILITATOR)


@pytest.fixture
def wim(organisation):
    return join("Wim", Role.WORKS_COUNCIL)


@pytest.fixture
def rf():
    return RequestFactory()
