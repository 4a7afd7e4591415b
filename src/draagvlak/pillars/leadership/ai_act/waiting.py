"""What waits in this feature for one person."""

from django.urls import reverse
from django.utils.translation import gettext

from draagvlak.foundation.findings import Waiting
from draagvlak.foundation.organisation.models import Person
from draagvlak.foundation.register.cards.models import Acceptance, Stage
from draagvlak.pillars.leadership.ai_act.models import ActClassification, ActState
from draagvlak_core.leadership.ai_act import NEWEST


def older_answers(person: Person) -> list[Waiting]:
    """For whoever answers for a use case: questions that wait for an answer, or to be looked at again."""
    mine = person.answers_for.filter(acceptance=Acceptance.ACCEPTED).exclude(stage=Stage.RETIRED)
    older = ActClassification.objects.filter(use_case__in=mine, state=ActState.KEPT).exclude(rules=NEWEST.version)
    return [
        Waiting(
            gettext("The AI Act was changed: look again at your answers about “%(name)s”.") % {"name": row.use_case},
            reverse("leadership:act", args=[row.use_case_id]),
        )
        for row in older.select_related("use_case").order_by("use_case_id")
    ]
