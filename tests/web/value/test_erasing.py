"""Names beside a lock or a statement go with the person; what was locked and stated stays."""

from draagvlak.foundation.organisation.models import Person
from draagvlak.foundation.retention.signals import person_erased
from draagvlak.pillars.value.pilots.models import Pilot
from draagvlak.pillars.value.worth.actions import state_freed_hours
from draagvlak.pillars.value.worth.models import FreedHours, Recipient
from draagvlak_core.decisions.naming import Names


def test_names_go_and_what_was_said_stays(locked, answered_for, alice, bob, enter, sanne):
    words = {"en": "Nobody leaves"}
    state_freed_hours(use_case=answered_for, recipient=Recipient.PEOPLE, words=words, person=bob.person, by=bob)
    person_erased.send(Person, person=alice.person, names=Names.among({"Alice", "Bob"}, ()))
    assert (Pilot.objects.get().locked_by, FreedHours.objects.get().stated_by_name) == ("", "")
    page = enter(sanne).get(f"/value/use-case/{answered_for.pk}/").content.decode()
    assert "somebody whose name was erased" in page
    assert "Name erased" in page
    assert "Nobody leaves" in page
