"""The board, an employee and the works council: a question that gets no answer, then one, and a course people changed.

In both languages, each on pages of their own, with axe on every kind of page that is met.
"""

import re
from datetime import date, timedelta

import pytest

from tests.browser.conftest import running_site
from tests.browser.people import FOUND, STAFF
from tests.browser.walker import walking

pytestmark = [pytest.mark.browser]

SOON = (date.today() + timedelta(10)).isoformat()
QUESTIONS = ("role_of_ai", "strengthens", "values", "stays_human", "our_work")


@pytest.fixture(params=["nl", "en"])
def walker(request, tmp_path_factory, browser):
    with running_site(tmp_path_factory.mktemp(f"answers-{request.param}")) as site:
        site.run(FOUND + STAFF)
        with walking(browser, site, request.param) as somebody:
            yield somebody


def test_a_question_is_asked_answered_badly_and_then_well(walker):
    walker.becomes("karim@example.org")
    walker.opens("/course/questions/")
    walker.follows("/course/questions/ask/")
    walker.fills({"words": walker.say("Verandert mijn rooster door AI?", "Does AI change my roster?")})
    question = re.search(r"/course/questions/(\d+)/", walker.place)[0]
    owe_it(walker, question)
    for words, found in (("Daar komen we op terug.", "no"), ("Nee. Roosters blijven van het team.", "yes")):
        answer_it(walker, words)
        judge_it(walker, question, found)
    walker.reads(walker.say("Deze vraag heeft een antwoord", "This question has an answer"))
    walker.becomes("wim@example.org")
    walker.opens(question)
    walker.reads("Daar komen we op terug.")
    assert "Karim" not in walker.page.locator("main").inner_text()


def owe_it(walker, question):
    walker.becomes("sanne@example.org")
    walker.opens("/me/")
    walker.opens(question)
    walker.reads("Karim de Vries")  # who can name somebody for the answer sees who asked
    walker.follows(f"{question}owe/")
    walker.fills({"owner": "sanne@example.org", "due_on": SOON})


def answer_it(walker, words):
    walker.becomes("sanne@example.org")
    walker.opens("/me/")
    walker.clicks(walker.page.locator("main a[href$='/answer/']").first)
    walker.fills({"answer_nl": words, "answer_en": words})


def judge_it(walker, question, found):
    walker.becomes("karim@example.org")
    walker.opens("/me/")
    walker.follows(question)
    walker.follows(f"{question}say/")
    why = {} if found == "yes" else {"why": walker.say("Hier staat niets.", "This says nothing.")}
    walker.fills({"found": found, **why})


def test_the_works_council_changes_a_course_and_everyone_reads_it(walker):
    draft_a_course(walker)
    walker.follows("/course/draft/consult/")
    walker.fills({"works_council": True, "until": SOON})
    speak_for_the_council(walker)
    take_it_over(walker)
    walker.becomes("karim@example.org")
    walker.opens("/course/")
    walker.reads(walker.say("Door 1 daarvan veranderde de tekst", "Because of 1 of them the text changed"))
    walker.clicks(walker.page.locator("main a[href$='#asked']"))
    walker.reads(walker.say("De ondernemingsraad", "The works council"))


def draft_a_course(walker):
    walker.becomes("sanne@example.org")
    walker.opens("/course/")
    walker.presses("/course/start/")
    for question in QUESTIONS:
        walker.opens(f"/course/draft/{question}/")
        walker.fills({"text_nl": f"Zo doen we {question}.", "text_en": f"This is how we do {question}."})
    walker.opens("/course/draft/")


def speak_for_the_council(walker):
    walker.becomes("wim@example.org")
    walker.opens("/me/")
    walker.follows("/course/consultation/")
    walker.follows("/course/consultation/remark/")
    words = ("Er staat niets over banen.", "It says nothing about jobs.")
    walker.fills({"voice": "works_council", "question": "our_work", "words_nl": words[0], "words_en": words[1]})
    walker.reads(walker.say(*words))


def take_it_over(walker):
    walker.becomes("sanne@example.org")
    walker.opens("/course/draft/our_work/?change")
    walker.fills({"text_nl": "Niemand verliest zijn baan.", "text_en": "Nobody loses their job."})
    walker.opens("/course/consultation/")
    walker.clicks(walker.page.locator("main .card a").first)
    walker.fills({"outcome": "yes", "reason_nl": "Dat staat er nu.", "reason_en": "It says so now."})
    walker.presses("/course/consultation/close/")
    walker.opens("/course/draft/")
    walker.follows("/course/draft/adopt/")
    walker.fills({"names": "Sanne de Vries"})
