"""A whole story: Bob asks, answers, speaks and writes down what he can do; Nora is there as often, and says nothing.

Both have numbers, names and addresses that occur nowhere else, so that a dump can be searched for them.
"""

from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date, datetime
from zoneinfo import ZoneInfo

from django.test import Client

from draagvlak.foundation import clock
from draagvlak.foundation.accounts.models import User
from draagvlak.foundation.accounts.roles import Role
from draagvlak.foundation.organisation.models import JobRole, Person, Unit
from draagvlak.foundation.voice import actions as voice
from draagvlak.foundation.voice.models import Post, Verdict
from draagvlak.foundation.voice.models import Round as Asked
from draagvlak.foundation.voice.purposes import SERVED
from draagvlak.foundation.voice.quiet import replying, taking
from draagvlak.pillars.leadership.questions import actions as leading
from draagvlak.pillars.leadership.questions.models import Asking
from draagvlak.pillars.skills.levels.actions import keep_own_levels
from draagvlak.pillars.skills.skills.models import Skill
from draagvlak.pillars.trust.conversations.actions import (
    Said,
    add_notes,
    confirm_notes,
    hold_conversation,
    plan_conversation,
)
from draagvlak.pillars.trust.conversations.models import Saying
from draagvlak.pillars.trust.pulses.actions import close_pulse, open_pulse, publish_pulse
from draagvlak.pillars.trust.pulses.items import ITEMS
from draagvlak.roof.council import actions as council
from draagvlak.ui.text import Text
from tests.factories.people import join
from tests.fetchers import enough_fetch
from tests.voice_client import reply_wire, wire
from tests.web.voice.conftest import tokens_for

ASKED, MISSING, SPOKEN = "Kwartelvraag over mijn rooster", "Zwaluwtekst ontbreekt nog", "Merelzorg om de nachtdienst"
WORDS = (ASKED, MISSING, SPOKEN)
ZONE = ZoneInfo("Europe/Amsterdam")
SENT = "13:37"  # Bob sends at this minute, and at no other moment does anything happen then
PASSWORD = "a long enough password"


@dataclass
class Somebody:
    """Somebody with an account whose marks occur nowhere else. `held`: secrets only the browser should know."""

    name: str
    number: int
    user: User
    person: Person
    held: list[str] = field(default_factory=list)

    @property
    def marks(self):
        return self.name.lower(), self.user.email, str(self.user.pk), str(self.person.pk)


@dataclass
class Story:
    """Who took part. `pulse`: the published round of figures; `checkpoint`: what the works council kept before."""

    bob: Somebody
    nora: Somebody
    alice: User
    fatma: User
    frank: User
    sanne: User
    pulse: object = None
    checkpoint: str = ""
    while_waiting: list[tuple[str, str]] = field(default_factory=list)


def arrive(name, number):
    """Join with numbers of one's own: those of the account and the person are never those of another row."""
    user = User.objects.create(pk=880_000_000 + number, email=f"{name.split()[0].lower()}@canary.example", name=name)
    user.set_password(PASSWORD)
    user.save()
    person = Person.objects.create(
        pk=770_000_000 + number,
        code=f"code-{number}",
        name=name,
        email=user.email,
        user=user,
        unit=Unit.objects.get(code="E"),
        job_role=JobRole.objects.get(code="KCC"),
    )
    return Somebody(name, number, user, person)


@contextmanager
def on(day, time="10:00"):
    with clock.at(datetime.combine(date(2026, 11, day), datetime.strptime(time, "%H:%M").time(), ZONE)):
        yield


def visits(*people):
    """Log in and look around, as one does every day."""
    for one in people:
        client = Client(headers={"accept-language": "en", "user-agent": f"canary-browser-{one.number}"})
        client.force_login(one.user, backend="allauth.account.auth_backends.AuthenticationBackend")
        for path in ("/", "/me/", "/council/what-can-be-known/", "/voice/"):
            client.get(path, REMOTE_ADDR=f"203.0.113.{one.number % 200}")


def fetches(somebody, opened):
    """Tokens of a round, with everything that only the browser may know."""
    given = tokens_for(somebody.person, opened)
    for token in given:
        somebody.held += [token.signature.hex(), token.prefix.hex(), token.owner.private_bytes_raw().hex()]
    return given[0]


def sends(token, content):
    taken = taking.take(wire(token, content))
    assert taken.troubles == []


def tell(alice, fatma, sanne, dump):
    """All of it, with a dump made while Bob's question still waits in the pool."""
    frank = join("Frank", Role.FACILITATOR)
    story = Story(arrive("Bob Quibell", 111_107), arrive("Nora Verweij", 222_203), alice, fatma, frank, sanne)
    with on(2):
        visits(story.bob, story.nora)
        keep_own_levels(person=story.bob.person, levels={Skill.objects.first().code: 3})
        conversation(story)
    question(story, dump)
    pulse(story)
    with on(26):
        visits(story.bob, story.nora)
        story.checkpoint = council.keep_checkpoint(by=fatma).note
    return story


def conversation(story):
    planned = plan_conversation(
        title=Text(en="Shifts"),
        planned_on=clock.today(),
        units=Unit.objects.filter(code="E"),
        facilitator=story.frank.person,
        by=story.frank,
    )
    hold_conversation(conversation=planned, held_on=clock.today(), present=9, by=story.frank)
    said = Said(kind=Saying.CONCERN, code="load", words=Text(nl=SPOKEN))
    add_notes(conversation=planned, notes=[said], by=story.frank)
    confirm_notes(conversation=planned, by=story.frank)


def question(story, dump):
    """Bob and four others ask; two people read; the director answers; Bob says what is missing."""
    with on(3):
        opened = voice.open_round(
            purpose=SERVED["question"], title=Text(nl="Vragen"), closes_on=date(2026, 12, 20), by=story.frank
        )
        voice.refresh_room()
        others = Person.objects.filter(unit__code="D")[:4]
        tokens = [tokens_for(one, opened)[0] for one in others]
        fetches(story.nora, opened)
        mine = fetches(story.bob, opened)
        enough_fetch(opened, Person.objects.filter(unit__code="D"))
        for number, token in enumerate(tokens):
            sends(token, {"text": f"Vraag {number}", "about": "whole"})
    with on(3, SENT):
        sends(mine, {"text": ASKED, "about": "whole"})
    story.while_waiting = list(dump.rows())
    with on(12):
        voice.release_due()
    with on(13):
        for post in Post.objects.all():
            for reader, role in ((story.frank, Role.FACILITATOR), (story.fatma, Role.WORKS_COUNCIL)):
                voice.judge(post=post, moderator=reader.person, role=role, verdict=Verdict.PASS, by=reader)
    with on(14):
        asked = Asking.objects.get(key=Post.objects.get(thread=mine.thread).key).question
        leading.owe_answer(question=asked, owner=story.sanne.person, due_on=date(2026, 11, 28), by=story.sanne)
        leading.answer_question(question=asked, answer=Text(nl="Dat blijft zo."), by=story.sanne.person)
    with on(16):
        voice.refresh_room()
    with on(17, SENT):
        taken = replying.take_reply(reply_wire(mine, {"found": "partly", "why": MISSING}))
        assert taken.troubles == []
    with on(23):
        voice.release_due()
    with on(24):
        voice.close_round(round=Asked.objects.get(pk=opened.pk), by=story.frank)


def pulse(story):
    """Bob answers, and so do twelve others; closed, and published."""
    with on(24):
        opened = open_pulse(title=Text(nl="Najaar"), closes_on=date(2026, 12, 1), by=story.frank)
        voice.refresh_room()
        asking = Asked.objects.get(purpose="pulse")
        bin = next(one["key"] for one in opened.bins if str(story.bob.person.unit_id) in one["units"])
        answers = {"bin": bin, **{item.code: "4" for item in ITEMS}}
        tokens = [tokens_for(person, asking)[0] for person in Person.objects.filter(unit__code="E", user=None)[:12]]
        fetches(story.nora, asking)
        mine = fetches(story.bob, asking)
        voice.refresh_room()
        for token in tokens:
            sends(token, answers)
    with on(24, SENT):
        sends(mine, answers | {ITEMS[0].code: "1"})
    with on(25):
        close_pulse(round=opened, by=story.frank)
        publish_pulse(round=opened, by=story.frank)
        opened.refresh_from_db()
    story.pulse = opened
