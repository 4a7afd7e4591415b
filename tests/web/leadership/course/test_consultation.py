"""A draft before people: what groups said, what changed because of it, and two versions side by side."""

from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse

from draagvlak.foundation import clock
from draagvlak.foundation.accounts.roles import Role
from draagvlak.foundation.conversations_port import HeldConversation
from draagvlak.foundation.decisions.models import LogEntry
from draagvlak.foundation.organisation.models import Unit
from draagvlak.pillars.leadership import findings
from draagvlak.pillars.leadership.boundaries.actions.boundaries import write_boundary
from draagvlak.pillars.leadership.boundaries.models import Boundary
from draagvlak.pillars.leadership.course.actions.consultations import (
    close_consultation,
    open_consultation,
    write_remark,
)
from draagvlak.pillars.leadership.course.actions.versions import (
    adopt_course,
    name_conversations,
    start_course,
    write_course,
)
from draagvlak.pillars.leadership.course.models import QUESTIONS, Consultation, CourseVersion, Remark
from draagvlak.ui.text import Text
from tests.factories.people import join

pytestmark = pytest.mark.usefixtures("in_english")


@pytest.fixture
def draft(sanne):
    version = start_course(by=sanne)
    for question in QUESTIONS:
        write_course(version=version, question=question, text={"nl": "Zo", "en": "So"}, by=sanne)
    return version


def consult(draft, sanne, **changes):
    given = {"units": [], "job_roles": [], "groups": [], "works_council": True}
    given |= {"until": clock.today() + timedelta(days=7), **changes}
    return open_consultation(version=draft, by=sanne, **given)


def remark(consultation, by, words="Jobs are missing"):
    return write_remark(consultation=consultation, voice="works_council", words={"en": words}, by=by)


def test_a_draft_is_read_by_all_once_they_are_asked(enter, sanne, bob, draft):
    address = reverse("leadership:version", args=[draft.number])
    assert enter(bob).get(address).status_code == 404
    consult(draft, sanne)
    assert enter(bob).get(address).status_code == 200
    assert "There is a new draft" in enter(bob).get("/course/").content.decode()


def test_a_group_in_which_everyone_would_know_who_spoke_is_not_asked(sanne, draft):
    with pytest.raises(ValidationError, match="fewer than five people"):
        consult(draft, sanne, units=[Unit.objects.get(code="R2")])
    for name in ("Anna", "Ben", "Cor", "Dora"):
        join(name, unit="R2")
    with pytest.raises(ValidationError, match="fewer than five people"):
        consult(draft, sanne, units=[Unit.objects.get(code="R2")])
    join("Els", unit="R2")
    assert consult(draft, sanne, units=[Unit.objects.get(code="R2")]).units.count() == 1


def test_an_unfinished_draft_is_put_before_nobody(sanne):
    with pytest.raises(ValidationError, match="Answer all questions"):
        consult(start_course(by=sanne), sanne)


def test_asking_nobody_is_refused(sanne, draft):
    with pytest.raises(ValidationError, match="at least one group"):
        consult(draft, sanne, works_council=False)
    assert not Consultation.objects.exists()


def test_the_works_council_is_told_and_writes_for_itself_only(enter, sanne, draft):
    wim = join("Wim", Role.WORKS_COUNCIL)
    for name in ("Anna", "Ben", "Cor", "Dora", "Els"):
        join(name, unit="R2")
    consult(draft, sanne, units=[Unit.objects.get(code="R2")])
    assert [one.url for one in findings.waiting_for(wim.person)] == ["/course/consultation/"]
    browser = enter(wim)
    page = browser.get(reverse("leadership:remark")).content.decode()
    assert "works_council" in page
    assert "unit:" not in page
    browser.post(reverse("leadership:remark"), {"voice": "works_council", "question": "", "words_en": "Say it"})
    assert Remark.objects.get().words == {"en": "Say it"}
    assert findings.waiting_for(wim.person) == []


def test_an_employee_writes_nothing_down(enter, sanne, bob, draft):
    consult(draft, sanne)
    assert enter(bob).get(reverse("leadership:remark")).status_code == 403


def test_a_remark_has_a_group_and_no_person(sanne, draft):
    kept = remark(consult(draft, sanne), join("Wim", Role.WORKS_COUNCIL))
    assert kept.heard_from["en"] == "The works council"
    assert not [field for field in Remark._meta.get_fields() if field.related_model and "erson" in str(field)]


def test_a_course_is_adopted_only_after_each_remark_got_an_answer(enter, sanne, draft):
    consultation = consult(draft, sanne)
    kept = remark(consultation, sanne)
    browser = enter(sanne)

    def refused(words):
        answer = browser.post("/course/draft/adopt/", {"names": "Sanne"})
        return answer.status_code == 422 and words in answer.content.decode()

    assert refused("People can still say something")
    close_consultation(consultation=consultation, by=sanne)
    assert refused("Not every remark has an answer yet")
    browser.post(reverse("leadership:remark_decide", args=[kept.pk]), {"outcome": "yes", "reason_en": "It says so now"})
    assert browser.post("/course/draft/adopt/", {"names": "Sanne"}).url == "/course/"
    page = browser.get("/course/").content.decode()
    assert "They made 1 remark." in page
    assert "Because of 1 of them the text changed." in page


def test_after_closing_nothing_comes_in(sanne, draft):
    consultation = consult(draft, sanne)
    close_consultation(consultation=consultation, by=sanne)
    with pytest.raises(ValidationError, match="closed"):
        remark(consultation, sanne)


def test_a_course_nobody_was_asked_about_says_so(enter, sanne, bob, course):
    assert "Nobody was asked before this was adopted." in enter(bob).get("/course/").content.decode()


def test_boundaries_are_written_and_adopted_with_the_course(enter, sanne, draft):
    browser = enter(sanne)
    browser.post("/course/draft/boundaries/", {"sentence_en": "AI decides nothing alone", "value_en": "Care"})
    browser.post("/course/draft/ambitions/", {"title_en": "Time for people"})
    boundary = Boundary.objects.get()
    assert (boundary.state, boundary.owner) == ("draft", sanne.person)
    browser.post("/course/draft/adopt/", {"names": "Sanne", "boundaries": [boundary.pk]})
    page = browser.get("/course/").content.decode()
    assert "AI decides nothing alone" in page
    assert "Time for people" in page


def test_a_boundary_that_cannot_be_adopted_keeps_the_course_a_draft(sanne, draft):
    unfinished = write_boundary(
        sentence={"en": "Never"}, value={}, owner=None, valid_from=None, review_on=None, by=sanne
    )
    with pytest.raises(ValidationError, match="cannot be adopted yet"):
        adopt_course(version=draft, names="Sanne", by=sanne, boundaries=[unfinished])
    draft.refresh_from_db()
    assert draft.state == "draft"
    assert not LogEntry.objects.filter(kind="leadership.course_adopted").exists()


def test_two_versions_side_by_side_show_each_changed_word(enter, sanne, bob, course):
    new = start_course(by=sanne)
    write_course(version=new, question="values", text={"en": "Answer honest values"}, by=sanne)
    consult(new, sanne)
    page = enter(bob).get(reverse("leadership:compare", args=[course.number, new.number])).content.decode()
    assert "The answer to 1 of the five questions changed." in page
    assert "honest" in page.split("<ins>")[1].split("</ins>")[0]


def test_a_draft_nobody_was_asked_about_is_compared_by_nobody_else(enter, sanne, bob, course):
    new = start_course(by=sanne)
    assert enter(bob).get(reverse("leadership:compare", args=[course.number, new.number])).status_code == 404
    assert CourseVersion.objects.count() == 2


def test_a_course_says_which_conversations_it_answers(enter, sanne, bob, draft, monkeypatch):
    talk = HeldConversation(7, Text(en="What changes in your day?"), clock.today(), "/people/conversations/7/")
    monkeypatch.setattr("draagvlak.foundation.conversations_port.SOURCES", [lambda: [talk]])
    browser = enter(sanne)
    browser.post(reverse("leadership:conversations"), {"conversations": [7]})
    browser.post("/course/draft/adopt/", {"names": "Sanne"})
    page = enter(bob).get("/course/").content.decode()
    assert '<a href="/people/conversations/7/">What changes in your day?</a>' in page


def test_a_conversation_that_was_never_held_is_not_answered(sanne, draft):
    name_conversations(version=draft, conversations=[99], by=sanne)
    assert draft.conversations == []
