"""Fills an empty database with an organisation of a chosen size, for timing alone: everything here is made up."""

import random
from datetime import UTC, date, datetime, timedelta

from django.db import transaction

from draagvlak.foundation.accounts.models import RoleGrant, User
from draagvlak.foundation.accounts.roles import GIVEN_ROLES
from draagvlak.foundation.decisions.actions import record, start_log
from draagvlak.foundation.organisation.models import JobRole, Organisation, Person, Unit
from draagvlak.foundation.register.cards.models import Acceptance, Kind, Stage, UseCase
from draagvlak.pillars.leadership.ambitions.models import Ambition, AmbitionLink
from draagvlak.pillars.leadership.boundaries.models import Boundary, BoundaryJudgement
from draagvlak.pillars.leadership.course.models import CourseVersion
from draagvlak.pillars.skills.activities.models import Gain, LearningActivity
from draagvlak.pillars.skills.roles.models import RoleInUse, RoleNeed
from draagvlak.pillars.skills.skills.models import Skill
from draagvlak.pillars.trust.conversations.models import Conversation, Note
from draagvlak.pillars.trust.promises.models import Promise
from draagvlak.pillars.value.measures.models import Measure, Result
from draagvlak.pillars.value.pilots.models import Pilot
from draagvlak.pillars.value.worth.models import FreedHours
from draagvlak.ui.text import Text

NOW = datetime(2026, 11, 2, 9, tzinfo=UTC)
TODAY = date(2026, 11, 2)
STAGES = [stage for stage in Stage if stage != Stage.RETIRED]


def both(words: str) -> Text:
    return Text(nl=f"{words} (nl)", en=f"{words} (en)")


@transaction.atomic
def fill(use_cases: int, people: int, seed: int = 7) -> User:
    """An organisation with this many use cases and people; gives an account that holds every role."""
    dice = random.Random(seed)
    start_log(origin="draagvlak.bench/log", is_sample=False)
    Organisation.objects.create(name="Bench", languages=["nl", "en"], started_at=NOW)
    units, roles = _places(people)
    staff = _people(people, units, roles, dice)
    cases = _cases(use_cases, units, roles, staff, dice)
    _leadership(cases, dice)
    _skills(cases, roles, dice)
    _trust(cases, units, staff, dice)
    _value(cases, units, staff, dice)
    user = _everybody(staff[0], units[-1])
    record("decisions.erased", by=user, count=0)
    return user


def _places(people: int) -> tuple[list[Unit], list[JobRole]]:
    root = Unit.objects.create(code="U", name=both("Whole"))
    tops = Unit.objects.bulk_create(Unit(code=f"U{n}", name=both(f"Division {n}"), parent=root) for n in range(10))
    teams = Unit.objects.bulk_create(
        Unit(code=f"U{n % 10}-{n}", name=both(f"Team {n}"), parent=tops[n % 10]) for n in range(max(10, people // 12))
    )
    roles = JobRole.objects.bulk_create(JobRole(code=f"R{n}", name=both(f"Role {n}"), isco08="4222") for n in range(60))
    return [root, *tops, *teams], roles


def _people(people: int, units: list[Unit], roles: list[JobRole], dice: random.Random) -> list[Person]:
    return Person.objects.bulk_create(
        (
            Person(
                code=f"P{n}",
                name=f"Person {n}",
                email=f"p{n}@bench.example",
                unit=dice.choice(units),
                job_role=dice.choice(roles),
            )
            for n in range(people)
        ),
        batch_size=2000,
    )


def _cases(
    count: int, units: list[Unit], roles: list[JobRole], staff: list[Person], dice: random.Random
) -> list[UseCase]:
    def one(n: int) -> UseCase:
        accepted = dice.random() < 0.5
        return UseCase(
            name=both(f"Use case {n}"),
            summary=both("Helps with letters and calls"),
            does=both("Proposes a text. " * 8),
            why=both("More time for people. " * 5),
            does_not=both("Decides nothing") if dice.random() < 0.4 else Text(),
            kind=Kind.EVERYDAY if n % 10 == 0 else Kind.FULL,
            stage=dice.choice(STAGES),
            stage_since=TODAY,
            accountable=dice.choice(staff) if accepted else None,
            is_public=n % 2 == 0,
            acceptance=Acceptance.ACCEPTED if accepted else Acceptance.NOBODY,
            accepted_on=TODAY if accepted else None,
            search=f"use case {n} helps with letters and calls",
            created_at=NOW,
            changed_at=NOW,
        )

    cases = UseCase.objects.bulk_create((one(n) for n in range(count)), batch_size=500)
    in_unit, in_role = UseCase.affected_units.through, UseCase.affected_roles.through
    pairs = {(case.id, dice.choice(units).id) for case in cases for _n in range(2)}
    in_unit.objects.bulk_create((in_unit(usecase_id=c, unit_id=u) for c, u in pairs), batch_size=5000)
    pairs = {(case.id, dice.choice(roles).id) for case in cases for _n in range(2)}
    in_role.objects.bulk_create((in_role(usecase_id=c, jobrole_id=r) for c, r in pairs), batch_size=5000)
    return cases


def _leadership(cases: list[UseCase], dice: random.Random) -> None:
    CourseVersion.objects.create(
        number=1, state="adopted", role_of_ai=both("Helps"), adopted_by="Board", adopted_on=TODAY, changed_at=NOW
    )
    ambitions = Ambition.objects.bulk_create(Ambition(title=both(f"Ambition {n}")) for n in range(6))
    AmbitionLink.objects.bulk_create(
        [AmbitionLink(use_case=c, ambition=dice.choice(ambitions)) for c in cases if dice.random() < 0.6], 5000
    )
    lines = Boundary.objects.bulk_create(
        Boundary(number=n, state="adopted", sentence=both(f"Boundary {n}"), valid_from=TODAY - timedelta(90))
        for n in range(1, 8)
    )
    BoundaryJudgement.objects.bulk_create(
        [
            BoundaryJudgement(
                boundary=line,
                use_case=case,
                answer=dice.choice(["respected"] * 9 + ["crossed"]),
                judged_by="Person 1",
                judged_on=TODAY,
            )
            for case in cases
            if dice.random() < 0.7
            for line in lines
        ],
        batch_size=5000,
    )


def _skills(cases: list[UseCase], roles: list[JobRole], dice: random.Random) -> None:
    tracks = ("uses", "checks", "weighs")
    chosen = {(case.id, dice.choice(roles).id, dice.choice(tracks)) for case in cases if dice.random() < 0.6}
    RoleInUse.objects.bulk_create(
        (RoleInUse(use_case_id=c, job_role_id=r, track=t) for c, r, t in chosen), batch_size=5000
    )
    skills = list(Skill.objects.all())
    # Two roles out of three have a profile, and no two the same one.
    RoleNeed.objects.bulk_create(
        RoleNeed(job_role=role, skill=skill, level=dice.randint(1, 4))
        for role in roles
        if dice.random() < 0.66
        for skill in dice.sample(skills, 8)
    )
    ways = LearningActivity.objects.bulk_create(
        LearningActivity(title=both(f"Workshop {n}"), about=both("Together"), hours=4, starts_on=TODAY - timedelta(60))
        for n in range(40)
    )
    Gain.objects.bulk_create(
        Gain(activity=way, skill=skill, level=dice.randint(2, 4)) for way in ways for skill in dice.sample(skills, 2)
    )


def _trust(cases: list[UseCase], units: list[Unit], staff: list[Person], dice: random.Random) -> None:
    talks = Conversation.objects.bulk_create(
        (
            Conversation(
                use_case=case,
                title=both("About it"),
                planned_on=TODAY - timedelta(30),
                held_on=TODAY - timedelta(30),
                facilitator=staff[1],
                present=12,
                stage_then=case.stage,
                notes_confirmed_at=NOW,
            )
            for case in cases
            if dice.random() < 0.5
        ),
        batch_size=2000,
    )
    invited = Conversation.units.through
    invited.objects.bulk_create(
        (invited(conversation_id=talk.id, unit_id=dice.choice(units).id) for talk in talks), batch_size=5000
    )
    Note.objects.bulk_create(
        (Note(conversation=t, kind="concern", code="job", words=both("Will it stay?")) for t in talks for _n in "ab"),
        batch_size=5000,
    )
    Promise.objects.bulk_create(
        (
            Promise(
                use_case=t.use_case,
                conversation=t,
                words=both("We ask first"),
                owner=dice.choice(staff),
                due_on=TODAY + timedelta(dice.randint(-30, 90)),
            )
            for t in talks
        ),
        batch_size=5000,
    )


def _value(cases: list[UseCase], units: list[Unit], staff: list[Person], dice: random.Random) -> None:
    pilots = Pilot.objects.bulk_create(
        (
            Pilot(
                use_case=case,
                question=both("Does it help?"),
                starts_on=TODAY - timedelta(60),
                ends_on=TODAY,
                people=30,
                drawn_by_lot=10,
                locked_at=NOW - timedelta(70),
            )
            for case in cases
            if dice.random() < 0.5
        ),
        batch_size=2000,
    )
    measures = Measure.objects.bulk_create(
        (
            Measure(pilot=pilot, kind=kind, name=both(kind), direction="at_least", target=7, baseline=6)
            for pilot in pilots
            for kind in ("technical", "human", "value")
        ),
        batch_size=5000,
    )
    Result.objects.bulk_create(
        (Result(measure=m, value=dice.randint(5, 9), n=30, measured_on=TODAY, source="survey") for m in measures),
        batch_size=5000,
    )
    FreedHours.objects.bulk_create(
        [
            FreedHours(
                use_case=p.use_case,
                recipient="people",
                words=both("Less pressure"),
                stated_by=staff[2],
                stated_by_name="Person 2",
                stated_on=TODAY - timedelta(80),
            )
            for p in pilots
        ],
        batch_size=5000,
    )


def _everybody(person: Person, unit: Unit) -> User:
    user = User.objects.create(email="everybody@bench.example", name="Everybody")
    RoleGrant.objects.bulk_create(RoleGrant(user=user, role=role, since=NOW) for role in GIVEN_ROLES)
    person.user = user
    person.save()
    unit.lead = person
    unit.save()
    return user
