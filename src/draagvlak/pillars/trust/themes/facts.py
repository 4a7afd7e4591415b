"""Reads which concerns were raised and answered, for many use cases at once."""

from django.db.models import Count, Exists, OuterRef, Q

from draagvlak.foundation.facts import Ids, of_use_cases
from draagvlak.pillars.trust.conversations.models import Note, Saying

# An answer may be empty text; a concern counts as answered when somebody answered it or promised something.
ANSWERED = Q(answered_on__isnull=False) | Q(promises__isnull=False)


def read_concerns(ids: Ids) -> dict[int, tuple[int, int]]:
    """Per use case how many concerns were confirmed, and how many of them have an answer or a promise."""
    concerns = Note.objects.filter(kind=Saying.CONCERN).exclude(conversation__notes_confirmed_at=None)
    concerns = of_use_cases(concerns.exclude(conversation__use_case=None), ids, "conversation__use_case_id")
    promised = Q(Exists(Note.promises.through.objects.filter(note=OuterRef("pk"))))
    counted = (
        concerns.order_by()
        .values_list("conversation__use_case_id")
        .annotate(all=Count("pk"), done=Count("pk", filter=Q(answered_on__isnull=False) | promised))
    )
    return {use_case_id: (count, done) for use_case_id, count, done in counted}
