"""Takes a boundary from the shelf over as a draft of one's own."""

from django.db import transaction

from draagvlak.foundation.register.cards.forms import as_json
from draagvlak.pillars.leadership.boundaries.actions.boundaries import write_boundary
from draagvlak.pillars.leadership.boundaries.models import Boundary, BoundaryExample
from draagvlak.pillars.leadership.boundaries.rules import CODES, draft_from
from draagvlak_core.leadership.shelf import Offered


@transaction.atomic
def take_over(*, offered: Offered, by: object) -> Boundary:
    """A draft with the words, the rule and the examples of the shelf; owner and days are still to be chosen."""
    boundary = write_boundary(
        sentence=offered.sentence, value=offered.value, owner=None, valid_from=None, review_on=None, by=by,
        rule=draft_from(offered.rule).as_json(),
    )  # fmt: skip
    BoundaryExample.objects.bulk_create(
        BoundaryExample(
            boundary=boundary, name=example.name, told=as_json(example.card), expected=CODES[example.expected]
        )
        for example in offered.examples
    )
    return boundary
