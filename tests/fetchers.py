"""People who fetch tokens and write nothing: a round takes posts once each could be of at least k people."""

from draagvlak.foundation.voice import actions
from draagvlak.foundation.voice.models import Ticket


def enough_fetch(opened, people=None):
    """As many of these people (of all in the round) as are missing, the last first; then the room hears of it."""
    missing = max(0, opened.k - opened.tickets.filter(fetched=True).count())
    tickets = opened.tickets.filter(fetched=False)
    if people is not None:
        tickets = tickets.filter(person__in=people)
    others = tickets.order_by("-person_id").values_list("person_id", flat=True)[:missing]
    Ticket.objects.filter(round=opened, person__in=list(others)).update(fetched=True)
    actions.refresh_room()
