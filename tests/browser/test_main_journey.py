"""The main job from end to end, as people do it: from an imported record to a decision that lasts.

Start empty · import · complete the card · somebody accepts to answer for it · people are heard · a pilot with locked
criteria · the gate says met, not met and cannot tell · "not yet" · later "go, with conditions" · the works council
downloads the log, and sees it when one byte of it is changed.
"""

import json
import re
from datetime import date, timedelta

import pytest

from draagvlak.config.cli import main as draagvlak
from tests.browser.people import PASSWORD, hire_staff
from tests.browser.walker import walking

pytestmark = [pytest.mark.browser, pytest.mark.database]

SOON = date.today() + timedelta(14)
LATER = date.today() + timedelta(60)
REGISTER = {
    "algoritmes": [
        {
            "id": f"1000000{n}",
            "title": title,
            "organisatie": "Gemeente Rivierdijk",
            "doel": "Na elk telefoongesprek een kort verslag, zodat de volgende collega weet wat er is gezegd.",
            "juridische_basis": "",
            "impactassessment": "Onbekend",
            "status": "in_ontwikkeling",
            "geregistreerd": "2026-04-07",
            "toevoegd": "2026-05-13",
            "url": f"https://example.org/{n}",
        }
        for n, title in enumerate(["Belsamenvattingen", "Parkeerscans"])
    ]
}


@pytest.fixture(params=["nl", pytest.param("en", marks=pytest.mark.deep)])
def walker(request, sites, browser):
    with sites.running() as site, walking(browser, site, request.param) as somebody:
        yield somebody


def test_from_an_imported_record_to_a_decision_that_lasts(walker, tmp_path):
    start_empty(walker)
    case = import_register(walker, tmp_path)
    complete_the_card(walker, case)
    accept_to_answer(walker, case)
    hear_people(walker, case)
    set_up_a_pilot(walker, case)
    not_yet(walker, case)
    go_with_conditions(walker, case)
    check_the_log(walker, tmp_path)


def start_empty(walker):
    walker.opens("/")
    assert walker.place == "/start/"
    walker.follows("/start/empty/")
    walker.fills(
        {
            "name": "Gemeente Rivierdijk",
            "languages": "nl,en",
            "admin": "Ada de Boer",
            "email": "ada@example.org",
            "password": PASSWORD,
            "again": PASSWORD,
        }
    )
    with walker.site.inside():
        hire_staff()


def import_register(walker, tmp_path):
    """The record comes in as it is: what it does not say stays unsaid."""
    file = tmp_path / "register.json"
    file.write_text(json.dumps(REGISTER))
    walker.becomes("alice@example.org")
    walker.opens("/ai/import/")
    walker.fills({"file": str(file)})
    walker.presses("/start/")
    walker.page.wait_for_function("!document.querySelector('progress')")
    walker.opens("/ai/")
    walker.reads("Belsamenvattingen")
    walker.clicks("main a", "Belsamenvattingen")
    case = re.search(r"/ai/(\d+)/", walker.place)[1]
    walker.reads(walker.say("niet", "not"))
    return case


def complete_the_card(walker, case):
    walker.opens(f"/ai/{case}/edit/words/")
    walker.fills(
        {
            "does_nl": "Stelt een verslag van vijf regels voor.",
            "does_en": "Proposes a note of five lines.",
            "does_not_nl": "Beoordeelt niemand en beslist niets.",
            "does_not_en": "Judges nobody and decides nothing.",
        }
    )
    walker.opens(f"/ai/{case}/edit/people/")
    unit = walker.page.locator("label", has_text=walker.say("Klantcontact", "Call centre")).locator("input")
    role = walker.page.locator("label", has_text=walker.say("Beller", "Caller")).locator("input")
    unit.check()
    role.check()
    walker.fills({"stays_human_nl": "Het gesprek.", "stays_human_en": "The conversation."})
    walker.opens(f"/ai/{case}/")
    walker.reads(walker.say("Beoordeelt niemand en beslist niets.", "Judges nobody and decides nothing."))


def accept_to_answer(walker, case):
    walker.opens(f"/ai/{case}/answers/")
    walker.fills({"person": "karim@example.org"}, form="main form:has([name=person])")
    walker.becomes("karim@example.org")
    walker.opens("/me/")
    walker.follows(f"/ai/{case}/asked/")
    walker.clicks("main form button")
    walker.opens(f"/ai/{case}/")
    walker.reads("Karim de Vries")


def hear_people(walker, case):
    """What was said is shown only after those who spoke confirmed it."""
    walker.becomes("fatma@example.org")
    walker.opens(f"/people/conversations/plan/?use_case={case}")
    walker.page.locator("label", has_text=walker.say("Klantcontact", "Call centre")).locator("input").check()
    walker.fills(
        {
            "title_nl": "Wat verandert er in je dag?",
            "title_en": "What would change in your day?",
            "use_case": case,
            "planned_on": date.today().isoformat(),
            "facilitator": "fatma@example.org",
        }
    )
    talk = re.search(r"/people/conversations/(\d+)/", walker.place)[1]
    walker.opens(f"/people/conversations/{talk}/held/")
    walker.fills({"held_on": date.today().isoformat(), "present": 9})
    walker.opens(f"/people/conversations/{talk}/notes/")
    prefix = walker.page.locator("[name$='-0-words']").first.get_attribute("name").removesuffix("0-words")
    walker.fills(
        {
            f"{prefix}0-words": walker.say("Telt iemand straks mijn gesprekken?", "Will somebody count my calls?"),
            f"{prefix}0-kind": "concern",
            f"{prefix}0-code": "privacy",
        }
    )
    walker.opens(f"/people/conversations/{talk}/confirm/")
    walker.fills({"agreed": True})
    walker.becomes("karim@example.org")
    walker.opens(f"/people/use-case/{case}/")
    walker.reads(walker.say("privacy", "privacy"))


def set_up_a_pilot(walker, case):
    walker.opens(f"/value/use-case/{case}/freed-hours/")
    walker.fills({"recipient": "people", "words_nl": "Meer tijd per gesprek.", "words_en": "More time for each call."})
    walker.becomes("alice@example.org")
    walker.opens(f"/value/use-case/{case}/pilot/")
    walker.page.locator("label", has_text=walker.say("Klantcontact", "Call centre")).locator("input").check()
    walker.fills(
        {
            "question_nl": "Krijgen bellers meer aandacht?",
            "question_en": "Do callers get more attention?",
            "starts_on": SOON.isoformat(),
            "ends_on": LATER.isoformat(),
        }
    )
    pilot = re.search(r"/value/pilots/(\d+)/", walker.place)[1]
    for kind in ("technical", "human", "value"):
        walker.opens(f"/value/pilots/{pilot}/measures/new/")
        walker.fills(
            {
                "kind": kind,
                "name_nl": f"Maat {kind}",
                "name_en": f"Measure {kind}",
                "direction": "at_least",
                "target": "7",
            }
        )
    walker.opens(f"/value/pilots/{pilot}/lock/")
    walker.fills({"sure": True})
    walker.opens(f"/value/pilots/{pilot}/")


def not_yet(walker, case):
    """The gate shows all three answers; the board decides "not yet", and nothing moves."""
    walker.becomes("sanne@example.org")
    walker.opens(f"/gates/{case}/")
    for word in (("Voldaan", "Met"), ("Niet voldaan", "Not met"), ("Weten we niet", "Cannot tell")):
        answers = [answer.strip() for answer in walker.page.locator("main .finding .answer").all_inner_texts()]
        assert walker.say(*word) in answers
    reasons = walker.say("Eerst de avonddienst horen.", "First hear the evening shift.")
    walker.fills({"outcome": "not_yet", "reasons": reasons, "review_on": SOON.isoformat()})
    walker.opens(f"/gates/{case}/decisions/")
    walker.reads(reasons)


def go_with_conditions(walker, case):
    """Without a reason for what is open, nothing is recorded and nothing is lost; with reasons the stage moves."""
    walker.opens(f"/gates/{case}/")
    before = walker.page.locator(".track [aria-current=step]").inner_text()
    reasons = walker.say("Klein beginnen kan.", "Starting small is possible.")
    row = {
        "conditions-0-words": walker.say("De avonddienst is gehoord.", "The evening shift was heard."),
        "conditions-0-owner": "karim@example.org",
        "conditions-0-due_on": SOON.isoformat(),
    }
    walker.fills({"outcome": "conditions", "reasons": reasons, "review_on": LATER.isoformat(), **row})
    assert walker.page.locator(".error-summary").count()
    assert walker.page.locator("[name=reasons]").input_value() == reasons
    boxes = [box.get_attribute("name") for box in walker.page.locator("main [name^=why_]").all()]
    walker.fills({name: walker.say("Dat weten we na de proef.", "The pilot will tell.") for name in boxes})
    walker.opens(f"/gates/{case}/decisions/")
    walker.reads(reasons)
    walker.opens(f"/ai/{case}/")
    assert walker.page.locator(".track [aria-current=step]").inner_text() != before
    walker.becomes("karim@example.org")
    walker.opens("/me/")
    walker.reads(walker.say("De avonddienst is gehoord.", "The evening shift was heard."))


def check_the_log(walker, tmp_path):
    """Whole as downloaded; after any one changed byte the command says that it is not, and where."""
    walker.becomes("wim@example.org")
    walker.opens("/log/")
    with walker.page.expect_download() as download:
        walker.page.locator("a[href='/log/export/']").click()
    file = tmp_path / "log.json"
    download.value.save_as(file)
    assert draagvlak(["verify-log", str(file)]) == 0
    whole = file.read_bytes()
    for place in range(0, len(whole), max(1, len(whole) // 40)):
        changed = bytearray(whole)
        changed[place] ^= 1
        file.write_bytes(changed)
        assert draagvlak(["verify-log", str(file)]) == 1, place
