"""Who may read and write the course, and what the pages say."""

from datetime import timedelta

import pytest

from draagvlak.foundation import clock
from draagvlak.foundation.decisions.models import LogEntry
from draagvlak.pillars.leadership.ambitions.actions import link_ambition, write_ambition, write_goal
from draagvlak.pillars.leadership.ambitions.models import Ambition, AmbitionLink
from draagvlak.pillars.leadership.boundaries.actions.boundaries import adopt_boundary, write_boundary
from draagvlak.pillars.leadership.boundaries.actions.judging import judge_boundary
from draagvlak.pillars.leadership.boundaries.models import Boundary, Judged
from draagvlak.pillars.leadership.course.actions.versions import start_course
from draagvlak.pillars.leadership.course.models import QUESTIONS, CourseVersion
from draagvlak.pillars.leadership.course.queries.versions import STEPS
from tests.factories.register import make_use_case

READ = [
    "/course/",
    "/course/versions/",
    "/course/versions/1/",
    "/course/ambitions/",
    "/course/ambitions/{ambition}/",
    "/course/boundaries/",
    "/course/boundaries/{boundary}/",
    "/course/use-case/{use_case}/",
]
WRITE = [
    "/course/draft/",
    "/course/draft/values/",
    "/course/draft/adopt/",
    "/course/draft/drop/",
    "/course/goals/new/",
    "/course/ambitions/new/",
    "/course/ambitions/{ambition}/edit/",
    "/course/boundaries/new/",
    "/course/boundaries/{boundary}/edit/",
    "/course/boundaries/{boundary}/withdraw/",
    "/course/boundaries/{boundary}/drop/",
]
JUDGE = ["/course/use-case/{use_case}/boundary/{boundary}/"]
LINK = ["/course/use-case/{use_case}/ambition/"]
POST_ONLY = [
    "/course/start/",
    "/course/ambitions/{ambition}/end/",
    "/course/boundaries/{boundary}/adopt/",
    "/course/boundaries/{boundary}/revise/",
]


@pytest.fixture
def at(use_case, course, ambition, boundary, sanne):
    """Fills the places in an address, with a draft of the course under way."""
    start_course(by=sanne)
    return lambda path: path.format(use_case=use_case.pk, ambition=ambition.pk, boundary=boundary.pk)


@pytest.mark.parametrize("path", READ)
def test_every_member_reads_and_a_stranger_finds_nothing(enter, bob, charlie, at, path):
    assert enter(bob).get(at(path)).status_code == 200
    assert enter(charlie).get(at(path)).status_code == 404
    assert enter().get(at(path)).status_code == 302


@pytest.mark.parametrize("path", WRITE)
def test_only_those_who_write_the_course_open_its_forms(enter, bob, alice, sanne, charlie, at, path):
    assert enter(sanne).get(at(path)).status_code == 200
    assert enter(bob).get(at(path)).status_code == 403
    assert enter(alice).get(at(path)).status_code == 403
    assert enter(charlie).get(at(path)).status_code == 404


@pytest.mark.parametrize("path", [*POST_ONLY, *JUDGE, *LINK])
def test_an_employee_changes_nothing(enter, bob, charlie, at, path):
    before = LogEntry.objects.count()
    assert enter(bob).post(at(path)).status_code in (403, 405)
    assert enter(charlie).post(at(path)).status_code in (404, 405)
    assert LogEntry.objects.count() == before


@pytest.mark.parametrize("path", [*JUDGE, *LINK])
def test_the_ai_lead_judges_and_links(enter, alice, sanne, at, path):
    assert enter(alice).get(at(path)).status_code == 200
    assert enter(sanne).get(at(path)).status_code == 200


@pytest.mark.parametrize("path", POST_ONLY)
def test_what_changes_something_cannot_be_done_by_following_a_link(enter, sanne, at, path):
    assert enter(sanne).get(at(path)).status_code == 405


def test_a_draft_is_not_read_by_others(enter, bob, sanne, at):
    assert enter(bob).get("/course/versions/2/").status_code == 404
    assert enter(sanne).get("/course/versions/2/").status_code == 200
    assert "/course/versions/2/" not in enter(bob).get("/course/versions/").content.decode()


def test_a_course_is_written_question_by_question_and_adopted(enter, sanne, bob):
    browser = enter(sanne)
    answer = browser.post("/course/start/")
    assert answer.url == f"/course/draft/{QUESTIONS[0]}/"
    for step in STEPS:
        address = f"/course/draft/{step}/"
        if step in QUESTIONS:
            words = {"text_nl": f"Antwoord {step}", "text_en": f"Answer {step}"}
            answer = browser.post(address, words)
        else:
            page = browser.get(address).content.decode()
            assert ">Go on</a>" in page
    assert answer.url == "/course/draft/"
    assert browser.post("/course/draft/adopt/", {"names": "Sanne and the team"}).url == "/course/"
    page = enter(bob).get("/course/").content.decode()
    assert "Sanne and the team adopted it on" in page
    assert all(f"Answer {question}" in page for question in QUESTIONS)


def test_after_a_change_from_the_summary_the_writer_returns_there(enter, sanne):
    start_course(by=sanne)
    answer = enter(sanne).post("/course/draft/values/?change", {"text_nl": "Eerlijk", "text_en": ""})
    assert answer.url == "/course/draft/"


def test_an_unfinished_course_cannot_be_adopted(enter, sanne):
    start_course(by=sanne)
    answer = enter(sanne).post("/course/draft/adopt/", {"names": "Sanne"})
    assert answer.status_code == 422
    assert "Answer all five questions" in answer.content.decode()
    assert CourseVersion.objects.get().state == "draft"


def test_an_empty_answer_is_refused_with_a_reason(enter, sanne):
    start_course(by=sanne)
    answer = enter(sanne).post("/course/draft/values/", {"text_nl": " ", "text_en": ""})
    assert answer.status_code == 422
    assert "Write this in at least one language." in answer.content.decode()


def test_a_second_draft_is_refused(enter, sanne):
    browser = enter(sanne)
    browser.post("/course/start/")
    assert browser.post("/course/start/").url == "/course/draft/"
    assert CourseVersion.objects.count() == 1


def test_a_new_version_begins_with_the_words_of_the_old_one(sanne, course):
    draft = start_course(by=sanne)
    assert draft.values == {"nl": "Antwoord values", "en": "Answer values"}


def test_ambitions_nobody_works_on_and_uses_that_serve_nothing_are_shown(enter, bob, use_case, ambition):
    page = enter(bob).get("/course/ambitions/").content.decode()
    assert "Nobody works on this yet." in page
    assert "Call summaries" in page
    assert "1 use of AI serves none of them." in page


def test_a_use_case_is_linked_with_how_it_helps(enter, alice, use_case, ambition):
    path = f"/course/use-case/{use_case.pk}/ambition/"
    empty = enter(alice).post(path, {"ambition": ambition.pk, "how_nl": "", "how_en": ""})
    assert empty.status_code == 422
    assert enter(alice).post(path, {"ambition": ambition.pk, "how_nl": "", "how_en": "Less typing"}).status_code == 302
    page = enter(alice).get(f"/course/use-case/{use_case.pk}/").content.decode()
    assert "Less typing" in page
    enter(alice).post(f"/course/use-case/{use_case.pk}/ambition/{ambition.pk}/end/")
    assert not AmbitionLink.objects.exists()


def test_ending_an_ambition_can_be_undone(enter, sanne, ambition):
    path = f"/course/ambitions/{ambition.pk}/end/"
    enter(sanne).post(path)
    assert Ambition.objects.get().ended_on == clock.today()
    enter(sanne).post(path)
    assert Ambition.objects.get().ended_on is None


def boundary_values(**changes):
    day = clock.today()
    values = {
        "sentence_nl": "",
        "sentence_en": "AI never hires",
        "value_nl": "",
        "value_en": "Fairness",
        "owner": "Sanne",
        "valid_from": day.isoformat(),
        "review_on": (day + timedelta(days=90)).isoformat(),
    }
    return values | changes


def test_a_boundary_is_written_adopted_and_read_by_everyone(enter, sanne, bob):
    answer = enter(sanne).post("/course/boundaries/new/", boundary_values())
    boundary = Boundary.objects.get()
    assert answer.url == f"/course/boundaries/{boundary.pk}/"
    assert enter(bob).get(answer.url).status_code == 404
    enter(sanne).post(f"{answer.url}adopt/")
    page = enter(bob).get("/course/boundaries/").content.decode()
    assert "AI never hires" in page
    assert "1 boundary holds here." in page


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"owner": "Nobody Known"}, "Nobody here has the name"),
        ({"valid_from": "yesterday"}, "Enter a valid date."),
        ({"sentence_en": ""}, "Write this in at least one language."),
    ],
)
def test_a_boundary_with_a_mistake_is_refused_with_a_reason(enter, sanne, changes, words):
    answer = enter(sanne).post("/course/boundaries/new/", boundary_values(**changes))
    assert answer.status_code == 422
    assert words in answer.content.decode()
    assert not Boundary.objects.exists()


def test_a_boundary_without_review_in_the_future_is_not_adopted(enter, sanne):
    today = clock.today().isoformat()
    enter(sanne).post("/course/boundaries/new/", boundary_values(review_on=today))
    path = f"/course/boundaries/{Boundary.objects.get().pk}/"
    answer = enter(sanne).post(f"{path}adopt/", follow=True)
    assert "a day after today" in answer.content.decode()
    assert Boundary.objects.get().state == "draft"


def test_a_new_version_may_not_leave_days_on_which_nothing_holds(enter, sanne, boundary):
    enter(sanne).post(f"/course/boundaries/{boundary.pk}/revise/")
    draft = Boundary.objects.get(state="draft")
    later = (clock.today() + timedelta(days=3)).isoformat()
    enter(sanne).post(f"/course/boundaries/{draft.pk}/edit/", boundary_values(valid_from=later))
    answer = enter(sanne).post(f"/course/boundaries/{draft.pk}/adopt/", follow=True)
    assert "cannot begin later than today" in answer.content.decode()
    boundary.refresh_from_db()
    assert boundary.state == "adopted"


def test_an_adopted_boundary_is_not_changed(enter, sanne, boundary):
    answer = enter(sanne).post(f"/course/boundaries/{boundary.pk}/edit/", boundary_values())
    assert answer.status_code == 422
    assert "can no longer be changed" in answer.content.decode()
    boundary.refresh_from_db()
    assert boundary.sentence["en"] == "AI decides nothing about people"


def test_a_withdrawn_boundary_needs_a_reason_and_stays_readable(enter, sanne, bob, boundary):
    path = f"/course/boundaries/{boundary.pk}/"
    assert enter(sanne).post(f"{path}withdraw/", {"reason": " "}).status_code == 422
    assert enter(sanne).post(f"{path}withdraw/", {"reason": "Said better in 2"}).status_code == 302
    assert "This boundary no longer holds." in enter(bob).get(path).content.decode()


def test_a_judgement_needs_an_answer_and_a_reason(enter, alice, use_case, boundary):
    path = f"/course/use-case/{use_case.pk}/boundary/{boundary.pk}/"
    assert enter(alice).post(path, {"answer": "", "reason_en": "x"}).status_code == 422
    assert enter(alice).post(path, {"answer": "respected", "reason_en": ""}).status_code == 422
    assert enter(alice).post(path, {"answer": "crossed", "reason_en": "It ranks people"}).status_code == 302
    page = enter(alice).get(f"/course/use-case/{use_case.pk}/").content.decode()
    assert "It ranks people" in page
    assert "Judged by Alice on" in page
    assert "It crosses boundary 1." in page


def test_the_log_keeps_every_judgement(alice, sanne, use_case, boundary):
    for answer, by in ((Judged.RESPECTED, sanne), (Judged.CROSSED, alice)):
        judge_boundary(boundary=boundary, use_case=use_case, answer=answer, reason={"en": "So"}, by=by)
    kinds = LogEntry.objects.filter(about=f"use_case:{use_case.pk}").values_list("kind", flat=True)
    assert list(kinds) == ["leadership.boundary_respected", "leadership.boundary_crossed"]


@pytest.mark.parametrize("path", ["/course/ambitions/", "/course/boundaries/", "/course/use-case/{use_case}/"])
def test_a_page_asks_no_more_queries_when_there_is_more(
    enter, bob, sanne, use_case, ambition, boundary, path, queries_for
):
    browser, path = enter(bob), path.format(use_case=use_case.pk)
    browser.get(path)
    few = queries_for(browser, path)
    for number in range(6):
        other = make_use_case(str(number))
        goal = write_goal(title={"en": f"Goal {number}"}, by=sanne)
        more = write_ambition(title={"en": f"Ambition {number}"}, goal=goal, by=sanne)
        link_ambition(use_case=use_case, ambition=more, how={"en": "So"}, by=sanne)
        day = clock.today()
        line = write_boundary(
            sentence={"en": f"No {number}"},
            value={"en": "Care"},
            owner=sanne.person,
            valid_from=day,
            review_on=day + timedelta(days=9),
            by=sanne,
        )
        adopt_boundary(boundary=line, by=sanne)
        judge_boundary(boundary=line, use_case=other, answer=Judged.RESPECTED, reason={"en": "So"}, by=sanne)
    assert queries_for(browser, path) <= few <= 60
