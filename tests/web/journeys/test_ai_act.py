"""Through the questions of the AI Act, to the duties and a notice to the people who work here."""

from datetime import date

from tests.web.journeys.conftest import walked_in
from tests.web.journeys.test_pillars import both, case  # noqa: F401  (the fixture)

# A planner that helps to judge the people of a call centre, bought and used as it is.
ANSWERS = {
    "how": "learned",
    "kind": "one_purpose",
    "part": ["use"],
    "exclusion": ["none"],
    "practice": ["none"],
    "product": "none",
    "area": ["employment"],
    "profiling": "unknown",
    "small_task": "none",
    "sign": ["none"],
    "affects": "decides",
    "public": "public_body",
    "workplace": "yes",
    "in_use": "no",
}


def question_of(walker):
    return walker.place.split("/question/")[1].strip("/")


@walked_in("en")
def test_from_questions_to_duties_and_a_notice(walker, case):  # noqa: F811
    walker.becomes("alice@example.org")
    walker.opens(f"/course/use-case/{case}/")
    walker.follows(f"/course/use-case/{case}/ai-act/")
    walker.reads(walker.say("Niemand heeft de vragen", "Nobody has answered the questions"))
    walker.presses("/ai-act/start/")
    met = []
    while "/question/" in walker.place:
        met.append(question_of(walker))
        walker.fills({"given": ANSWERS[met[-1]]})
    assert met == list(ANSWERS)
    walker.reads(walker.say("Dit is AI met een hoog risico", "This is high-risk AI"))
    walker.fills({}, form="main form[method=post]")
    walker.reads(walker.say("De leverancier kan dit vertellen.", "The supplier can tell."))
    walker.reads(walker.say("Dit is geen juridisch advies.", "This is not legal advice."))

    walker.follows(f"/course/use-case/{case}/ai-act/duty/literacy/")
    walker.reads("Art. 4")
    walker.follows(f"/course/use-case/{case}/ai-act/duty/literacy/state/")
    walker.fills({"state": "done", **both("how", "In het teamoverleg.", "In the team meeting.")})
    walker.follows(f"/course/use-case/{case}/ai-act/document/worker_notice/")
    walker.presses("/document/worker_notice/start/")
    for section in ("what", "whose", "watches", "human", "rights", "start"):
        walker.follows(f"/course/use-case/{case}/ai-act/document/worker_notice/write/{section}/")
        walker.fills(both("text", f"Voor iedereen: {section}.", f"For everyone: {section}."))
    walker.follows(f"/course/use-case/{case}/ai-act/document/worker_notice/give/")
    given = {"names": "Alice de Vries", "given_on": date.today().isoformat(), **both("how", "Per brief.", "By letter.")}
    walker.fills(given)

    walker.becomes("wim@example.org")
    walker.opens("/course/ai-act/")
    walker.reads(walker.say("Dat weten we nog niet", "We cannot tell yet"))
    walker.follows("/course/ai-act/rules/")
    walker.opens(f"/course/use-case/{case}/ai-act/document/worker_notice/")
    walker.reads(walker.say("Voor iedereen: rights.", "For everyone: rights."))
    walker.reads("Alice de Vries")
