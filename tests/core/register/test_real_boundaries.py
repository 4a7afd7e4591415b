"""Real registers judged by every boundary on the shelf: what a row does not say never comes out respected."""

from collections import Counter

import pytest

from draagvlak.foundation.register.cards.card_facts import card_of
from draagvlak.foundation.tables.files import at
from draagvlak.pillars.leadership.boundaries.shelf.offers import SHELF
from draagvlak_core.leadership.boundaries.rules import judge_many, judge_rule, missing_facts
from draagvlak_core.register.card_facts import VOCABULARY
from draagvlak_core.register.reading import propose_mapping, read_register
from draagvlak_core.shared.answers import Answer
from draagvlak_core.shared.conditions.columns import Table

from .files import DOWNLOAD, US, needs


def cards_in(source):
    """The facts of every record, as the register would keep them after an import."""
    mapping = propose_mapping(at(source)) if source.suffix == ".csv" else None
    for record in read_register(at(source), mapping=mapping).records:
        facts = record.facts | {"legal_basis": record.texts.get("legal_basis", "")}
        yield card_of({}, facts, {"nl": record.texts.get("why", "")}, {"nl": record.texts.get("objection", "")})


@pytest.mark.parametrize(
    ("source", "rows", "expected"),
    [
        pytest.param(US, 3611, {Answer.CANNOT_TELL: 50554}, marks=needs(US)),
        # The 499 that have both a legal basis and an assessment respect the boundary that asks for them.
        pytest.param(DOWNLOAD, 1530, {Answer.CANNOT_TELL: 20921, Answer.MET: 499}, marks=needs(DOWNLOAD)),
    ],
)
def test_no_row_with_an_empty_needed_field_comes_out_respected(source, rows, expected):
    cards = list(cards_in(source))
    table = Table(cards, VOCABULARY)
    assert len(cards) == rows
    counts = Counter()
    for offered in SHELF:
        for card, answer in zip(cards, judge_many(offered.rule, table), strict=True):
            counts[answer] += 1
            assert answer is judge_rule(offered.rule, card)
            if not set(offered.rule.facts) & set(card):
                assert answer is not Answer.MET
            assert bool(missing_facts(offered.rule, card)) is (answer is Answer.CANNOT_TELL)
    assert counts.total() == rows * len(SHELF)
    assert counts == expected
