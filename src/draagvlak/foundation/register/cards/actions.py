"""Writes cards: their words, what people tick, whom they touch, and the stage the roof decided.

Who said what and when stands in the log alone.
"""

from collections.abc import Iterable, Mapping
from typing import Any

from django.db import transaction
from django.utils.translation import get_language

from draagvlak.foundation import clock
from draagvlak.foundation.decisions.actions import record
from draagvlak.foundation.organisation.models import JobRole, Unit
from draagvlak.foundation.register.cards.card_facts import card_of_use_case, from_texts
from draagvlak.foundation.register.cards.models import CARD_TEXTS, Kind, Stage, UseCase
from draagvlak.foundation.register.cards.texts import filled, named, search_words
from draagvlak_core.register.card_facts import WRITTEN, Told, read_card
from draagvlak_core.register.card_facts import write_card as card_as_json

PLAIN = ("tools", "vendor")


@transaction.atomic
def create_use_case(*, name: dict[str, str], by: object, kind: str = Kind.FULL, **words: Any) -> UseCase:
    """A new use case at the first stage. `words` are texts of the card, `tools` or `vendor`."""
    now = clock.now()
    use_case = UseCase(kind=Kind(kind), stage_since=clock.today(), created_at=now, changed_at=now)
    _fill(use_case, {"name": name, **words})
    use_case.save()
    record("register.created", by=by, about=f"use_case:{use_case.pk}", name=named(use_case))
    return use_case


@transaction.atomic
def write_card(*, use_case: UseCase, by: object, **words: Any) -> bool:
    """Change texts of the card, `tools`, `vendor` or `facts`; False, and no event, when nothing was different."""
    before = {field: getattr(use_case, field) for field in words}
    _fill(use_case, words)
    changed = [field for field in words if getattr(use_case, field) != before[field]]
    if not changed:
        return False
    use_case.changed_at = clock.now()
    use_case.save(update_fields=[*changed, "search", "changed_at"])
    record("register.written", by=by, about=f"use_case:{use_case.pk}", name=named(use_case), fields=sorted(changed))
    return True


def _fill(use_case: UseCase, words: dict[str, Any]) -> None:
    for field, value in words.items():
        if field in CARD_TEXTS:
            setattr(use_case, field, filled(value))
        elif field in PLAIN:
            setattr(use_case, field, value.strip())
        elif field == "facts":
            use_case.facts = {**use_case.facts, **value}
        else:
            raise TypeError(f"{field} is not written on a card")
    use_case.search = search_words(use_case)


@transaction.atomic
def touch(*, use_case: UseCase, units: Iterable[Unit], roles: Iterable[JobRole], by: object) -> None:
    """Say which units and job roles this use case touches, in place of what was said before."""
    units, roles = list(units), list(roles)
    use_case.affected_units.set(units)
    use_case.affected_roles.set(roles)
    record(
        "register.touches",
        by=by,
        about=f"use_case:{use_case.pk}",
        name=named(use_case),
        units=len(units),
        roles=len(roles),
    )


@transaction.atomic
def change_kind(*, use_case: UseCase, kind: str, by: object) -> None:
    """A full card, or a light one for everyday AI."""
    use_case.kind = Kind(kind)
    use_case.save(update_fields=["kind"])
    record(
        "register.kind",
        by=by,
        about=f"use_case:{use_case.pk}",
        name=named(use_case),
        light=use_case.kind == Kind.EVERYDAY,
    )


@transaction.atomic
def set_stage(*, use_case: UseCase, stage: str, by: object) -> None:
    """Move a use case to another stage. Only a decision at a gate leads here: the roof calls this."""
    before = use_case.stage
    use_case.stage, use_case.stage_since, use_case.changed_at = Stage(stage), clock.today(), clock.now()
    use_case.save(update_fields=["stage", "stage_since", "changed_at"])
    record(
        "register.stage",
        by=by,
        about=f"use_case:{use_case.pk}",
        name=named(use_case),
        before=str(before),
        stage=str(use_case.stage),
    )


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
    use_case.told = card_as_json(read_card(stored)) | {code: None for code in stored if stored[code] is None}
    after = card_of_use_case(use_case)
    changed = [code for code in told if before.get(code) != after.get(code)]
    if not changed:
        return False
    use_case.changed_at = clock.now()
    use_case.save(update_fields=["told", "changed_at"])
    record(
        "register.facts_told",
        by=by,
        about=f"use_case:{use_case.pk}",
        name=named(use_case),
        count=len(changed),
        facts={code: card_as_json(after).get(code) for code in changed},
    )
    return True


@transaction.atomic
def propose(*, name: str, kind: str, told: Mapping[str, Told], by: object) -> UseCase:
    """A light record or an idea, with what was picked filled in. Both of its events stand in the log, with a name:
    whoever puts something in the register does so openly. That somebody only asked is written nowhere."""
    use_case = create_use_case(name={(get_language() or "nl")[:2]: name}, kind=kind, by=by)
    if told:
        tell_facts(use_case=use_case, told=told, by=by)
    return use_case
