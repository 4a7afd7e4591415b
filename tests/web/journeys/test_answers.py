"""Board, employee and works council: a question that gets no answer, then one, and a course people changed."""

import re
from datetime import date, timedelta

from tests.web.journeys.conftest import walked_in

SOON = (date.today() + timedelta(10)).isoformat()
QUESTIONS = ("role_of_ai", "strengthens", "values", "stays_human", "our_work")


@walked_in("nl")
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
    assert "Karim" not in walker.text()


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
    walker.clicks("main a[href$='/answer/']")
    walker.fills({"answer_nl": words, "answer_en": words})


def judge_it(walker, question, found):
    walker.becomes("karim@example.org")
    walker.opens("/me/")
    walker.follows(question)
    walker.follows(f"{question}say/")
    why = {} if found == "yes" else {"why": walker.say("Hier staat niets.", "This says nothing.")}
    walker.fills({"found": found, **why})


@walked_in("en")
def test_the_works_council_changes_a_course_and_everyone_reads_it(walker):
    draft_a_course(walker)
    walker.follows("/course/draft/consult/")
    walker.fills({"works_council": True, "until": SOON})
    speak_for_the_council(walker)
    take_it_over(walker)
    walker.becomes("karim@example.org")
    walker.opens("/course/")
    walker.reads(walker.say("Door 1 daarvan veranderde de tekst", "Because of 1 of them the text changed"))
    walker.clicks("main a[href$='#asked']")
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
    walker.clicks("main .card a")
    walker.fills({"outcome": "yes", "reason_nl": "Dat staat er nu.", "reason_en": "It says so now."})
    walker.presses("/course/consultation/close/")
    walker.opens("/course/draft/")
    walker.follows("/course/draft/adopt/")
    walker.fills({"names": "Sanne de Vries"})
