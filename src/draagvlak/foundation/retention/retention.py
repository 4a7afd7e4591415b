"""People who left: the only kind this app keeps itself."""

from datetime import datetime

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from draagvlak.foundation.organisation.models import Person
from draagvlak.foundation.retention.kinds import Kind, keeps


def _left(before: datetime) -> QuerySet[Person]:
    return Person.objects.filter(left_on__lt=before.date())


def _erase(before: datetime, by: object) -> int:
    from draagvlak.foundation.retention.actions import erase_person

    people = list(_left(before).select_related("user"))
    for person in people:
        erase_person(person=person, by=by)
    return len(people)


keeps(
    Kind(
        "retention.people_left",
        _("People who left"),
        _(
            "Name, e-mail address, account and own skill levels of somebody who no longer works here, and their name "
            "in the decision log. What they decided stays, without the name."
        ),
        days=365,
        count=lambda before: _left(before).count(),
        erase=_erase,
    )
)
