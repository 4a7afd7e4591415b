"""The page on which Bob, who answers for it, says who gets the freed hours."""

from draagvlak.pillars.value.worth.models import FreedHours
from tests.web.value.conftest import url


def test_bob_says_who_gets_the_freed_hours(enter, bob, sanne, answered_for):
    words = {"recipient": "people", "words_en": "Nobody leaves"}
    assert enter(sanne).post(url("freed_hours", answered_for.pk), words).status_code == 404
    assert enter(bob).post(url("freed_hours", answered_for.pk), {"recipient": "people"}).status_code == 422
    assert enter(bob).post(url("freed_hours", answered_for.pk), words).status_code == 302
    assert FreedHours.objects.get().stated_by_name == "Bob"
    assert "Nobody leaves" in enter(sanne).get(url("use_case", answered_for.pk)).content.decode()
