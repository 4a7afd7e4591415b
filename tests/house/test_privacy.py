"""No watching of individuals, held by the schema itself: every column that can say who is argued for here.

A new column that points at a person, or can hold a name, fails until somebody writes down why it must be there.
"""

import ast
import re

import pytest
from django.apps import apps
from django.db import models

from draagvlak.foundation.accounts.models import User
from draagvlak.foundation.organisation.models import Person
from draagvlak.ui.texts import TextField
from tests.house.code import name, python_files, tree

# Column → why it may say who. Nothing here may tell what somebody did with AI, answered or felt.
TELLS_WHO = {
    # the organisation and its accounts
    "organisation.Person.name": "whom a use of AI touches, and whom to ask",
    "organisation.Person.email": "the way in, and the way to reach somebody",
    "organisation.Person.user": "ties the account to the person",
    "organisation.Unit.lead": "who leads a unit plans its conversations",
    "organisation.WorkingGroup_members.person": "who sits in a group that was set up openly",
    "accounts.User.name": "the name under what somebody decided",
    "accounts.User.email": "the way in",
    "accounts.SafetyEvent.account": "whose account was tried, or who read on behalf of others; gone after thirty days",
    "accounts.RoleGrant.user": "what somebody may do here",
    # named humans decide and answer for it
    "register.UseCase.accountable": "one person answers for each use of AI, and has accepted",
    "register.UseCase.deputy": "stands in for whoever answers for it",
    "register.UseCase.successor": "asked to take over; until the yes the other goes on",
    "register.ImportRun.started_by": "who brought a file in",
    "leadership.CourseVersion.adopted_by": "the course is adopted by a named human",
    "leadership.Boundary.owner": "who keeps a boundary",
    "leadership.Boundary.adopted_by": "a boundary is adopted by a named human",
    "leadership.BoundaryDecision.decided_by": "a decision has names under it",
    "leadership.BoundaryException.allowed_by": "an exception has a name under it",
    "leadership.BoundaryException.owner": "somebody looks after an exception while it runs",
    "leadership.BoundaryJudgement.judged_by": "a judgement has a name under it",
    "coherence.NotTheSame.said_by": "a judgement has a name under it",
    "leadership.Asking.person": "who asked by name hears the answer, and says whether it is one",
    "leadership.Turn.owner": "a named leader owes the answer",
    "leadership.Turn.answered_by": "an answer has a name under it",
    "leadership.Oversight.overseer": "who keeps an eye on a use of AI and may stop it",
    "leadership.ActClassification.made_by": "answers about the law have a name under them",
    "leadership.ActDuty.stated_by": "whoever says that a duty was done answers for that word",
    "leadership.ActDocument.given_by": "a notice or an assessment is given by a named human",
    "value.Pilot.locked_by": "who fixed what counts as success",
    "value.FreedHours.stated_by": "whoever answers for it says who gets the hours",
    "value.FreedHours.stated_by_name": "the name as it stood",
    "gates.GateVersion.adopted_by": "who changed what the gates ask",
    "gates.Decision.decided_by": "a decision has a name under it",
    "gates.Decision.decided_by_name": "the name as it stood",
    "gates.Condition.owner": "who sees to a condition",
    # agreements: who proposed and who answered for the works council
    "agreements.Agreement.proposed_by": "nobody agrees to what they proposed themselves",
    "agreements.Agreement.proposed_by_name": "the name as it stood",
    "agreements.Agreement.answered_by_name": "somebody answers for the works council, by name",
    "council.KeptCheckpoint.kept_by_name": "who kept a checkpoint of the log",
    "council.KeptCheckpoint.cosigned_by_name": "who brought it back signed",
    "council.CouncilKey.set_by_name": "who wrote down the key of the works council",
    # listening: who leads and who promises, never who spoke
    "trust.Conversation.facilitator": "who leads the conversation and guards its notes",
    "trust.Note.answered_by": "who answered, not who spoke",
    "trust.Promise.owner": "who keeps the promise",
    # the only thing a person keeps about themselves, for themselves
    "skills.OwnLevel.person": "own levels, read on one page by that person alone",
    # the quiet room: who may fetch tokens, never what somebody wrote
    "voice.Ticket.person": "everybody gets the same tokens; says no more than *was here*, gone at the close",
    "voice.Judgement.moderator": "who read a post before others did, never who wrote it",
    # how somebody logs in; kept by the framework
    "account.EmailAddress.user": "addresses somebody logs in with",
    "account.EmailAddress.email": "addresses somebody logs in with",
    "socialaccount.SocialAccount.user": "ties the organisation's own login to the account",
    "mfa.Authenticator.user": "passkeys and codes of somebody",
}

# Columns that can hold anything, and what they hold.
HOLDS_ANYTHING = {
    "leadership.Ambition.asks": "the kind of AI an ambition asks for, in picks",
    "leadership.Boundary.rule": "conditions over facts about a use of AI",
    "leadership.BoundaryExample.told": "facts about an example that is made up",
    "leadership.CourseVersion.conversations": "numbers of the conversations a course answers",
    "register.UseCase.published": "the card as it was made public",
    "register.UseCase.standard": "the record in the publication standard",
    "register.UseCase.kept": "what came with an imported record and has no place of its own",
    "register.UseCase.facts": "dates and numbers from an imported record",
    "register.UseCase.told": "facts in picks about a use of AI, never about a person",
    "register.UseCase.imported": "what an import wrote, to see what people changed since",
    "register.ImportMapping.mapping": "which column goes where",
    "register.ImportRun.mapping": "which column goes where",
    "register.ImportRun.result": "what an import found",
    "leadership.ActClassification.chosen": "codes of answers about a use of AI",
    "leadership.ActClassification.due": "codes of duties with their days",
    "leadership.ActDocument.sections": "the words of a notice or an assessment, by language",
    "gates.Decision.findings": "the findings as they stood, with the name of who answers for it",
    "voice.Round.fields": "what a post in this round may hold",
    "voice.Post.content": "what somebody wrote in the quiet room, with no way back to who",
    "voice.Post.black_outs": "words of a post that readers propose to black out, until it is decided",
    "decisions.LogHead.edge": "hashes of the log",
    "organisation.Organisation.languages": "codes of languages",
    "figures.Round.questions": "what is asked, in words",
    "figures.Round.units": "the tree of units as it was, without people",
    "figures.Round.bins": "which units are counted together, and how many people stand in each bin",
    "figures.Cell.units": "which units a published group holds",
    "figures.Cell.bins": "which bins a published group holds",
    "figures.Figure.parts": "how many of a large group gave each answer",
    "figures.Audit.sizes": "how many answered per question and bin",
    "socialaccount.SocialApp.settings": "how to reach the organisation's own login",
    "socialaccount.SocialAccount.extra_data": "what that login said about somebody when they came in",
    "mfa.Authenticator.data": "secrets of passkeys and codes",
}

# Words of a name that belong to a thing, not to a person.
NAMES_A_THING = {
    "register.UseCase.name",
    "register.ImportMapping.name",
    "register.ImportRun.file_name",
    "register.ImportRun.mapping_name",
    "organisation.Organisation.name",
    "organisation.JobRole.name",
    "organisation.Unit.name",
    "organisation.WorkingGroup.name",
    "skills.Skill.name",
    "value.Measure.name",
    "socialaccount.SocialApp.name",
    "auth.Permission.name",
    "auth.Permission.codename",
    "auth.Group.name",
}

# Numbers and choices in a table that points at a person. None says how that person uses AI, answers or feels.
COUNTED_BESIDE_A_PERSON = {
    "skills.OwnLevel.level": "for that person alone",
    "trust.Conversation.present": "how many people came, beside who led",
    "leadership.Boundary.number": "a number of the boundary",
    "leadership.Boundary.version": "a number of the boundary",
    "agreements.Agreement.number": "a number of the agreement",
    "agreements.Agreement.value": "what was agreed for everyone",
    "gates.Decision.log_index": "the place in the log",
}

SAYS_WHO = re.compile(
    r"(^|_)(by|who|names?|emails?|persons?|people|users?|owner|lead|speaker|author|member|employee)(_|$)"
)
WATCHES = re.compile(
    r"mood|feeling|sentiment|emotion|usage|used_at|logins?_count|clicks|keystrok|prompt|productiv|score|rank"
)
WORDS = (models.CharField, models.TextField)


def columns(with_others=True):
    """(label of the column, field) of every table, those in between included."""
    for model in apps.get_models(include_auto_created=True):
        if with_others or model.__module__.startswith("draagvlak."):
            for field in model._meta.concrete_fields:
                yield f"{model._meta.label}.{field.name}", field


def tells_who(label, field):
    if field.is_relation:
        return field.related_model in (Person, User)
    if isinstance(field, models.EmailField):
        return True
    return isinstance(field, WORDS) and bool(SAYS_WHO.search(field.name)) and label not in NAMES_A_THING


def test_every_column_that_says_who_is_argued_for():
    found = {label for label, field in columns() if tells_who(label, field)}
    assert found - TELLS_WHO.keys() == set(), "say in TELLS_WHO why this column may say who, or leave it out"
    assert TELLS_WHO.keys() - found == set(), "these columns are gone: take them off the list"


def test_every_column_that_can_hold_anything_says_what_it_holds():
    found = {
        label
        for label, field in columns()
        if isinstance(field, models.JSONField) and not isinstance(field, TextField)  # words by language
    }
    assert found == HOLDS_ANYTHING.keys()


def test_nothing_is_counted_about_one_person():
    numbers = (models.IntegerField, models.DecimalField, models.FloatField, models.DurationField)
    found = set()
    for model in apps.get_models(include_auto_created=True):
        own = model.__module__.startswith("draagvlak.")
        if own and any(f.is_relation and f.related_model in (Person, User) for f in model._meta.concrete_fields):
            found |= {
                f"{model._meta.label}.{field.name}"
                for field in model._meta.concrete_fields
                if isinstance(field, numbers) and not field.primary_key
            }
    assert found == COUNTED_BESIDE_A_PERSON.keys()


def test_no_column_watches_anybody():
    assert [label for label, field in columns(with_others=False) if WATCHES.search(field.name)] == []


@pytest.mark.parametrize("name_of_column", ["spoken_by", "user_name", "owner", "author", "people_present", "email"])
def test_the_rule_sees_a_new_column(name_of_column):
    planted = models.CharField(max_length=20)
    planted.name = name_of_column
    assert tells_who(f"trust.Note.{name_of_column}", planted)


def test_what_was_said_and_what_was_found_lead_to_no_person():
    """From a note or a result there is no way to a person, but for who led or promised."""
    for label in ("trust.Note", "value.Result", "value.Measure", "value.Pilot"):
        model = apps.get_model(label)
        to = {field.related_model for field in model._meta.get_fields() if field.is_relation}
        assert to.isdisjoint({Person, User}), label


def test_whoever_leads_a_conversation_is_the_only_person_it_knows():
    model = apps.get_model("trust.Conversation")
    found = {f.name for f in model._meta.get_fields() if f.is_relation and f.related_model in (Person, User)}
    assert found == {"facilitator"}


# --- the log --------------------------------------------------------------------------------------

# Names of details that would put what somebody said, can or feels into a log that is never rewritten.
NEVER_LOGGED = {"level", "levels", "own", "said", "note", "notes", "answer", "mood", "email", "password", "n"}


def details(path):
    """(line, name) of every detail a file gives to the decision log."""
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Call) and ast.unparse(node.func).split(".")[-1] in ("record", "_record", "_tell"):
            for word in node.keywords:
                if word.arg:
                    yield node.lineno, word.arg


def test_the_log_holds_nothing_somebody_said_or_can():
    files = [path for path in python_files() if "actions" in str(path)]
    assert sum(1 for path in files for _ in details(path)) > 50, "the rule reads nothing"
    found = [f"{name(path)}:{line} {word}" for path in files for line, word in details(path) if word in NEVER_LOGGED]
    assert not found


def test_nothing_about_a_person_is_written_to_the_server_log():
    """Only what went wrong and where: a message may not be filled with people, requests or forms."""
    found = []
    for path in python_files():
        if "/sample/" in str(path):  # everybody there is made up
            continue
        for node in ast.walk(tree(path)):
            if isinstance(node, ast.Call) and ast.unparse(node.func).startswith(("log.", "logger.", "logging.")):
                filled = " ".join(ast.unparse(one) for one in node.args[1:])
                if re.search(r"\b(user|person|by|email|request|form|POST|name)\b", filled):
                    found.append(f"{name(path)}:{node.lineno}: {filled}")
    assert not found
