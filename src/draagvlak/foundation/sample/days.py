"""Days of the story as days of the calendar. They count from today, so the sample never grows old."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from django.utils import timezone

_SATURDAY, _SUNDAY = 5, 6
_FIRST_HOUR = time(9)
_BETWEEN = timedelta(minutes=3)


@dataclass(frozen=True, slots=True)
class Days:
    """`today` is day 0. Working days only: a weekend moves to the Friday before it, or ahead of us to the Monday after.

    Two days of the story never change places, so what came first keeps coming first.
    """

    today: date

    def day(self, number: int) -> date:
        found = self.today + timedelta(days=number)
        back = {_SATURDAY: 1, _SUNDAY: 2}.get(found.weekday(), 0)
        if number > 0:
            return found + timedelta(days=3 - back) if back else found
        return found - timedelta(days=back)

    def moment(self, number: int, place: int) -> datetime:
        """When the thing in this place happens on that day: from nine o'clock on, a few minutes apart."""
        return timezone.make_aware(datetime.combine(self.day(number), _FIRST_HOUR)) + place * _BETWEEN
