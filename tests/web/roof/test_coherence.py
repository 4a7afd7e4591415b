"""The coherence page: what it finds, what it asks people to do, and that a person may say otherwise."""

import re

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse

from draagvlak.foundation.decisions.models import LogEntry
from draagvlak.foundation.register.cards.actions import create_use_case, set_stage, write_card
from draagvlak.foundation.register.cards.models import Kind, UseCase
from draagvlak.pillars.leadership.ambitions.actions import link_ambition, write_ambition
from draagvlak.roof import rooms
from draagvlak.roof.coherence import actions, words
from draagvlak.roof.coherence.models import NotTheSame
from draagvlak.roof.coherence.queries import worked_out
from tests.page import flat

PAGE = reverse("coherence:coherence")


def card(by, name, summary="", **more):
    return create_use_case(name={"en": name}, summary={"en": summary}, by=by, **more)


@pytest.fixture
def twins(alice):
    return (
        card(alice, "Meeting minutes", "Writes minutes of a meeting from a recording", why={"en": "Nobody likes it"}),
        card(alice, "Minutes of meetings", "Makes minutes from the recording of a meeting"),
        card(alice, "Finding potholes", "Looks for broken road surface in photographs"),
    )[:2]


@pytest.fixture
def ambition(sanne):
    return write_ambition(title={"en": "More time for people"}, goal=None, by=sanne)


def text_of(answer):
    assert answer.status_code == 200
    return " ".join(answer.content.decode().split())


def test_an_empty_register_has_nothing_to_compare(bob, enter):
    assert "nothing to lay beside our ambitions" in text_of(enter(bob).get(PAGE))


def test_without_ambitions_nothing_can_be_told(twins, bob, enter):
    page = text_of(enter(bob).get(PAGE))
    assert "We cannot tell: no ambition was written down yet" in page
    assert "Nothing to draw lines to yet" in page


def test_what_serves_nothing_and_what_nobody_works_on_is_named(twins, ambition, bob, enter):
    page = text_of(enter(bob).get(PAGE))
    assert "3 uses of AI serve nothing. Nobody works on 1 ambition." in page
    assert 'id="loose"' in page and 'id="idle"' in page


def test_all_that_serves_something_hangs_together(sanne, alice, ambition, bob, enter):
    use_case = card(alice, "Call summaries", "Notes of calls")
    link_ambition(use_case=use_case, ambition=ambition, how={"en": "Shorter notes"}, by=sanne)
    page = text_of(enter(bob).get(PAGE))
    assert "Yes: every use of AI serves an ambition" in page
    assert "The step that helps most here" not in page
    assert "1 of 1 use of AI serves something we pursue" in page


def test_two_that_read_alike_are_shown_with_the_words_they_share(twins, bob, enter):
    page = text_of(enter(bob).get(PAGE))
    assert "One group of records looks alike." in page
    assert "“minutes”" in page


def test_words_that_cards_share_are_in_the_language_of_the_reader(alice, bob, enter):
    for name in ("Eerste", "Tweede"):
        words = {"nl": "Maakt notulen van een vergadering", "en": "Writes minutes of a meeting"}
        create_use_case(name={"nl": f"{name} notulen", "en": f"{name} minutes"}, summary=words, by=alice)
    assert "“minutes”" in text_of(enter(bob).get(PAGE)) and "“notulen”" not in text_of(enter(bob).get(PAGE))
    assert "“notulen”" in text_of(enter(bob, "nl").get(PAGE))


def test_shared_words_in_another_language_say_so(alice, bob, enter):
    for name in ("Eerste", "Tweede"):
        create_use_case(name={"nl": f"{name} notulen"}, summary={"nl": "Maakt notulen van een vergadering"}, by=alice)
    page = flat(enter(bob).get(PAGE))
    found = re.search(r"Their cards share (.*?)</p>", page)[1]
    assert found.startswith('<span lang="nl">') and "only in Dutch" in found


def test_the_same_words_in_everyday_ai_count_too(twins, alice):
    card(alice, "Meeting minutes", "Minutes of a meeting from the recording", kind=Kind.EVERYDAY)
    (group,) = worked_out().alike
    assert len(group.keys) == 3


def test_who_only_reads_gets_no_way_to_say_they_differ(twins, bob, enter):
    one, other = twins
    assert "These are not the same" not in text_of(enter(bob).get(PAGE))
    assert enter(bob).get(reverse("coherence:not_the_same", args=[one.pk, other.pk])).status_code == 403


def test_said_to_be_different_is_not_suggested_again(twins, alice, enter):
    one, other = twins
    url = reverse("coherence:not_the_same", args=[one.pk, other.pk])
    assert enter(alice).post(url, {"reason_en": "Other people use it"}).status_code == 302
    page = text_of(enter(alice).get(PAGE))
    assert 'id="alike"' not in page
    assert "Other people use it" in page and "Alice" in page
    said = LogEntry.objects.get(kind="coherence.not_the_same")
    assert "Other people use it" in said.body


def test_a_difference_without_a_reason_is_refused_and_nothing_is_kept(twins, alice, enter):
    one, other = twins
    answer = enter(alice).post(reverse("coherence:not_the_same", args=[one.pk, other.pk]), {})
    assert answer.status_code == 422
    assert not NotTheSame.objects.exists()


def test_taking_it_back_shows_them_as_alike_again(twins, alice, enter):
    one, other = twins
    said = actions.say_not_the_same(one=other, other=one, reason={"en": "Other people"}, by=alice)
    assert (said.first, said.second) == (one, other)
    url = reverse("coherence:take_back", args=[said.pk])
    assert enter(alice).get(url).status_code == 405
    enter(alice).post(url)
    assert 'id="alike"' in text_of(enter(alice).get(PAGE))


def test_a_use_case_is_never_different_from_itself(twins, alice):
    with pytest.raises(ValidationError):
        actions.say_not_the_same(one=twins[0], other=twins[0], reason={"en": "x"}, by=alice)


def test_a_tool_without_need_or_ambition_came_first(alice, ambition, bob, enter):
    card(alice, "Scan car", "Reads number plates", tools="Scanner 3000")
    page = text_of(enter(bob).get(PAGE))
    assert "In 1 use of AI the tool came before the need." in page
    assert "Tool: Scanner 3000. But nobody wrote why we use it, it serves no ambition." in page


def test_when_the_room_of_trust_fails_nobody_is_said_to_be_unheard(alice, ambition, monkeypatch):
    use_case = card(alice, "Scan car", "Reads number plates", tools="Scanner 3000", why={"en": "Fair parking"})
    real = rooms.room

    def broken(pillar):
        if pillar == "trust":
            raise RuntimeError("broken")
        return real(pillar)

    monkeypatch.setattr(rooms, "room", broken)
    assert use_case.pk not in {one.key for one in worked_out().coherence.tool_first}


def test_retired_uses_are_left_out(twins, alice):
    for use_case in UseCase.objects.all():
        set_stage(use_case=use_case, stage="retired", by=alice)
    worked = worked_out()
    assert worked.full == 0 and worked.alike == ()


def test_a_change_is_seen_at_once(twins, alice):
    assert worked_out().alike
    write_card(use_case=twins[1], by=alice, name={"en": "Budget"}, summary={"en": "Looks ahead at money"})
    assert worked_out().alike == ()


def test_the_number_of_queries_does_not_grow(alice, ambition, sanne, bob, enter, django_assert_max_num_queries):
    for number in range(30):
        card(alice, f"Meeting minutes {number}", "Writes minutes of a meeting from a recording")
    client = enter(bob)
    client.get(PAGE)
    with django_assert_max_num_queries(40):
        page = text_of(client.get(PAGE))
    assert "See all 30" in page


def test_a_whole_list_is_shown_in_pages(alice, ambition, bob, enter):
    for number in range(30):
        card(alice, f"Thing {number}")
    page = text_of(enter(bob).get(PAGE, {"list": "loose"}))
    assert "Page 1 of 2" in page and "Serves nothing we pursue" in page


@pytest.mark.parametrize("code", words.LISTS)
def test_every_list_opens_when_it_is_empty(code, bob, enter):
    assert "There is nothing on this list." in text_of(enter(bob).get(PAGE, {"list": code}))


def test_strangers_find_no_page(charlie, enter):
    assert enter(charlie).get(PAGE).status_code == 404
