"""The sample organisation: quick, the same at each run, whole in two languages, and gone when removed."""

import hashlib
import io
import json
from pathlib import Path

import pytest
from django.urls import reverse
from django.utils import translation

import draagvlak
from draagvlak.foundation import clock
from draagvlak.foundation.accounts.members import Member
from draagvlak.foundation.accounts.models import User
from draagvlak.foundation.accounts.rights import Right
from draagvlak.foundation.accounts.roles import Role
from draagvlak.foundation.decisions.models import LogEntry, LogHead
from draagvlak.foundation.decisions.queries import export, head
from draagvlak.foundation.organisation.actions import person_left
from draagvlak.foundation.organisation.models import Organisation, Person, Unit
from draagvlak.foundation.register.cards.models import Acceptance, Kind, Stage, UseCase
from draagvlak.foundation.retention import actions as retention
from draagvlak.foundation.sample import actions
from draagvlak.foundation.sample.content import LANGUAGES, read, texts_in
from draagvlak.foundation.sample.eyes import EYES
from draagvlak.pillars.trust.conversations.models import Code, Conversation, Note
from draagvlak.roof import standing
from draagvlak.roof.gates.models import Decision, OutcomeChoice
from draagvlak.roof.overview.queries import first_page
from draagvlak.roof.sample.content import use_cases
from draagvlak.roof.sample.people import everybody
from draagvlak.ui.texts import TextField
from draagvlak_core.decisions.verify import verify_export
from draagvlak_core.shared.answers import Answer
from draagvlak_core.trust.names import names_in
from tests.web.council import dump

pytestmark = pytest.mark.database

# What differs between two runs on purpose: chance in the log, passwords, and when accounts came into this database.
CHANCE = {"salt", "leaf", "edge", "vkey", "password", "date_joined"}


@pytest.fixture
def sample(sample, db):
    return Organisation.objects.get()


# Keys and names that are drawn anew for every round and every post.
DRAWN = {
    *("voice.Round.code", "voice.RoundKey.modulus", "voice.RoundKey.private_key", "voice.Batch.code", "voice.Post.key"),
    *("voice.Post.thread", "voice.Post.public", "voice.Post.signed", "voice.Judgement.id", "voice.Judgement.post_id"),
}


def digest():
    """A fingerprint of every row but for chance."""
    found = hashlib.sha256()
    for model in sorted(actions._models(), key=lambda model: model._meta.label):
        fields = [
            field.attname
            for field in model._meta.concrete_fields
            if field.attname not in CHANCE and f"{model._meta.label}.{field.attname}" not in DRAWN
        ]
        rows = sorted(repr(row) for row in model._base_manager.order_by().values_list(*fields))
        found.update("\n".join([model._meta.label, *rows]).encode())
    return found.hexdigest()


# --- the building ---------------------------------------------------------------------------------


def test_it_is_the_same_at_each_run_and_progress_runs_to_its_end(sample):
    first = digest()
    actions.remove(by="anyone")
    told = []
    actions.load_sample(lambda done, total: told.append((done, total)))
    assert digest() == first
    assert [done for done, _total in told] == list(range(1, len(told) + 1))
    assert told[-1] == (len(told), len(told))


def test_removal_leaves_only_what_came_with_the_tables_and_the_start_page_back(sample, enter):
    actions.remove(by="anyone")
    left = {model._meta.label for model in actions._models() if model._base_manager.exists()}
    assert left == {"skills.Skill"}  # the 26 skills are shipped, not the sample's
    assert enter().get("/").headers["Location"] == "/start/"


def test_the_log_is_whole(sample):
    assert LogHead.objects.get().is_sample
    verdict = verify_export(b"".join(export(head())))
    assert verdict.whole
    assert verdict.size == LogEntry.objects.count()


def test_the_log_is_in_the_order_of_time(sample):
    moments = list(LogEntry.objects.order_by("index").values_list("at", flat=True))
    assert moments == sorted(moments)


# --- the organisation -----------------------------------------------------------------------------


def test_about_six_hundred_people_in_forty_five_units(sample):
    assert 580 <= Person.objects.filter(left_on=None).count() <= 620
    assert Unit.objects.count() == 45
    assert not Unit.objects.filter(lead=None).exists()


def test_no_two_people_share_a_name():
    names = [person.name for person in everybody()]
    assert len(names) == len(set(names))


@pytest.mark.parametrize("eyes", [eyes for eyes in EYES if eyes.email], ids=lambda eyes: eyes.key)
def test_there_is_somebody_behind_each_pair_of_eyes(sample, enter, eyes):
    user = User.objects.get(email=eyes.email)
    expected = {"director": Role.BOARD}.get(eyes.key) or Role(eyes.key)
    assert expected in Member(user).roles
    assert enter(user).get("/").status_code == 200


# --- the story ------------------------------------------------------------------------------------


def test_fourteen_use_cases_over_all_stages(sample):
    full = UseCase.objects.filter(kind=Kind.FULL)
    assert full.count() == 14
    assert set(full.values_list("stage", flat=True)) == set(Stage)
    assert UseCase.objects.filter(kind=Kind.EVERYDAY).exists()


def test_the_overview_says_not_yet_and_one_step(sample):
    found = standing.overview().standing
    assert found.answer is Answer.NOT_MET
    assert found.gates.met == 3
    assert (found.step.criterion, found.step.opens) == ("trust.heard", 3)
    with translation.override("en"):
        assert "evening shift" in first_page(standing.overview())["step"].text


def test_what_holds_back_is_seldom_the_technology(sample):
    criteria = standing.overview().standing.criteria
    assert criteria["trust.heard"].not_met > criteria["value.results"].not_met > 0
    assert max(criteria, key=lambda code: criteria[code].not_met) == "trust.heard"


def test_every_outcome_and_every_answer_about_accountability_occurs(sample):
    assert set(Decision.objects.values_list("outcome", flat=True)) == set(OutcomeChoice)
    wanted = {Acceptance.NOBODY, Acceptance.ACCEPTED, Acceptance.DECLINED, Acceptance.LEFT}
    assert wanted <= set(UseCase.objects.values_list("acceptance", flat=True))


def test_most_kinds_of_concern_are_heard(sample):
    heard = set(Note.objects.values_list("code", flat=True)) - {""}
    assert heard == set(Code)


def test_some_cards_are_public_and_a_visitor_reads_them(sample, enter):
    public = UseCase.objects.filter(is_public=True)
    assert 5 <= public.count() < 14
    page = enter().get(reverse("register:public")).content.decode()
    assert "Translation at the counter" in page
    assert "Meeting minutes" not in page


def test_no_conversation_names_who_was_there_or_what_one_of_few_said(sample):
    held = Conversation.objects.exclude(held_on=None)
    assert min(held.values_list("present", flat=True)) >= 5


ASKED_OF = {
    "gates.decided": Right.DECIDE,
    "leadership.course_adopted": Right.WRITE_COURSE,
    "leadership.boundary_adopted": Right.WRITE_COURSE,
    "leadership.exception_allowed": Right.WRITE_COURSE,
    "register.facts_told": Right.EDIT_REGISTER,
    "leadership.boundary_crossed": Right.JUDGE_BOUNDARIES,
    "leadership.boundary_respected": Right.JUDGE_BOUNDARIES,
    "register.created": Right.EDIT_REGISTER,
    "register.published": Right.PUBLISH_REGISTER,
    "skills.profile_set": Right.WRITE_SKILLS,
    "trust.answered": Right.MAKE_PROMISES,
    "trust.held": Right.HOLD_CONVERSATIONS,
    "trust.promised": Right.MAKE_PROMISES,
    "value.locked": Right.RUN_PILOTS,
}


@pytest.mark.parametrize("kind", ASKED_OF)
def test_nobody_in_the_story_does_what_they_may_not(sample, kind):
    bodies = LogEntry.objects.filter(kind=kind).values_list("body", flat=True)
    who = {json.loads(body)["by"] for body in bodies}
    assert who
    assert not [name for name in who if not Member(User.objects.get(name=name)).may(ASKED_OF[kind])]


# --- the words ------------------------------------------------------------------------------------

FILES = sorted((Path(draagvlak.__path__[0])).rglob("*.toml"))


# What was said in conversations about no use of AI in particular.
GENERAL = next(read(path) for path in FILES if path.parent.name == "conversations")


def is_whole(said):
    return all(said.get(language, "").strip() for language in LANGUAGES)


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_every_text_has_both_languages(path):
    table = read(path)
    half = [place for place, found in texts_in(table) if not all(found.get(code, "").strip() for code in LANGUAGES)]
    assert not half


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_a_file_can_be_read_in_one_go(path):
    assert len(path.read_text().splitlines()) < 300


def test_every_text_in_the_database_has_both_languages(sample):
    half = []
    for model in actions._models():
        for field in (field for field in model._meta.concrete_fields if isinstance(field, TextField)):
            words = model._base_manager.values_list(field.attname, flat=True)
            half += [(model.__name__, field.name, said) for said in words if said and set(said) != set(LANGUAGES)]
    assert not half


def test_no_note_names_anybody():
    names = [person.name for person in everybody()]
    said = io.StringIO()
    for story in (*use_cases().values(), GENERAL):
        for _place, found in texts_in(story.get("conversation", [])):
            said.write(" ".join(found.values()) + "\n")
    assert said.tell() > 5_000
    assert names_in(said.getvalue(), names) == ()


@pytest.mark.parametrize("key", [eyes.key for eyes in EYES if eyes.email])
def test_whoever_decided_and_is_erased_stands_nowhere_by_name(sample, key):
    """Adopted, judged, decided, answered, promised, led, proposed, kept: what they did stays, without the name."""
    email = next(eyes.email for eyes in EYES if eyes.key == key)
    person = Person.objects.get(email=email)
    mentioned = [f"{table}: {row}" for table, row in dump.rows() if person.name in row or email in row]
    assert len(mentioned) > 1
    person_left(person=person, left_on=clock.today(), by="Beheer")
    retention.erase_person(person=person, by="Beheer")
    left = [f"{table}: {row}" for table, row in dump.rows() if person.name in row or email in row]
    assert left == []
    assert verify_export(b"".join(export(head()))).whole
