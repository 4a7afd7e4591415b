"""What waits in this feature for one person."""

from collections.abc import Iterator

from django.urls import reverse
from django.utils.translation import gettext

from draagvlak.foundation.findings import Waiting
from draagvlak.foundation.organisation.models import Person
from draagvlak.pillars.leadership.accountability.models import MayStop


def mandates_not_said(person: Person) -> Iterator[Waiting]:
    """Keeping an eye on something without knowing whether one may stop it is for nobody."""
    for oversight in person.oversees.filter(may_stop=MayStop.NOT_SAID).select_related("use_case"):
        sentence = gettext("You keep an eye on “%(name)s”, and it is not said whether you may stop it. Ask.")
        yield Waiting(
            sentence % {"name": oversight.use_case}, reverse("leadership:use_case", args=[oversight.use_case_id])
        )
