"""The AI Act in the product: one question per page, an outcome in sentences, duties, documents, and the gates."""

import re
from datetime import date, timedelta

import pytest
from django.core.exceptions import ValidationError
from django.utils import translation
from django.utils.html import escape

from draagvlak.foundation import clock
from draagvlak.foundation.decisions.models import LogEntry
from draagvlak.foundation.register.cards.models import UseCase
from draagvlak.pillars.leadership import findings
from draagvlak.pillars.leadership.ai_act.actions.classification import (
    accept_category,
    answer_act_question,
    answer_shortly,
    forget_names,
    keep_classification,
    start_classification,
    state_duty,
)
from draagvlak.pillars.leadership.ai_act.actions.documents import give_document, start_document, write_section
from draagvlak.pillars.leadership.ai_act.models import ActClassification, ActDocument, ActDuty
from draagvlak.pillars.leadership.ai_act.wording import documents, duties, options, outcomes, questions
from draagvlak.ui.text import Text
from draagvlak_core.leadership import ai_act
from draagvlak_core.leadership.ai_act import conditions
from draagvlak_core.leadership.ai_act.calendar import SOURCES
from draagvlak_core.shared.answers import Answer
from tests.factories.register import make_use_case
from tests.page import flat

PLAIN = {
    "how": "learned",
    "kind": "one_purpose",
    "part": "use",
    "exclusion": "none",
    "practice": "none",
    "product": "none",
    "area": "none",
    "sign": "none",
    "open_source": "no",
    "affects": "no",
}
HIGH = {
    **PLAIN,
    "area": "services",
    "profiling": "yes",
    "affects": "decides",
    "public": "public_body",
    "workplace": "yes",
    "in_use": "yes",
}
BOTH = {"nl": "Zo gedaan.", "en": "Done like this."}


def classify(use_case, by, answers=PLAIN, rules=ai_act.NEWEST.version):
    draft = start_classification(use_case=use_case, by=by, rules=rules)
    while (question := ai_act.next_question(ai_act.rule_set(rules), draft.chosen)) is not None:
        answer_act_question(draft=draft, question=question.code, given=answers[question.code].split(), by=by)
    keep_classification(draft=draft, by=by)
    return draft


def told(use_case, code):
    """(answer, sentence) of one finding, in English."""
    verdict = next(one for one in findings.verdicts([use_case.pk])[use_case.pk] if one.criterion == code)
    with translation.override("en"):
        return verdict.answer, findings.in_words(verdict, use_case.pk).sentence


def act(use_case, rest=""):
    return f"/course/use-case/{use_case.pk}/ai-act/{rest}"


# --- walking through the questions ----------------------------------------------------------------


def test_the_questions_are_asked_one_per_page_and_nothing_counts_before_it_is_kept(enter, alice, use_case):
    browser = enter(alice)
    answer = browser.post(act(use_case, "start/"))
    while "/question/" in answer.url:
        code = answer.url.split("/")[-2]
        page = browser.get(answer.url).content.decode()
        assert page.count("<h1") == 1
        with translation.override("en"):
            assert escape(str(questions.QUESTIONS[code].why)) in page
        answer = browser.post(answer.url, {"given": HIGH[code]})
        assert answer.status_code == 302
    assert answer.url == act(use_case, "check/")
    assert not ActClassification.objects.filter(state="kept").exists()
    assert "high-risk AI" in browser.get(answer.url).content.decode()
    browser.post(answer.url)
    kept = ActClassification.objects.get()
    assert (kept.state, kept.risk, kept.made_by) == ("kept", "high_area", "Alice")
    page = browser.get(act(use_case)).content.decode()
    assert "This is high-risk AI" in page
    assert "This is not legal advice." in page
    assert "July 27, 2026" in page or "27 July 2026" in page


def test_a_page_without_an_answer_says_what_to_do_and_keeps_nothing(enter, alice, use_case):
    browser = enter(alice)
    answer = browser.post(act(use_case, "start/"))
    refused = browser.post(answer.url, {})
    assert refused.status_code == 422
    assert "I don’t know" in refused.content.decode()
    both = browser.post(act(use_case, "question/how/"), {"given": "made up"})
    assert both.status_code == 422
    assert ActClassification.objects.get().chosen == {}


def test_none_of_these_does_not_stand_beside_another_answer(enter, alice, use_case):
    browser = enter(alice, language="nl")
    browser.post(act(use_case, "start/"))
    browser.post(act(use_case, "question/how/"), {"given": "learned"})
    refused = browser.post(act(use_case, "question/part/"), {"given": ["none", "use"]})
    assert refused.status_code == 422
    assert "Niets hiervan" in refused.content.decode()
    assert "checked" in refused.content.decode(), "what was ticked is not lost"


def test_a_question_that_is_not_asked_does_not_exist(enter, alice, use_case):
    browser = enter(alice)
    browser.post(act(use_case, "start/"))
    browser.post(act(use_case, "question/how/"), {"given": "rules"})
    assert browser.get(act(use_case, "question/area/")).status_code == 404
    assert browser.get(act(use_case, "question/nonsense/")).status_code == 404


def test_i_do_not_know_is_kept_shows_who_can_tell_and_passes_nowhere(enter, alice, bob, use_case):
    classify(use_case, alice, {**HIGH, "profiling": "unknown", "small_task": "improves"})
    page = enter(bob).get(act(use_case)).content.decode()
    assert "We cannot tell yet" in page
    assert "The supplier can tell." in page
    assert told(use_case, "leadership.ai_act_class")[0] is Answer.CANNOT_TELL
    assert told(use_case, "leadership.ai_act_duties")[0] is not Answer.MET


def test_a_draft_is_kept_only_when_every_question_has_an_answer(alice, use_case):
    draft = start_classification(use_case=use_case, by=alice)
    with pytest.raises(ValidationError):
        keep_classification(draft=draft, by=alice)
    assert start_classification(use_case=use_case, by=alice) == draft, "one draft at a time"


def test_answering_again_keeps_what_was_there_and_begins_with_it(enter, alice, use_case):
    first = classify(use_case, alice)
    draft = start_classification(use_case=use_case, by=alice)
    assert {code: list(given) for code, given in draft.chosen.items()} == first.chosen
    answer_act_question(draft=draft, question="practice", given=["social_score"], by=alice)
    keep_classification(draft=draft, by=alice)
    first.refresh_from_db()
    assert (first.state, draft.risk) == ("earlier", "prohibited")
    assert (
        "the questions were answered again" in enter(alice).get(act(use_case, f"earlier/{first.pk}/")).content.decode()
    )
    with pytest.raises(ValidationError):
        answer_act_question(draft=first, question="how", given=["rules"], by=alice)


# --- who may ----------------------------------------------------------------------------------------


def test_every_member_reads_and_a_stranger_finds_nothing(enter, alice, bob, charlie, use_case):
    classify(use_case, alice, HIGH)
    paths = ["", "duty/oversight/", "document/worker_notice/", "document/rights_assessment/"]
    for path in [
        *(act(use_case, path) for path in paths),
        "/course/ai-act/",
        "/course/ai-act/rules/",
        "/course/ai-act/rules/2024-08-01/",
    ]:
        assert enter(bob).get(path).status_code == 200, path
        assert enter(charlie).get(path).status_code == 404, path
        assert enter().get(path).status_code == 302, path


def test_only_who_keeps_the_register_or_writes_the_course_answers(enter, alice, bob, charlie, sanne, use_case):
    classify(use_case, alice, HIGH)
    before = LogEntry.objects.count()
    for path in ["start/", "category/", "document/worker_notice/start/", "duty/oversight/state/"]:
        assert enter(bob).post(act(use_case, path), {"state": "done"}).status_code == 403, path
        assert enter(charlie).post(act(use_case, path)).status_code == 404, path
    assert LogEntry.objects.count() == before
    assert enter(sanne).post(act(use_case, "start/")).status_code == 302
    for path in ["start/", "category/", "document/worker_notice/start/"]:
        assert enter(alice).get(act(use_case, path)).status_code == 405
    for path in ["check/", "question/how/", "drop/"]:
        assert enter(bob).get(act(use_case, path)).status_code == 403, path
        assert enter(alice).get(act(use_case, path)).status_code == 200, path


@pytest.mark.parametrize(
    "path",
    [
        "duty/nonsense/",
        "duty/importer/",
        "duty/worker_notice/",
        "document/nonsense/",
        "earlier/1/",
        "document/worker_notice/draft/",
        "document/worker_notice/write/nonsense/",
        "check/",
    ],
)
def test_what_is_not_there_is_not_found(enter, alice, use_case, path):
    classify(use_case, alice, HIGH)
    assert enter(alice).get(act(use_case, path)).status_code == 404


def test_rules_that_never_were_are_not_found(enter, alice):
    assert enter(alice).get("/course/ai-act/rules/2031-01-01/").status_code == 404


# --- what the gates are told ------------------------------------------------------------------------


def test_nothing_answered_is_cannot_tell(use_case):
    for code in ("leadership.ai_act_class", "leadership.ai_act_duties"):
        assert told(use_case, code)[0] is Answer.CANNOT_TELL


def test_a_prohibited_use_is_not_met_even_when_much_is_open(alice, use_case):
    classify(use_case, alice, {**PLAIN, "practice": "manipulation unknown"})
    assert told(use_case, "leadership.ai_act_class") == (Answer.NOT_MET, "The AI Act forbids this use of AI.")
    assert told(use_case, "leadership.ai_act_duties")[0] is Answer.NOT_MET


def test_a_known_class_is_met_and_what_holds_today_must_be_done(alice, use_case):
    classify(use_case, alice, HIGH)
    assert told(use_case, "leadership.ai_act_class")[0] is Answer.MET
    answer, sentence = told(use_case, "leadership.ai_act_duties")
    assert (answer, sentence) == (Answer.NOT_MET, "One duty of the AI Act holds today and was not done.")
    state_duty(use_case=use_case, duty="literacy", state="under_way", how=BOTH, by=alice)
    assert told(use_case, "leadership.ai_act_duties")[0] is Answer.NOT_MET, "under way is not done"
    state_duty(use_case=use_case, duty="literacy", state="done", how=BOTH, by=alice)
    answer, sentence = told(use_case, "leadership.ai_act_duties")
    assert answer is Answer.MET
    assert "12 more duties begin" in sentence


def test_duties_that_begin_later_are_owed_from_their_day_on(alice, use_case):
    classify(use_case, alice, HIGH)
    state_duty(use_case=use_case, duty="literacy", state="done", how=BOTH, by=alice)
    with clock.at(clock.now().replace(year=2027, month=12, day=2)):
        answer, sentence = told(use_case, "leadership.ai_act_duties")
    assert (answer, sentence) == (Answer.NOT_MET, "12 duties of the AI Act hold today and were not done.")


def test_outside_the_act_nothing_is_asked(alice, use_case):
    classify(use_case, alice, {"how": "rules", "affects": "no"})
    assert told(use_case, "leadership.ai_act_duties") == (Answer.MET, "The AI Act asks nothing of us here.")


def test_older_rules_no_longer_pass_and_are_listed_with_what_changed(enter, alice, bob, use_case):
    classify(use_case, alice, HIGH, rules="2024-08-01")
    assert told(use_case, "leadership.ai_act_class")[0] is Answer.CANNOT_TELL
    page = enter(bob).get("/course/ai-act/").content.decode()
    assert "The law was changed: look at one use case again" in page
    assert "Does it do something that the EU forbids?" in page
    assert "begin on December 2, 2027" in page or "begin on 2 December 2027" in page
    assert enter(bob).get("/course/ai-act/?class=older").status_code == 200
    draft = start_classification(use_case=use_case, by=alice)
    assert draft.rules == ai_act.NEWEST.version
    assert "practice" not in draft.chosen, "“none” of a shorter list says nothing about a longer one"
    assert list(draft.chosen["area"]) == ["services"]


def test_the_number_of_queries_does_not_grow(alice, organisation):
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    def asked(count):
        for number in range(count):
            case = make_use_case(f"Case {number}")
            classify(case, alice)
        with CaptureQueriesContext(
            connection,
        ) as caught:
            findings.verdicts()
        return len(caught)

    assert asked(1) == asked(12)


def test_each_class_is_counted_apart_from_what_cannot_be_told(enter, alice, bob, organisation):
    cases = [make_use_case(f"Case {n}") for n in range(4)]
    classify(cases[0], alice)
    classify(cases[1], alice, HIGH)
    classify(cases[2], alice, {**PLAIN, "affects": "unknown"})  # the class is known, something else is open
    page = flat(enter(bob).get("/course/ai-act/"))
    assert "For 3 of 4 use cases the questions were answered." in page
    counts = dict(re.findall(r'href="\?class=(\w+)#cases">[^<]*</a></span><span class="task-status">(\d+)<', page))
    assert counts == {"minimal": "1", "high_area": "1", "open": "1", "not_asked": "1"}
    for code, case in (("minimal", 0), ("high_area", 1), ("open", 2), ("not_asked", 3)):
        page = enter(bob).get(f"/course/ai-act/?class={code}").content.decode()
        assert [n for n in range(4) if f">Case {n}<" in page] == [case]
    assert enter(bob).get("/course/ai-act/?class=nonsense&page=99").status_code == 200


# --- duties and documents -----------------------------------------------------------------------------


def test_a_duty_is_said_to_be_done_with_how_and_by_whom_and_can_be_taken_back(enter, alice, bob, use_case):
    classify(use_case, alice, HIGH)
    browser = enter(alice)
    refused = browser.post(act(use_case, "duty/oversight/state/"), {"state": "done", "how_nl": "", "how_en": ""})
    assert refused.status_code == 422
    browser.post(act(use_case, "duty/oversight/state/"), {"state": "done", "how_nl": "Twee mensen.", "how_en": ""})
    page = enter(bob).get(act(use_case, "duty/oversight/")).content.decode()
    assert "Twee mensen." in page
    assert "Said by Alice" in page
    assert "Art. 26(2)" in page
    assert str(SOURCES["S1"]) in page
    browser.post(act(use_case, "duty/oversight/state/"), {"state": "", "how_nl": "", "how_en": ""})
    assert not ActDuty.objects.exists()


def test_a_notice_begins_with_the_card_is_given_once_and_then_stands_fixed(enter, alice, bob, use_case):
    use_case.does, use_case.stays_human = Text(nl="Vat samen.", en="Sums up."), Text(nl="Alles.", en="All.")
    use_case.save()
    classify(use_case, alice, HIGH)
    browser = enter(alice)
    browser.post(act(use_case, "document/worker_notice/start/"))
    draft = ActDocument.objects.get()
    assert str(draft.section("what").said("en").words) == "Sums up."
    assert enter(bob).get(act(use_case, "document/worker_notice/draft/")).status_code == 403
    assert "Sums up." not in enter(bob).get(act(use_case, "document/worker_notice/")).content.decode()
    with pytest.raises(ValidationError):
        give_document(document=draft, names="Alice", given_on=clock.today(), how=BOTH, by=alice)
    for section in documents.DOCUMENTS["worker_notice"].sections:
        words = {"text_nl": f"Deel {section}", "text_en": f"Part {section}"}
        assert browser.post(act(use_case, f"document/worker_notice/write/{section}/"), words).status_code == 302
    given = {
        "names": "Alice",
        "given_on": (clock.today() + timedelta(1)).isoformat(),
        "how_nl": "Brief",
        "how_en": "Letter",
    }
    assert browser.post(act(use_case, "document/worker_notice/give/"), given).status_code == 422, "not in the future"
    given["given_on"] = clock.today().isoformat()
    assert browser.post(act(use_case, "document/worker_notice/give/"), given).status_code == 302
    page = enter(bob).get(act(use_case, "document/worker_notice/")).content.decode()
    assert "Part rights" in page
    assert "Given by Alice" in page
    draft.refresh_from_db()
    with pytest.raises(ValidationError):
        write_section(document=draft, section="what", text=BOTH, by=alice)
    again = start_document(use_case=use_case, kind="worker_notice", by=alice)
    assert (again.version, again.section("rights")) == (2, draft.section("rights"))


def test_a_given_notice_counts_as_its_duty_done(alice, use_case):
    classify(use_case, alice, HIGH)
    document = start_document(use_case=use_case, kind="rights_assessment", by=alice)
    for section in documents.DOCUMENTS["rights_assessment"].sections:
        write_section(document=document, section=section, text=BOTH, by=alice)

    def left():
        with clock.at(clock.now().replace(year=2028)):
            return told(use_case, "leadership.ai_act_duties")[1]

    assert left().startswith("13 ")
    give_document(document=document, names="Alice", given_on=clock.today(), how=BOTH, by=alice)
    assert left().startswith("12 ")


def test_the_category_of_the_dutch_register_is_proposed_and_a_person_accepts_it(enter, alice, sanne, use_case):
    classify(use_case, alice, HIGH)
    use_case.refresh_from_db()
    assert "publication_category" not in use_case.facts, "nothing is filled in by itself"
    assert enter(sanne).post(act(use_case, "category/")).status_code == 403
    assert "Hoog-risico AI-systeem" in enter(alice).get(act(use_case)).content.decode()
    enter(alice).post(act(use_case, "category/"))
    use_case.refresh_from_db()
    assert use_case.facts["publication_category"] == "Hoog-risico AI-systeem"


def test_no_category_is_proposed_while_a_heavier_one_is_possible(alice, use_case):
    classify(use_case, alice, {**HIGH, "area": "unknown", "profiling": "no", "small_task": "none"})
    with pytest.raises(ValidationError):
        accept_category(use_case=use_case, by=alice)


def test_names_go_with_somebody_who_is_erased(alice, use_case):
    classify(use_case, alice, HIGH)
    state_duty(use_case=use_case, duty="literacy", state="done", how=BOTH, by=alice)
    forget_names(names=["Alice"])
    assert ActClassification.objects.get().made_by == ActDuty.objects.get().stated_by == ""


# --- words ------------------------------------------------------------------------------------------


def test_everything_the_rules_can_say_has_words():
    asked = {question.code: set(question.choices) for rules in ai_act.RULE_SETS for question in rules.questions}
    assert questions.QUESTIONS.keys() == asked.keys()
    for code, choices in asked.items():
        assert all(str(options.option(code, choice)) for choice in choices)
    assert {question.who for rules in ai_act.RULE_SETS for question in rules.questions} == questions.WHO.keys()
    assert {duty.code for rules in ai_act.RULE_SETS for duty in rules.duties} == duties.DUTIES.keys()
    assert outcomes.CLASSES.keys() == conditions.CLASSES.keys()
    assert outcomes.ROLES.keys() == conditions.ROLES.keys()
    assert outcomes.REASONS.keys() == conditions.REASONS.keys()
    assert {day.code for rules in ai_act.RULE_SETS for day in rules.calendar} == outcomes.DAYS.keys()
    papers = {duty.document for rules in ai_act.RULE_SETS for duty in rules.duties if duty.document}
    assert papers == documents.DOCUMENTS.keys()
    for risk in conditions.CLASSES:
        reason = "act_prohibited" if risk == "prohibited" else f"act_is_{risk}"
        assert reason in findings.WORDING


@pytest.mark.parametrize("language", ["nl", "en"])
def test_no_day_stands_in_a_question(language):
    with translation.override(language):
        words = [str(text) for one in questions.QUESTIONS.values() for text in (one.asks, one.why, one.example)]
        words += [str(text) for one in options.OPTIONS.values() for text in one.values()]
    assert not [text for text in words if re.search(r"\b20\d\d\b", text)]


def test_the_calendar_shows_each_day_with_its_source(enter, bob):
    page = enter(bob, language="nl").get("/course/ai-act/rules/").content.decode()
    assert "2 december 2027" in page
    assert "Art. 113(c)(i)" in page
    assert "Dit is geen juridisch advies." in page
    assert date(2026, 7, 27) == ai_act.NEWEST.holds_from


# --- three questions for everyday AI ----------------------------------------------------------------

EVERYDAY = {"as_bought": "yes", "ordinary": "yes", "sign": ["none"]}


@pytest.fixture
def light(use_case):
    UseCase.objects.filter(pk=use_case.pk).update(kind="everyday")
    use_case.refresh_from_db()
    return use_case


def test_three_questions_settle_everyday_ai_once_somebody_keeps_them(enter, alice, light):
    browser = enter(alice)
    assert act(light, "short/") in browser.get(act(light)).content.decode()
    answer = browser.post(act(light, "short/"), EVERYDAY)
    assert answer.url == act(light, "check/")
    assert told(light, "leadership.ai_act_class")[0] is Answer.CANNOT_TELL  # nothing counts before it is kept
    assert browser.post(act(light, "check/")).status_code == 302
    assert told(light, "leadership.ai_act_class")[0] is Answer.MET
    kept = ActClassification.objects.get()
    assert (kept.risk, kept.still_open, kept.state) == ("minimal", 0, "kept")
    page = browser.get(act(light)).content.decode()
    assert "Art. 4" in page


@pytest.mark.parametrize(
    "said", [{"as_bought": "unknown"}, {"as_bought": "no"}, {"ordinary": "unknown"}, {"ordinary": "no"}]
)
def test_all_but_a_yes_leads_to_the_long_questions(enter, alice, light, said):
    answer = enter(alice).post(act(light, "short/"), {**EVERYDAY, **said})
    assert "/ai-act/question/" in answer.url
    with pytest.raises(ValidationError):
        keep_classification(draft=ActClassification.objects.get(), by=alice)


def test_not_knowing_what_it_shows_stays_open_to_the_end(enter, alice, light):
    enter(alice).post(act(light, "short/"), {**EVERYDAY, "sign": ["unknown"]})
    draft = ActClassification.objects.get()
    while (question := ai_act.next_question(ai_act.NEWEST, draft.chosen)) is not None:
        answer_act_question(draft=draft, question=question.code, given=["unknown"], by=alice)
    keep_classification(draft=draft, by=alice)
    assert told(light, "leadership.ai_act_class")[0] is Answer.CANNOT_TELL


def test_a_full_record_has_no_short_questions(enter, alice, use_case):
    assert enter(alice).get(act(use_case, "short/")).status_code == 404
    with pytest.raises(ValidationError):
        answer_shortly(use_case=use_case, as_bought=True, ordinary=True, sign=["none"], by=alice)


def test_an_empty_short_form_is_asked_again_and_others_have_no_such_page(enter, alice, bob, charlie, light):
    assert enter(alice).post(act(light, "short/"), {}).status_code == 422
    contradiction = enter(alice).post(act(light, "short/"), {**EVERYDAY, "sign": ["none", "talks"]})
    assert contradiction.status_code == 422 and not ActClassification.objects.exists()
    assert enter(bob).get(act(light, "short/")).status_code in (403, 404)
    assert enter(charlie).get(act(light, "short/")).status_code == 404


def test_a_draft_is_thrown_away_only_after_somebody_says_so(enter, alice, use_case):
    browser = enter(alice)
    browser.post(act(use_case, "start/"))
    browser.post(act(use_case, "document/worker_notice/start/"))
    for path, drafts in (
        ("drop/", use_case.act_classifications),
        ("document/worker_notice/drop/", use_case.act_documents),
    ):
        assert browser.get(act(use_case, path)).status_code == 200
        assert drafts.exists()
        assert browser.post(act(use_case, path)).status_code == 302
        assert not drafts.exists()
