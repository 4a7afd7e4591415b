"""A dump of everything, after a whole story: no way leads from what Bob said, asked or answered to Bob, nor back."""

import re
from collections import Counter, deque

import pytest
from django.apps import apps
from django.db import connection

from draagvlak.foundation.accounts.models import User
from draagvlak.foundation.decisions.models import LogEntry
from draagvlak.foundation.figures.models import Counter as Counted
from draagvlak.foundation.organisation.models import Person
from draagvlak.foundation.voice.models import Post, Ticket
from draagvlak.foundation.voice.purposes import SERVED
from draagvlak.roof.council import known
from draagvlak.roof.council.tables import KINDS
from tests.web.council import dump
from tests.web.council.story import ASKED, MISSING, SENT, SPOKEN, WORDS

pytestmark = pytest.mark.database

KIND_OF = {label: kind.code for kind in KINDS for label in kind.tables}
# What says by itself that somebody was here or did something with their name. Nothing in them is an answer.
ABOUT_BOB = {"organisation_person", "accounts_user", "django_session", "skills_ownlevel"}
FINE_TIME = re.compile(r"\d\d:\d\d")


def holds(row, parts):
    row = row.lower()
    return any(re.search(rf"(?<!\w){re.escape(part.lower())}(?!\w)", row) for part in parts)


def tables_with(rows, parts):
    return Counter(table for table, row in rows if holds(row, parts))


# --- the dump -------------------------------------------------------------------------------------


def test_a_post_from_the_quiet_room_leads_to_no_person(story):
    """Neither while it waits nor afterwards: not a mark, not a moment, not a token, and no foreign key."""
    assert tables_with(story.while_waiting, [ASKED]) == {"voice_pool_post": 1}
    rows = list(dump.rows())
    assert tables_with(rows, [ASKED]).keys() == {
        *("leadership_question", "voice_post", "voice_pool_notice", "decisions_logentry")
    }
    assert tables_with(rows, [MISSING]) and tables_with(rows, [SPOKEN]).keys() == {"trust_note"}
    for table, row in [*story.while_waiting, *rows]:
        if holds(row, WORDS):
            assert not holds(row, story.bob.marks), f"{table} holds Bob's words beside Bob"
            assert table == "decisions_logentry" or not FINE_TIME.search(row), f"{table} tells when"
    assert reached_from_words() & {(Person, story.bob.person.pk), (User, story.bob.user.pk)} == set()


def test_the_moment_of_sending_is_kept_nowhere(story):
    moments = [f"{day} {int(SENT[:2]) - 1}{SENT[2:]}" for day in ("2026-11-03", "2026-11-17", "2026-11-24")]
    kept = [f"{table}: {row}" for table, row in [*story.while_waiting, *dump.rows()] if any(m in row for m in moments)]
    assert kept == []
    assert not any(f"{moment}" in entry.at.isoformat(" ") for entry in LogEntry.objects.all() for moment in moments)


def test_no_token_is_kept(story):
    """What only Bob's browser knew: signatures of tokens, what they were prepared with, and the keys themselves."""
    assert len(story.bob.held) > 15
    for _table, row in [*story.while_waiting, *dump.rows()]:
        assert not [secret for secret in story.bob.held if secret in row.lower()]


def test_whoever_spoke_cannot_be_told_from_whoever_was_silent(story):
    """Nora was here as often and fetched the same tokens. But for Bob's own levels both left the same rows."""
    for rows in (story.while_waiting, list(dump.rows())):
        bob, nora = (tables_with(rows, one.marks) for one in (story.bob, story.nora))
        assert bob.pop("skills_ownlevel") == 1
        assert bob == nora
        assert bob.keys() - {"voice_ticket"} == ABOUT_BOB - {"skills_ownlevel"}


def test_tickets_say_the_same_of_everybody_who_was_here_and_go_at_the_close(story):
    waiting = [row for table, row in story.while_waiting if table == "voice_ticket"]
    bob, nora = (next(row for row in waiting if str(one.person.pk) in row) for one in (story.bob, story.nora))
    assert bob.replace(str(story.bob.person.pk), "?") == nora.replace(str(story.nora.person.pk), "?")
    assert not Ticket.objects.exists() and not Counted.objects.exists()


def test_the_story_holds_every_way_to_say_something():
    """Whoever lets people vote, or send something else, lets Bob do so in the story."""
    assert {purpose.code for purpose in SERVED} == {"question", "pulse"}


@pytest.mark.parametrize(
    ("table", "column"), [("voice_post", "sent_at"), ("trust_note", "speaker"), ("leadership_question", "session")]
)
def test_a_leak_that_is_planted_is_found(story, table, column):
    connection.check_constraints()  # PostgreSQL changes no table while it still has keys to check
    with connection.cursor() as cursor:
        cursor.execute(f"ALTER TABLE {table} ADD COLUMN {column} varchar(60)")
        words = SPOKEN if table == "trust_note" else ASKED
        leak = {"sent_at": "2026-11-03 12:37:00", "speaker": story.bob.person.pk, "session": story.bob.user.email}
        name = "content" if table == "voice_post" else "words"
        text = f"CAST({name} AS text)"
        cursor.execute(f"UPDATE {table} SET {column} = %s WHERE {text} LIKE %s", [str(leak[column]), f"%{words}%"])
    with pytest.raises(AssertionError):
        test_a_post_from_the_quiet_room_leads_to_no_person(story)


# --- where the foreign keys lead ------------------------------------------------------------------


def rows_with_words():
    for model in apps.get_models(include_auto_created=True):
        for row in model._base_manager.all():
            if model is not LogEntry and holds(str(vars(row)), WORDS):
                yield row


def forward(row):
    for one in row._meta.concrete_fields:
        if one.is_relation and getattr(row, one.attname) is not None:
            yield getattr(row, one.name)


def backward(row):
    """Every row that points at this one, in any table."""
    for model in apps.get_models(include_auto_created=True):
        for one in model._meta.concrete_fields:
            if one.is_relation and one.related_model is type(row):
                yield from model._base_manager.filter(**{one.name: row.pk})


def reached_from_words():
    """(table, key) of all that Bob's words lead to: from them, and from whatever points at them, ever onward."""
    found = list(rows_with_words())
    assert {type(row)._meta.label for row in found} >= {"voice.Post", "leadership.Question", "trust.Note"}
    waiting = deque([*found, *(other for row in found for other in backward(row))])
    keyed = Post.objects.filter(key__in=[row.pk for row in found if isinstance(row, Post)]).values_list(
        "key", flat=True
    )
    asking = apps.get_model("leadership.Asking")
    waiting.extend(asking.objects.filter(key__in=list(keyed)))  # a key that no relation shows
    seen = set()
    while waiting:
        row = waiting.popleft()
        if (type(row), row.pk) not in seen:
            seen.add((type(row), row.pk))
            waiting.extend(forward(row))
    return seen


# --- the schema -----------------------------------------------------------------------------------


def test_every_table_is_classified(db):
    """A new one fails here until `roof/council/tables.py` says what it holds, as an employee would say it."""
    assert known.unexplained() == []
    here = set(known.every_table())
    assert {known_name(table) for table in dump.tables()} | set(known.POOL) == here
    assert KIND_OF.keys() - here == set(), "words about tables that are gone"
    assert len(KIND_OF) == sum(len(kind.tables) for kind in KINDS), "a table stands in two kinds"


def known_name(table):
    """A table Django knows is listed under its label."""
    labels = {model._meta.db_table: model._meta.label for model in apps.get_models(include_auto_created=True)}
    return labels.get(table, table)


def test_a_table_nobody_explained_is_found(db):
    with connection.cursor() as cursor:
        cursor.execute("CREATE TABLE planted (person_id integer, answer text)")
    assert known.unexplained() == ["planted"]


def test_what_was_said_and_figures_point_at_nobody(db):
    """Asked of the database itself: no row of these kinds has a column that leads to a person or an account."""
    relations, labels = dump.relations(), {known_name(table): table for table in dump.tables()}
    checked = 0
    for label, kind in KIND_OF.items():
        if kind in ("said", "groups", "itself") and label in labels:
            checked += 1
            assert not relations[labels[label]] & {"organisation_person", "accounts_user"}, label
    assert checked > 15


def test_whatever_points_at_somebody_is_on_the_page_about_them(db):
    relations, about = dump.relations(), {kind.code for kind in KINDS if kind.is_about_somebody}
    pointing = {table for table, others in relations.items() if others & {"organisation_person", "accounts_user"}}
    assert {known_name(table) for table in pointing if KIND_OF[known_name(table)] not in about} == set()
