"""An employee asks whether AI may be used for something: at most five picks, and an answer."""

from datetime import timedelta

import pytest

from draagvlak.foundation import clock
from draagvlak.foundation.accounts.models import User
from draagvlak.pillars.leadership.boundaries.actions import boundaries as actions
from draagvlak.pillars.leadership.boundaries.models import Boundary
from draagvlak.pillars.leadership.boundaries.sentences import rule_sentences
from draagvlak_core.leadership.boundaries.drafts import draft_from
from tests.web.journeys.conftest import walked_in

BOUNDARIES = (
    (
        {"nl": "AI kiest nooit wie we aannemen.", "en": "AI never chooses whom we hire."},
        "AI is never used if the subject includes “recruiting and hiring”.",
    ),
    (
        {"nl": "Een collega leest na wat naar buiten gaat.", "en": "A colleague reads what goes out."},
        "If who is touched by it includes “citizens”, AI is used only if a person looks at each outcome.",
    ),
)

LETTER = {
    "work": ["writing"],
    "domain": ["communication"],
    "affected": ["citizens"],
    "data": ["none_of_these"],
    "output": "suggests",
}


@pytest.fixture
def office(office):
    """The board adopted two boundaries."""
    with office.inside():
        by, today = User.objects.get(email="sanne@example.org"), clock.today()
        for sentence, rule in BOUNDARIES:
            made = actions.write_boundary(
                sentence=sentence,
                value={"nl": "Zorg", "en": "Care"},
                owner=by.person,
                valid_from=today,
                review_on=today + timedelta(300),
                by=by,
            )
            actions.adopt_boundary(boundary=made, by=by)
            Boundary.objects.filter(pk=made.pk).update(rule=draft_from(rule_sentences("en").read(rule)).as_json())
    return office


@walked_in("nl")
def test_an_employee_asks_and_registers_in_five_picks(walker):
    walker.becomes("karim@example.org")
    walker.opens("/me/")
    walker.follows("/course/may-i/")
    walker.fills({**LETTER, "domain": ["recruitment"]})
    walker.reads(walker.say("Nee.", "No."))
    walker.reads(walker.say("AI kiest nooit wie we aannemen.", "AI never chooses whom we hire."))
    walker.reads("Sanne de Vries")
    walker.follows("/course/may-i/")
    walker.fills(LETTER)
    walker.reads(walker.say("Ja, als je je hieraan houdt.", "Yes, if you keep to this."))
    walker.fills({"name": walker.say("Brief aan de straat", "Letter to the street"), "kind": "everyday"})
    walker.reads(walker.say("Brief aan de straat", "Letter to the street"))
    walker.opens("/course/may-i/")
    walker.fills(LETTER)
    walker.reads(walker.say("Brief aan de straat", "Letter to the street"))


@walked_in("en")
def test_what_was_left_open_never_becomes_a_yes(walker):
    walker.becomes("karim@example.org")
    walker.opens("/course/may-i/")
    walker.fills({"work": ["writing"], "output": "unknown"})
    walker.reads(walker.say("Dat weten we nog niet.", "We cannot tell yet."))


@walked_in("nl")
def test_the_board_reads_whether_boundaries_fit_together(walker):
    walker.becomes("sanne@example.org")
    walker.opens("/course/boundaries/")
    walker.follows("/course/check/")
    walker.reads(walker.say("passen bij elkaar", "fit together"))
