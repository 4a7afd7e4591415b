"""The first page says what is true, for whoever opens it, and never more."""

import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from draagvlak.foundation.accounts.roles import Role
from draagvlak.foundation.organisation.models import Organisation
from draagvlak.foundation.register.cards.models import Kind, Stage, UseCase
from draagvlak.roof import rooms
from draagvlak.roof.gates.defaults import DEFAULT_QUESTIONS
from draagvlak.roof.overview.criterion_words import WORDS
from draagvlak_core.shared.answers import Answer
from tests.factories.people import join, make_account
from tests.web.roof.test_standing import many, something_happens


def read(client, url="/"):
    answer = client.get(url)
    assert answer.status_code == 200
    return re.sub(r"\s+", " ", answer.content.decode())


def test_a_freshly_imported_register_is_spoken_of_truthfully(organisation, bob, enter):
    many(1530, Stage.EMBEDDED)
    page = read(enter(bob))
    assert "Is Gemeente Rivierdijk human enough to scale AI?" in page
    assert "Not yet. None of the 1,530 use cases is ready for its next step." in page
    assert "None of the 1,530 cards says what the AI does not do." in read(
        enter(bob), reverse("overview:criterion", args=["leadership.says_what_not"])
    )
    assert "None of the 1,530 cards says what the AI does not do." in page


def test_the_same_register_in_dutch(organisation, bob, enter):
    many(1530, Stage.EMBEDDED)
    page = read(enter(bob, language="nl"))
    assert "Op geen van de 1.530 AI-kaarten staat wat de AI niet doet." in page
    assert "Is Gemeente Rivierdijk menselijk genoeg om AI op te schalen?" in page


def test_what_has_ended_is_left_out_and_said(house, bob, enter):
    many(2)
    many(3, Stage.RETIRED)
    page = read(enter(bob))
    assert "All 2 use cases are ready for their next step." in page
    assert "3 use cases that have ended are not counted." in page


def test_a_criterion_asked_of_some_says_of_how_many(house, bob, enter):
    many(2, Stage.IDEA)
    many(3, Stage.SCALING)
    house["value"].answers["value.results"] = Answer.NOT_MET
    page = read(enter(bob))
    assert "In all 3 use cases, the results fall short of what was agreed. It is asked of 3 of the 5 now." in page


def test_coverage_is_part_of_the_answer(house, bob, enter):
    cases = many(40)
    for case in cases[:12]:
        for code in ("skills.profiles", "skills.learning", "skills.checks"):
            house["skills"].answers[(code, case.pk)] = Answer.CANNOT_TELL
    assert "We can say nothing yet about skills for 12 of 40 use cases." in read(enter(bob))


def test_the_one_step_names_where_to_start_and_what_it_opens(house, bob, enter):
    first, second, third = many(3)
    for case in (first, second):
        house["trust"].answers[("trust.heard", case.pk)] = Answer.NOT_MET
    house["value"].answers[("value.measures", third.pk)] = Answer.NOT_MET
    page = read(enter(bob))
    assert page.count('class="step"') == 1
    assert "Start with “U0”. Sentence about trust.heard. Done everywhere, this opens 2 gates." in page
    assert "Step for trust.heard" in page


def test_when_all_is_met_it_says_as_far_as_we_can_see(house, use_case, bob, enter):
    page = read(enter(bob))
    assert "As far as we can see: yes." in page
    assert 'class="step"' not in page


def test_what_is_only_unknown_is_never_a_yes(house, use_case, bob, enter):
    house["skills"].answers["skills.roles_known"] = Answer.CANNOT_TELL
    assert "We cannot tell yet." in read(enter(bob))


@pytest.mark.parametrize("pillar", rooms.PILLARS)
def test_the_page_opens_when_a_room_fails_and_says_so(house, use_case, bob, enter, pillar):
    house[pillar].raises = RuntimeError("broken")
    page = read(enter(bob))
    assert "something went wrong here, so we cannot tell" in page
    assert "As far as we can see" not in page


def test_the_page_opens_when_every_room_fails(house, use_case, bob, enter):
    for room in house.values():
        room.raises = RuntimeError("broken")
    assert "We cannot tell yet." in read(enter(bob))


def test_few_use_cases_are_blocks_and_many_are_bars(house, bob, enter):
    many(20)
    assert read(enter(bob)).count('class="block met"') == 2 * 4 * 20  # once for wide screens, once for narrow ones
    many(1)
    something_happens()
    page = read(enter(bob))
    assert 'class="block met"' not in page
    assert "stage-bars" in page


def test_no_score_stands_anywhere_on_the_page(house, bob, enter):
    many(7)
    page = read(enter(bob))
    main = page[page.index("<main") : page.index("</main>")]
    assert "%" not in main
    assert "score" not in main.lower()


def test_evidence_lists_where_it_is_open_a_page_at_a_time(house, bob, enter):
    house["trust"].answers["trust.heard"] = Answer.NOT_MET
    cases = many(30)
    house["trust"].answers[("trust.heard", cases[0].pk)] = Answer.CANNOT_TELL
    url = reverse("overview:criterion", args=["trust.heard"])
    page = read(enter(bob), url)
    assert page.count('<article class="card">') == 25
    assert "Page 1 of 2" in page
    assert read(enter(bob), f"{url}?answer=cannot_tell").count('<article class="card">') == 1
    assert "Sentence about trust.heard." in page


@pytest.mark.parametrize("code", ["trust.mood_of_bob", "no_pillar", "os.path"])
def test_evidence_about_nothing_known_is_not_found(house, use_case, bob, enter, caplog, code):
    assert enter(bob).get(reverse("overview:criterion", args=[code])).status_code == 404
    assert not [one for one in caplog.records if one.levelname == "ERROR"]


def test_an_empty_organisation_learns_what_to_do_first(organisation, alice, bob, enter):
    page = read(enter(alice))
    assert "Import the AI register you have" in page
    assert reverse("register:import") in page
    assert reverse("register:import") not in read(enter(bob))
    assert "Somebody with another role does this" in read(enter(bob))


def test_a_visitor_meets_a_front_door(organisation, enter):
    page = read(enter())
    assert "How does Gemeente Rivierdijk deal with AI?" in page
    assert reverse("register:public") in page
    assert reverse("account_login") in page
    assert reverse("accounts:eyes") not in page


def test_in_the_sample_a_visitor_can_look_through_other_eyes(organisation, enter):
    Organisation.objects.update(is_sample=True)
    assert 'name="key" value="employee"' in read(enter())


def test_a_stranger_sees_no_more_than_a_visitor(house, use_case, charlie, enter):
    page = read(enter(charlie))
    assert "no role in this organisation yet" in page
    assert "Call summaries" not in page
    for name, args in (("overview:criterion", ["trust.heard"]), ("overview:due", []), ("overview:me", [])):
        assert enter(charlie).get(reverse(name, args=args)).status_code == 404
        assert enter().get(reverse(name, args=args)).status_code == 302


def test_my_page_gathers_what_waits_for_me_and_nobody_else(house, use_case, bob, alice, enter):
    house["skills"].owed = ["Say which skills you have."]
    page = read(enter(bob), reverse("overview:me"))
    assert "One thing waits for you." in page
    assert "Say which skills you have." in page
    assert "Employee" in page


def test_my_page_of_an_account_without_a_place_here_opens(house, organisation, enter):

    admin = make_account("Admin", Role.ADMINISTRATOR)
    assert "Nothing waits for you at this moment." in read(enter(admin), reverse("overview:me"))


def test_overdue_conditions_and_reviews_stand_on_the_overview_and_my_page(house, use_case, sanne, bob, enter):
    from datetime import timedelta

    from draagvlak.foundation import clock
    from draagvlak.roof.gates.actions import NewCondition
    from tests.web.roof.test_deciding import decide

    with clock.at(clock.now() - timedelta(days=60)):
        soon = clock.today() + timedelta(days=30)
        decide(
            use_case,
            sanne,
            "conditions",
            review_on=soon,
            conditions=[NewCondition({"en": "Hear them"}, bob.person, soon)],
        )
    page = read(enter(bob))
    assert "1 condition of a decision is overdue." in page
    assert "1 decision is due to be looked at again." in page
    assert "Hear them" in read(enter(bob), reverse("overview:due"))
    assert "is overdue: Hear them" in read(enter(bob), reverse("overview:me"))
    assert "is due to be looked at again" in read(enter(sanne), reverse("overview:me"))
    assert "is due to be looked at again" not in read(enter(bob), reverse("overview:me"))


@pytest.mark.parametrize("path", ["/", "/me/", "/overview/trust.heard/"])
def test_pages_take_as_many_queries_with_many_use_cases_as_with_some(house, bob, enter, path):
    house["trust"].answers["trust.heard"] = Answer.NOT_MET
    client = enter(bob)

    def queries():
        client.get(path)  # the first one counts anew
        with CaptureQueriesContext(connection) as caught:
            client.get(path)
        return sum("SAVEPOINT" not in query["sql"] for query in caught)

    many(30)
    some = queries()
    many(200)
    something_happens()
    assert queries() == some
    assert UseCase.objects.count() == 230


def test_every_criterion_a_gate_asks_by_default_has_sentences_of_its_own():
    asked = {code for codes in DEFAULT_QUESTIONS.values() for code in codes}
    assert asked <= WORDS.keys()
    assert set(rooms.criteria()) <= WORDS.keys()


@pytest.mark.parametrize("words", WORDS.values(), ids=WORDS.keys())
def test_the_sentences_of_a_criterion_can_be_filled_in_both_languages(words):
    from django.utils import translation

    for language in ("nl", "en"):
        with translation.override(language):
            assert "7" in str(words.some) % {"count": 3, "total": 7}
            assert "7" in str(words.none) % {"total": 7}
            assert "7" in str(words.unknown) % {"count": 3, "total": 7}


def test_a_name_is_said_in_the_readers_language(house, use_case, bob, enter):
    assert "Call summaries" in read(enter(bob))
    assert "Belsamenvattingen" in read(enter(bob, language="nl"))
    assert join("Daan").pk  # one more colleague changes nothing about what is known
    assert "Call summaries" in read(enter(bob))


def test_the_lead_says_what_most_often_holds_the_others_back(house, bob, enter):
    cases = many(5)
    for case in cases[:3]:
        house["trust"].answers[("trust.heard", case.pk)] = Answer.NOT_MET
    house["value"].answers[("value.measures", cases[0].pk)] = Answer.NOT_MET
    page = read(enter(bob))
    lead = re.search(r'<p class="lead">(.*?)</p>', page)[1]
    assert lead == (
        "Not yet. 2 of 5 use cases are ready for their next step. What holds the others back most often: "
        "in 3 of 5 use cases, not everyone it touches was heard before the choice was made."
    )


def test_when_nothing_holds_back_the_lead_says_no_more(house, bob, enter):
    many(3)
    assert "holds" not in re.search(r'<p class="lead">(.*?)</p>', read(enter(bob)))[1]


def test_each_pillar_tells_its_most_telling_fact_once_with_its_evidence(house, bob, enter):
    cases = many(4)
    house["trust"].answers[("trust.heard", cases[0].pk)] = Answer.NOT_MET
    page = read(enter(bob))
    fact = "In 1 of 4 use cases, not everyone it touches was heard before the choice was made."
    picture = page[page.index('class="house"') : page.index("What the forms mean")]
    assert fact in picture
    assert reverse("overview:criterion", args=["trust.heard"]) in picture
    assert "Carries 3 of 4 use cases." in picture
    assert picture.count("All that is asked now is met. </p>") + picture.count("All that is asked now is met.</p>") == 3
    assert "What else we see" not in page


def test_a_pillar_that_cannot_say_anything_says_that(house, bob, enter):
    cases = many(4)
    for code in ("skills.profiles", "skills.learning", "skills.checks", "skills.roles_known", "skills.weighs"):
        for case in cases:
            house["skills"].answers[(code, case.pk)] = Answer.CANNOT_TELL
    page = read(enter(bob))
    picture = page[page.index('class="house"') : page.index("What the forms mean")]
    assert "We can say nothing yet about skills, for any of the 4 use cases." in picture


def test_my_page_names_own_cards_first_and_gives_everyday_ai_no_stage(house, bob, enter):
    for everyday in many(6, Stage.IDEA):
        UseCase.objects.filter(pk=everyday.pk).update(kind=Kind.EVERYDAY)
    (own,) = many(1, Stage.PILOT)
    own.affected_units.add(bob.person.unit)
    UseCase.objects.filter(pk=own.pk).update(name={"en": "Own card"})
    page = read(enter(bob), reverse("overview:me"))
    assert page.index("Own card") < page.index(">U0<")  # not the letters that chance puts in a form's secret
    assert '<span class="muted">Pilot</span>' in page
    assert '<span class="muted">Idea</span>' not in page
