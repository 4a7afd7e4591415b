"""Hard questions: anybody may ask, somebody with a name owes the answer, whoever asked says whether it was one."""

from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse
from django.utils import timezone

from draagvlak.foundation import clock
from draagvlak.foundation.accounts.roles import Role
from draagvlak.foundation.decisions.models import LogEntry
from draagvlak.foundation.organisation.actions import person_left
from draagvlak.foundation.register.cards.models import Acceptance, UseCase
from draagvlak.foundation.retention.actions import erase_person
from draagvlak.pillars.leadership import findings
from draagvlak.pillars.leadership.questions import actions
from draagvlak.pillars.leadership.questions.models import Asking, Question, Saying, Starting
from draagvlak.pillars.leadership.questions.queries.answer_turns import one_question, question_rows, stand_of
from draagvlak.pillars.leadership.questions.queries.questions import asking_by_key
from tests.factories.people import join
from tests.web.leadership.conftest import answered

pytestmark = pytest.mark.usefixtures("in_english")


@pytest.fixture
def question(bob):
    words = {"nl": "Wie beslist?", "en": "Who decides?"}
    return actions.ask_question(words=words, asker=bob.person).question


def on(day):
    """Everything within happens so many days from now."""
    return clock.at(timezone.now() + timedelta(days=day))


def owe(question, owner, days=7):
    due = clock.today() + timedelta(days=days)
    actions.owe_answer(question=question, owner=owner.person, due_on=due, by=owner)


def verdict(use_case):
    return findings.verdicts([use_case.pk])[use_case.pk][-1]


def test_an_employee_asks_and_everyone_reads_it_without_the_name(enter, bob, alice):
    answer = enter(bob).post(reverse("leadership:ask"), {"words": "Who decides in the end?", "use_case": ""})
    page = enter(join("Karim")).get(answer.url).content.decode()
    assert "Who decides in the end?" in page
    assert "Bob" not in page
    assert "Bob" in enter(alice).get(answer.url).content.decode()  # who can name somebody for the answer


def test_the_log_tells_the_question_and_not_who_asked(question):
    entry = LogEntry.objects.get(kind="leadership.question_asked")
    assert "Who decides?" in entry.body
    assert "Bob" not in "".join(LogEntry.objects.values_list("body", flat=True))


def test_an_empty_question_says_so_and_keeps_nothing(enter, bob):
    assert enter(bob).post(reverse("leadership:ask"), {"words": " "}).status_code == 422
    assert not Question.objects.exists()


def test_whoever_accepted_a_use_case_owes_the_answer_about_it(alice, bob, use_case):
    UseCase.objects.filter(pk=use_case.pk).update(accountable=alice.person, acceptance=Acceptance.ACCEPTED)
    use_case.refresh_from_db()
    asked = actions.ask_question(words={"en": "Why?"}, asker=bob.person, use_case=use_case).question
    assert one_question(asked).owner == alice.person
    assert any("Why?" in one.sentence for one in findings.waiting_for(alice.person))


def test_from_naming_somebody_to_an_answer_that_is_one(enter, sanne, bob, question):
    due = clock.today() + timedelta(days=5)
    enter(sanne).post(
        reverse("leadership:owe", args=[question.pk]), {"owner": "sanne@example.org", "due_on": due.isoformat()}
    )
    assert [one.url for one in findings.waiting_for(sanne.person)] == [f"/course/questions/{question.pk}/answer/"]
    enter(sanne).post(reverse("leadership:answer", args=[question.pk]), {"answer_en": "A person does."})
    assert stand_of(question).stand == "given"
    assert [one.url for one in findings.waiting_for(bob.person)] == [f"/course/questions/{question.pk}/"]
    enter(bob).post(reverse("leadership:say", args=[question.pk]), {"found": "yes"})
    assert stand_of(question).stand == "answered"
    assert "A person does." in enter(bob).get(f"/course/questions/{question.pk}/").content.decode()


def test_somebody_without_a_lead_cannot_owe_an_answer(sanne, bob, question):
    with pytest.raises(ValidationError, match="Bob cannot owe this answer"):
        owe(question, bob)


@pytest.mark.parametrize("page", ["answer", "say"])
def test_who_does_not_owe_or_ask_finds_no_page(enter, sanne, question, page):
    owe(question, sanne)
    stranger = join("Karim", Role.BOARD)
    assert enter(stranger).get(reverse(f"leadership:{page}", args=[question.pk])).status_code == 404


@pytest.mark.parametrize("page", ["owe", "join"])
def test_an_employee_names_nobody(enter, bob, question, page):
    assert enter(bob).get(reverse(f"leadership:{page}", args=[question.pk])).status_code == 403


def test_only_who_asked_hears_nothing_of_another_page(enter, charlie, question):
    assert enter(charlie).get(f"/course/questions/{question.pk}/").status_code == 404


def test_putting_the_day_off_and_being_late_again_is_dodging(sanne, question, use_case):
    owe(question, sanne, days=5)
    owe(question, sanne, days=9)
    with on(9):
        assert stand_of(question).stand == "owed"
    with on(10):
        assert stand_of(question).stand == "dodged"
        assert verdict(use_case).reason == "questions_dodged_everywhere"


def test_a_day_brought_forward_is_no_delay(sanne, question):
    owe(question, sanne, days=9)
    owe(question, sanne, days=5)
    assert stand_of(question).late == 0


def test_two_answers_that_are_none_are_dodging_and_a_third_can_mend_it(sanne, question):
    for _ in range(2):
        answered(question, sanne, found="no")
    assert stand_of(question).stand == "dodged"
    actions.answer_question(question=question, answer={"en": "A person, always"}, by=sanne.person)
    actions.say_found(asking=question.askings.get(), found="yes")
    assert stand_of(question).stand == "answered"


def test_no_without_saying_what_is_missing_is_refused(sanne, question):
    with pytest.raises(ValidationError, match="Say what is missing"):
        answered_without_words(question, sanne)
    assert not Saying.objects.exists()


def answered_without_words(question, sanne):
    owe(question, sanne)
    actions.answer_question(question=question, answer={"en": "Soon"}, by=sanne.person)
    actions.say_found(asking=question.askings.get(), found="no")


def test_an_answer_cannot_be_rewritten(sanne, question):
    answered(question, sanne)
    with pytest.raises(ValidationError, match="There is an answer already"):
        actions.answer_question(question=question, answer={"en": "Other words"}, by=sanne.person)


@pytest.mark.parametrize(
    ("act", "reason"),
    [
        ("ask", "questions_open"),
        ("late", "questions_late"),
        ("give", "questions_given"),
        ("answer", "questions_starting"),
    ],
)
def test_a_question_about_a_use_case_counts_at_its_gate(sanne, bob, use_case, act, reason):
    question = actions.ask_question(words={"en": "Why?"}, asker=bob.person, use_case=use_case).question
    if act in ("give", "answer"):
        owe(question, sanne)
        actions.answer_question(question=question, answer={"en": "So"}, by=sanne.person)
    if act == "answer":
        actions.say_found(asking=question.askings.get(), found="yes")
    with on(30 if act == "late" else 0):
        assert verdict(use_case).reason == reason


def test_the_three_questions_answered_for_the_organisation_count_for_each_use_case(sanne, bob, use_case):
    for starting in Starting:
        answered(actions.take_up(starting=starting, use_case=None, asker=bob.person), sanne)
    assert verdict(use_case).reason == "questions_answered"


def test_a_starting_question_is_asked_once(enter, bob, alice):
    for one in (bob, alice):
        enter(one).post(reverse("leadership:take_up", args=["work"]))
    assert Question.objects.count() == 1
    assert Asking.objects.get().person == bob.person  # Alice names who owes it, and asked nothing herself


def test_joining_moves_who_asked_along_and_hides_nothing_late(sanne, bob, question):
    twin = actions.ask_question(words={"en": "Who has the last word?"}, asker=join("Karim").person).question
    actions.join_question(question=twin, into=question, by=sanne)
    assert question.askings.count() == 2
    assert [row.question for row in question_rows()] == [question]
    late = actions.ask_question(words={"en": "And now?"}, asker=bob.person).question
    with on(20), pytest.raises(ValidationError, match="joining may not make it disappear"):
        actions.join_question(question=late, into=question, by=sanne)


def test_whoever_asked_can_take_the_name_off(enter, bob, question):
    enter(bob).post(reverse("leadership:leave_question", args=[question.pk]))
    assert not question.askings.exists()
    assert Question.objects.filter(pk=question.pk).exists()


def test_a_question_without_a_name_is_judged_by_whoever_holds_the_key(sanne):
    asking = actions.ask_question(words={"en": "What if I say no?"}, asker=None, key="k" * 32)
    owe(asking.question, sanne)
    actions.answer_question(question=asking.question, answer={"en": "Then nothing"}, by=sanne.person)
    actions.say_found(asking=asking_by_key("k" * 32), found="yes")
    assert stand_of(asking.question).stand == "answered"
    assert asking_by_key("") is None


def test_an_erased_person_leaves_the_question_and_no_name(alice, bob, question):
    person_left(person=bob.person, left_on=clock.today(), by=alice)
    erase_person(person=bob.person, by=alice)
    assert question.askings.get().person is None


def test_names_of_those_who_asked_go_a_year_after_the_answer(sanne, bob, question):
    answered(question, sanne)
    open_one = actions.ask_question(words={"en": "And this?"}, asker=bob.person).question
    with on(400):
        assert actions.forget_askers(before=clock.now() - timedelta(days=365), by="Alice") == 1
    assert question.askings.get().person is None
    assert open_one.askings.get().person == bob.person
    assert stand_of(question).stand == "answered"  # what was said stays


def test_who_owes_an_answer_and_leaves_owes_nothing(alice, sanne, question):
    owe(question, sanne)
    person_left(person=sanne.person, left_on=clock.today(), by=alice)
    assert one_question(question).owner is None
    assert any("Nobody owes an answer to 1 question." in one.sentence for one in findings.waiting_for(alice.person))


def test_the_page_tells_dodged_and_late_first(enter, sanne, bob, question):
    with on(-40):
        actions.ask_question(words={"en": "An old one?"}, asker=bob.person)
    page = enter(bob).get(reverse("leadership:questions")).content.decode()
    assert "2 still wait for an answer." in page
    assert "1 is late." in page
    assert page.index("An old one?") < page.index("Who decides?")


def test_the_page_asks_no_more_queries_with_more_questions(enter, bob, question, django_assert_max_num_queries):
    browser = enter(bob)
    with django_assert_max_num_queries(60) as few:
        browser.get(reverse("leadership:questions"))
    for n in range(5):
        actions.ask_question(words={"en": f"Question {n}?"}, asker=bob.person)
    with django_assert_max_num_queries(len(few)):
        browser.get(reverse("leadership:questions"))


@pytest.mark.parametrize("words", ["x", "99999999999999999999", "-1", "0"])
def test_an_odd_use_case_in_the_address_is_not_found(enter, bob, words):
    assert enter(bob).get(f"{reverse('leadership:questions')}?use_case={words}").status_code == 404
