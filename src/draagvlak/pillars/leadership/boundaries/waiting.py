"""What waits in this feature for one person."""

from collections.abc import Iterator

from django.urls import reverse
from django.utils.translation import gettext

from draagvlak.foundation import clock
from draagvlak.foundation.findings import Waiting
from draagvlak.foundation.organisation.models import Person
from draagvlak.pillars.leadership.boundaries.models import Boundary
from draagvlak.pillars.leadership.versions import State


def boundaries_due(person: Person) -> Iterator[Waiting]:
    for boundary in Boundary.objects.filter(owner=person, state=State.ADOPTED, review_on__lte=clock.today()):
        sentence = gettext("Boundary %(number)s, which you own, is due to be looked at again.")
        yield Waiting(sentence % {"number": boundary.number}, reverse("leadership:boundary", args=[boundary.pk]))
