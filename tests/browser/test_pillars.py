"""One short walk through each pillar, in both languages: what people do there, and what the pillar refuses."""

import re
from datetime import date, timedelta

import pytest

from tests.browser.conftest import running_site
from tests.browser.people import FOUND, STAFF
from tests.browser.walker import walking

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("pillars")]

TODAY = date.today()
LATER = TODAY + timedelta(60)
CASE = """
from draagvlak.foundation import clock
from draagvlak.foundation.organisation.models import Unit
from draagvlak.foundation.register.cards.models import UseCase
from draagvlak.ui.texts import Text
case = UseCase.objects.create(
    name=Text(nl="Belsamenvattingen", en="Call summaries"), stage="pilot",
    created_at=clock.now(), changed_at=clock.now())
case.affected_units.set(Unit.objects.filter(code="KCC"))
print(case.pk)
"""


@pytest.fixture(scope="module")
def office(tmp_path_factory):
    """A small organisation with one call centre."""
    with running_site(tmp_path_factory.mktemp("pillars")) as site:
        site.run(FOUND + STAFF)
        yield site


@pytest.fixture(params=["nl", "en"])
def walker(request, office, browser):
    with walking(browser, office, request.param) as somebody:
        yield somebody


@pytest.fixture
def case(office):
    """A use of AI in its pilot, fresh for each walk."""
    return office.run(CASE).split()[-1]


def both(name, nl, en):
    return {f"{name}_nl": nl, f"{name}_en": en}


def number_in(walker, place):
    return re.search(rf"{place}(\d+)/", walker.place)[1]


def refused(walker, nl, en):
    """A sentence on top says what is wrong; nothing was kept."""
    summary = walker.page.locator(".error-summary")
    assert walker.say(nl, en) in summary.inner_text()


def test_the_board_writes_a_course_and_judges_by_a_boundary(walker, case):
    walker.becomes("sanne@example.org")
    walker.opens("/course/")
    walker.presses("/course/start/")
    while (question := walker.place.rstrip("/").rsplit("/", 1)[-1]) != "draft":
        if question in ("ambitions", "boundaries"):  # lists: they may be filled later
            walker.clicks(walker.page.get_by_role("link", name=walker.say("Ga verder", "Go on")))
        else:
            walker.fills(both("text", f"AI helpt ons: {question}.", f"AI helps us: {question}."))
    walker.follows("/course/draft/adopt/")
    walker.fills({"names": "Sanne de Vries"})
    walker.opens("/course/")
    walker.reads("Sanne de Vries")
    walker.reads(walker.say("AI helpt ons: our_work.", "AI helps us: our_work."))
    walker.opens("/course/boundaries/new/")
    sentence = ("AI beslist nooit over iemands baan.", "AI never decides about a job.")
    walker.fills({
        **both("sentence", *sentence), **both("value", "Waardigheid.", "Dignity."), "owner": "sanne@example.org",
        "valid_from": TODAY.isoformat(), "review_on": LATER.isoformat(),
    })  # fmt: skip
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
    assert walker.page.locator("[name='weight-AI1']").input_value() == "5"
    walker.fills({"level-H4": "3", "weight-H4": "5"})
    walker.reads(walker.say("Intermenselijke communicatie", "Interpersonal communication"))
    walker.becomes("karim@example.org")
    walker.opens("/skills/mine/")
    walker.fills({"level-H4": "4"})
    walker.opens("/skills/mine/")
    assert walker.page.locator("[name='level-H4']").input_value() == "4"
    for somebody in ("hanna@example.org", "sanne@example.org"):
        walker.becomes(somebody)
        walker.opens("/skills/mine/")
        assert walker.page.locator("[name='level-H4']").input_value() == ""
        walker.opens(f"/skills/role/{role}/")
        assert "Karim" not in walker.page.locator("main").inner_text()


def test_a_promise_is_made_done_and_asked_back(walker, case):
    walker.becomes("fatma@example.org")
    walker.opens(f"/people/conversations/plan/?use_case={case}")
    walker.fills({
        **both("title", "Wat verandert er?", "What will change?"), "planned_on": TODAY.isoformat(),
        "facilitator": "fatma@example.org",
    })  # fmt: skip
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


def test_a_result_of_too_few_people_is_refused(walker, case):
    walker.becomes("alice@example.org")
    walker.opens(f"/value/use-case/{case}/pilot/")
    walker.fills({
        **both("question", "Krijgen bellers meer aandacht?", "Do callers get more attention?"),
        "starts_on": TODAY.isoformat(), "ends_on": LATER.isoformat(),
    })  # fmt: skip
    pilot = number_in(walker, "/value/pilots/")
    for kind in ("technical", "value", "human"):
        walker.opens(f"/value/pilots/{pilot}/measures/new/")
        words = both("name", f"Maat {kind}", f"Measure {kind}")
        walker.fills({"kind": kind, **words, "direction": "at_least", "target": "7"})
    walker.opens(f"/value/pilots/{pilot}/lock/")
    walker.fills({"sure": True})
    links = walker.page.locator("a[href$='/result/']", has_text=walker.say("Maat human", "Measure human"))
    walker.clicks(links.first)
    result = {"value": "8", "n": "7", "source": walker.say("Gesprek met de groep", "Talk with the group")}
    walker.fills({**result, "measured_on": TODAY.isoformat()})
    refused(walker, "Te weinig mensen om te laten zien", "Too few people to show")
    walker.fills({"n": "8"})
    assert number_in(walker, "/value/pilots/") == pilot
    walker.reads(result["source"])
