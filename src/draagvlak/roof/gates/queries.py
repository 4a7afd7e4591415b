"""Reads decisions and conditions for the pages here, for the overview and for My page."""

from datetime import date
from typing import Any

from django.db.models import Exists, OuterRef, QuerySet
from django.urls import reverse
from django.utils.translation import gettext as _

from draagvlak.foundation import clock
from draagvlak.foundation.findings import Waiting
from draagvlak.foundation.organisation.models import Person
from draagvlak.foundation.register.cards.models import Stage, UseCase
from draagvlak.roof.gates.models import Condition, Decision
from draagvlak.ui.text import Text


def decisions_of(use_case: UseCase) -> QuerySet[Decision]:
    """The decisions about a use case, newest first."""
    return Decision.objects.filter(use_case=use_case)


def conditions_of(use_case: UseCase) -> QuerySet[Condition]:
    """What was asked for at earlier decisions: open ones first, the most urgent on top."""
    found = Condition.objects.filter(decision__use_case=use_case).select_related("owner", "decision")
    return found.order_by("done_on", "due_on", "pk")


def open_conditions() -> QuerySet[Condition]:
    return Condition.objects.filter(done_on=None).select_related("owner", "decision__use_case")


def overdue_conditions(today: date) -> QuerySet[Condition]:
    return open_conditions().filter(due_on__lt=today)


def waiting_for(person: Person) -> list[Waiting]:
    """The open conditions this person sees to."""
    today = clock.today()
    return [_waiting(condition, today) for condition in open_conditions().filter(owner=person)]


def _waiting(condition: Condition, today: date) -> Waiting:
    if condition.due_on < today:
        sentence = _("A condition you see to for “%(name)s” is overdue: %(words)s")
    else:
        sentence = _("You see to a condition for “%(name)s”: %(words)s")
    name = condition.decision.use_case.name
    return Waiting(sentence % {"name": name, "words": condition.words}, reverse("gates:condition", args=[condition.pk]))


def findings_then(decision: Decision) -> list[dict[str, Any]]:
    """The findings as they stood at a decision, with texts a page can show."""
    return [_readable(row) for row in decision.findings]


def _readable(row: dict[str, Any]) -> dict[str, Any]:
    return {**row, **{name: Text(row.get(name) or {}) for name in ("title", "sentence", "overruled")}}


def reviews_due(today: date) -> QuerySet[Decision]:
    """Decisions that should be looked at again by now, and after which nothing else was decided."""
    later = Decision.objects.filter(use_case=OuterRef("use_case"), pk__gt=OuterRef("pk"))
    found = Decision.objects.filter(review_on__lte=today).exclude(use_case__stage=Stage.RETIRED)
    return found.filter(~Exists(later)).select_related("use_case").order_by("review_on", "pk")


def waiting_for_decider() -> list[Waiting]:
    """What waits for whoever decides at gates: decisions that come back on the table."""
    sentence = _("The decision about “%(name)s” is due to be looked at again.")
    return [
        Waiting(sentence % {"name": decision.use_case.name}, reverse("gates:gate", args=[decision.use_case_id]))
        for decision in reviews_due(clock.today())[:20]
    ]
