"""Opens and closes rounds."""

import secrets
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.db import transaction

from draagvlak.foundation import clock
from draagvlak.foundation.agreements.queries import in_force
from draagvlak.foundation.decisions.actions import record
from draagvlak.foundation.organisation.models import Person
from draagvlak.foundation.voice import pool
from draagvlak.foundation.voice.leaving import fetched, is_covered
from draagvlak.foundation.voice.models import Round, RoundKey, Ticket
from draagvlak.foundation.voice.purposes import Purpose
from draagvlak.ui.refused import Refused
from draagvlak.ui.text import Text
from draagvlak_core.voice.blind_signing import new_key, private_der
from draagvlak_core.voice.post_form import Field, to_json

ITSELF = "Draagvlak"


@transaction.atomic
def open_round(
    *,
    purpose: Purpose,
    title: Text,
    closes_on: date,
    by: object,
    subject: str = "",
    fields: Sequence[Field] | None = None,
    people: Iterable[Person] | None = None,
) -> Round:
    """Open a round for `people` (everybody who works here), frozen from now on. Needs the works council's consent."""
    terms = in_force(purpose.consent)
    if terms is None:
        raise Refused("voice.no_consent")
    if closes_on <= clock.today():
        raise Refused("voice.day_passed")
    here = list(Person.objects.filter(left_on=None) if people is None else people)
    k = terms.k_comments if purpose.moderated else terms.k
    if len(here) < k:
        raise Refused("voice.too_few", n=len(here), k=k)
    if fields is None:
        fields = purpose.fields() if purpose.fields else ()
    opened = Round.objects.create(
        code=secrets.token_hex(16),
        purpose=purpose.code,
        title=title,
        subject=subject,
        instance=urlsplit(settings.ADDRESS).netloc,
        fields=to_json(fields),
        quota=purpose.quota,
        k=k,
        eligible=len(here),
        opened_on=clock.today(),
        closes_on=closes_on,
        issued=0,
        redeemed=0,
        told_on=clock.today(),
    )
    _hand_out(opened, here)
    record(
        "voice.opened",
        by=by,
        about=f"round:{opened.pk}",
        what=opened.title,
        eligible=opened.eligible,
        k=k,
        day=closes_on.isoformat(),
    )
    return opened


def _hand_out(opened: Round, people: Sequence[Person]) -> None:
    """Tokens are of as many kinds as somebody gets, so that all hold one of each (draagvlak_core/voice/batches.py)."""
    RoundKey.objects.bulk_create([RoundKey(round=opened, kind=kind, **_new_key()) for kind in range(opened.quota)])
    Ticket.objects.bulk_create([Ticket(round=opened, person=person) for person in people], batch_size=500)


def _new_key() -> dict[str, Any]:
    """Every round signs with its own keys, so that destroying them ends that round and no other."""
    private = new_key()
    numbers = private.public_key().public_numbers()
    return {"modulus": f"{numbers.n:x}", "exponent": numbers.e, "private_key": private_der(private)}


@transaction.atomic
def close_round(*, round: Round, by: object) -> None:
    """Close a round: its keys go, and so do the rows that say who was here. Three counts stay, for all to read.

    Where fewer than k people fetched tokens, how many were used would say what those few did: that is not told.
    """
    covered = is_covered(round)
    round.issued = fetched(round)
    round.redeemed = pool.counts().get(round.code, pool.NOTHING).redeemed if covered else None
    round.closed_on = clock.today()
    round.save(update_fields=["issued", "redeemed", "closed_on"])
    round.keys.update(private_key=b"")
    round.tickets.all().delete()
    told = {"what": round.title, "eligible": round.eligible, "issued": round.issued}
    if covered:
        record("voice.closed", by=by, about=f"round:{round.pk}", redeemed=round.redeemed, **told)
    else:
        record("voice.closed_few", by=by, about=f"round:{round.pk}", k=round.k, **told)


def close_due() -> int:
    """Close every round whose last day has passed; give how many."""
    due = list(Round.objects.filter(closed_on=None, closes_on__lt=clock.today()))
    for one in due:
        close_round(round=one, by=ITSELF)
    return len(due)
