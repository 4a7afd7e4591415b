"""One short walk through each pillar: what people do there, and what the pillar refuses."""

import re
from datetime import date, timedelta

import pytest

from draagvlak.foundation import clock
from draagvlak.foundation.organisation.models import Unit
from draagvlak.foundation.register.cards.models import UseCase
from draagvlak.ui.text import Text
from tests.web.journeys.conftest import walked_in

TODAY = date.today()
LATER = TODAY + timedelta(60)


@pytest.fixture
def case(office):
    """A use of AI in its pilot."""
    with office.inside():
        now, name = clock.now(), Text(nl="Belsamenvattingen", en="Call summaries")
        made = UseCase.objects.create(name=name, stage="pilot", created_at=now, changed_at=now)
        made.affected_units.set(Unit.objects.filter(code="KCC"))
    return made.pk


def both(name, nl, en):
    return {f"{name}_nl": nl, f"{name}_en": en}


def number_in(walker, place):
    return re.search(rf"{place}(\d+)/", walker.place)[1]


def refused(walker, nl, en):
    """A sentence on top says what is wrong; nothing was kept."""
    assert walker.say(nl, en) in walker.text(".error-summary")


@walked_in("en")
def test_the_board_writes_a_course_and_judges_by_a_boundary(walker, case):
    walker.becomes("sanne@example.org")
    walker.opens("/course/")
    walker.presses("/course/start/")
    while (question := walker.place.rstrip("/").rsplit("/", 1)[-1]) != "draft":
        if question in ("ambitions", "boundaries"):  # lists: they may be filled later
            walker.clicks("main a", walker.say("Ga verder", "Go on"))
        else:
            walker.fills(both("text", f"AI helpt ons: {question}.", f"AI helps us: {question}."))
    walker.follows("/course/draft/adopt/")
    walker.fills({"names": "Sanne de Vries"})
    walker.opens("/course/")
    walker.reads("Sanne de Vries")
    walker.reads(walker.say("AI helpt ons: our_work.", "AI helps us: our_work."))
    walker.opens("/course/boundaries/new/")
    sentence = ("AI beslist nooit over iemands baan.", "AI never decides about a job.")
    walker.fills(
        {
            **both("sentence", *sentence),
            **both("value", "Waardigheid.", "Dignity."),
            "owner": "sanne@example.org",
            "valid_from": TODAY.isoformat(),
            "review_on": LATER.isoformat(),
        }
    )
    boundary = number_in(walker, "/course/boundaries/")
    walker.follows(f"/course/boundaries/{boundary}/effects/")
    walker.presses("/adopt/")
    walker.opens(f"/course/use-case/{case}/boundary/{boundary}/")
    reason = ("Het vat alleen samen.", "It only summarises.")
    walker.fills({"answer": "respected", **both("reason", *reason)})
    walker.becomes("karim@example.org")
    walker.opens(f"/course/use-case/{case}/")
    walker.reads(walker.say(*sentence))
    walker.reads(walker.say(*reason))


@walked_in("nl")
def test_hr_keeps_human_skills_first_and_own_levels_stay_own(walker):
    walker.becomes("hanna@example.org")
    walker.opens("/skills/")
    walker.follows("/skills/role/")
    role = number_in(walker, "/skills/role/")
    walker.opens(f"/skills/role/{role}/profile/")
    walker.fills({"level-AI1": "2", "weight-AI1": "5", "level-H1": "", "level-H4": ""})
    refused(
        walker, "Menselijke vaardigheden moeten ten minste even zwaar wegen", "Human skills must weigh at least as much"
    )
    assert walker.values("[name='weight-AI1']") == ["5"]
    walker.fills({"level-H4": "3", "weight-H4": "5"})
    walker.reads(walker.say("Intermenselijke communicatie", "Interpersonal communication"))
    walker.becomes("karim@example.org")
    walker.opens("/skills/mine/")
    walker.fills({"level-H4": "4"})
    walker.opens("/skills/mine/")
    assert walker.values("[name='level-H4']") == ["4"]
    for somebody in ("hanna@example.org", "sanne@example.org"):
        walker.becomes(somebody)
        walker.opens("/skills/mine/")
        assert walker.values("[name='level-H4']") == [""]
        walker.opens(f"/skills/role/{role}/")
        assert "Karim" not in walker.text()


@walked_in("en")
def test_a_promise_is_made_done_and_asked_back(walker, case):
    walker.becomes("fatma@example.org")
    walker.opens(f"/people/conversations/plan/?use_case={case}")
    walker.fills(
        {
            **both("title", "Wat verandert er?", "What will change?"),
            "planned_on": TODAY.isoformat(),
            "facilitator": "fatma@example.org",
        }
    )
    talk = number_in(walker, "/people/conversations/")
    walker.opens(f"/people/conversations/{talk}/held/")
    walker.fills({"held_on": TODAY.isoformat(), "present": 9})
    walker.becomes("sanne@example.org")
    walker.opens(f"/people/promises/new/?conversation={talk}")
    promise = ("Niemand telt gesprekken.", "Nobody counts calls.")
    walker.fills({**both("words", *promise), "owner": "karim@example.org", "due_on": LATER.isoformat()})
    number = number_in(walker, "/people/promises/")
    walker.becomes("karim@example.org")
    walker.opens("/me/")
    walker.reads(walker.say(*promise))
    walker.opens(f"/people/promises/{number}/done/")
    done = ("De teller staat uit.", "The counter is off.")
    walker.fills(both("done_words", *done))
    walker.becomes("fatma@example.org")
    walker.opens(f"/people/promises/{number}/")
    walker.follows(f"/people/promises/{number}/asked-back/")
    walker.fills({"answer": "partly"})
    walker.opens(f"/people/promises/{number}/")
    walker.reads(walker.say(*done))
    walker.reads(walker.say("deels", "partly"))


@walked_in("nl")
def test_a_result_of_too_few_people_is_refused(walker, case):
    walker.becomes("alice@example.org")
    walker.opens(f"/value/use-case/{case}/pilot/")
    walker.fills(
        {
            **both("question", "Krijgen bellers meer aandacht?", "Do callers get more attention?"),
            "starts_on": TODAY.isoformat(),
            "ends_on": LATER.isoformat(),
        }
    )
    pilot = number_in(walker, "/value/pilots/")
    for kind in ("technical", "value", "human"):
        walker.opens(f"/value/pilots/{pilot}/measures/new/")
        words = both("name", f"Maat {kind}", f"Measure {kind}")
        walker.fills({"kind": kind, **words, "direction": "at_least", "target": "7"})
    walker.opens(f"/value/pilots/{pilot}/lock/")
    walker.fills({"sure": True})
    walker.clicks("a[href$='/result/']", walker.say("Maat human", "Measure human"))
    result = {"value": "8", "n": "7", "source": walker.say("Gesprek met de groep", "Talk with the group")}
    walker.fills({**result, "measured_on": TODAY.isoformat()})
    refused(walker, "Te weinig mensen om te laten zien", "Too few people to show")
    walker.fills({"n": "8"})
    assert number_in(walker, "/value/pilots/") == pilot
    walker.reads(result["source"])
