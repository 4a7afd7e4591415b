"""Writes what people tick about a use case. Who said what and when stands in the log alone."""

from collections.abc import Mapping
from typing import Any

from django.db import transaction

from draagvlak.foundation import clock
from draagvlak.foundation.decisions.actions import record
from draagvlak.foundation.register.models import UseCase
from draagvlak.foundation.register.told import card_of_use_case, from_texts
from draagvlak.foundation.register.words import named
from draagvlak_core.leadership.card_facts import WRITTEN, Told, read_card, write_card


@transaction.atomic
def tell_facts(*, use_case: UseCase, told: Mapping[str, Told | None], by: object) -> bool:
    """Tell facts, or with None mark them as not known; False, and no event, when nothing became different.

    Nothing is stored that the texts of the card or its source say already: those may still change.
    """
    before = card_of_use_case(use_case)
    said = from_texts(use_case.facts, use_case.why, use_case.objection)
    stored: dict[str, Any] = dict(use_case.told)
    for code, value in told.items():
        if code in WRITTEN or value == said.get(code):
            stored.pop(code, None)
        else:
            stored[code] = value
    use_case.told = write_card(read_card(stored)) | {code: None for code in stored if stored[code] is None}
    after = card_of_use_case(use_case)
    changed = [code for code in told if before.get(code) != after.get(code)]
    if not changed:
        return False
    use_case.changed_at = clock.now()
    use_case.save(update_fields=["told", "changed_at"])
    record("register.facts_told", by=by, about=f"use_case:{use_case.pk}", name=named(use_case),
           count=len(changed), facts={code: write_card(after).get(code) for code in changed})  # fmt: skip
    return True
