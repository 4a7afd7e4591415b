"""Takes a boundary from the shelf over as a draft of one's own."""

from django.db import transaction

from draagvlak.foundation.register.cards.forms import as_json
from draagvlak.pillars.leadership.boundaries.actions.boundaries import write_boundary
from draagvlak.pillars.leadership.boundaries.models import Boundary, BoundaryExample
from draagvlak.pillars.leadership.boundaries.rules import CODES
from draagvlak.pillars.leadership.boundaries.shelf.parts import Offered
from draagvlak.ui.language import in_all_languages
from draagvlak_core.leadership.boundaries.drafts import draft_from


@transaction.atomic
def take_over(*, offered: Offered, by: object) -> Boundary:
    """A draft with the words, the rule and the examples of the shelf; owner and days are still to be chosen."""
    boundary = write_boundary(
        sentence=in_all_languages(offered.sentence),
        value=in_all_languages(offered.value),
        owner=None,
        valid_from=None,
        review_on=None,
        by=by,
        rule=draft_from(offered.rule).as_json(),
    )
    BoundaryExample.objects.bulk_create(
        BoundaryExample(
            boundary=boundary,
            name=in_all_languages(example.name),
            told=as_json(example.card),
            expected=CODES[example.expected],
        )
        for example in offered.examples
    )
    return boundary
