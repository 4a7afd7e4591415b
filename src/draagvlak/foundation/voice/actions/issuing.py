"""Signs tokens unseen, once per person and round."""

from collections.abc import Sequence
from functools import lru_cache
from hashlib import sha256

from django.db import transaction

from draagvlak.foundation.organisation.models import Person
from draagvlak.foundation.voice.models import Round, Ticket
from draagvlak.foundation.voice.queries import open_rounds
from draagvlak.ui.refused import Refused
from draagvlak_core.voice.blind_signing import NotSigned, Signer, read_private

# Not in this round, fetched before, not the number everybody gets, or nothing that can be signed: one answer for all.
NO_TOKENS = "voice.no_tokens"


@transaction.atomic
def issue(*, person: Person, round: Round, blinded: Sequence[bytes]) -> list[bytes]:
    """Sign a whole bundle. Leaves no event in the log: who fetched tokens when is nobody's business (ADR).

    Tokens are of each kind in turn, so that everybody holds the same. When the answer got lost the browser sends the
    same again: it is recognised by a hash, and signed again.
    """
    ticket = Ticket.objects.select_for_update().filter(round=round, person=person).first()
    hidden = sha256(b"".join(blinded)).hexdigest()
    if ticket is None or not open_rounds().filter(pk=round.pk).exists() or len(blinded) != round.quota:
        raise Refused(NO_TOKENS)
    if ticket.fetched and ticket.hidden != hidden:
        raise Refused(NO_TOKENS)
    signers = [_signer(bytes(key.private_key)) for key in round.keys.all()]
    try:
        signed = [signers[number % len(signers)].sign(one) for number, one in enumerate(blinded)]
    except NotSigned as error:
        raise Refused(NO_TOKENS) from error
    if not ticket.fetched:
        Ticket.objects.filter(round=round, person=person).update(fetched=True, hidden=hidden)
    return signed


@transaction.atomic
def confirm(*, person: Person, round: Round) -> None:
    """The browser has its tokens: what was kept to sign them again goes."""
    Ticket.objects.filter(round=round, person=person, fetched=True).update(hidden="")


@lru_cache(maxsize=32)
def _signer(private: bytes) -> Signer:
    return Signer(read_private(private))
