"""Keeps checkpoints of the log, the works council's public key, and what it co-signed."""

from django.db import transaction

from draagvlak.foundation import clock
from draagvlak.foundation.decisions import queries as decisions
from draagvlak.foundation.decisions.actions import record
from draagvlak.foundation.decisions.models import LogHead
from draagvlak.roof.council import checking
from draagvlak.roof.council.models import CouncilKey, KeptCheckpoint
from draagvlak.roof.council.queries import key_in_force
from draagvlak.ui.refused import Refused
from draagvlak_core.decisions.checkpoint import CheckpointError, read_checkpoint, read_verifier_key
from draagvlak_core.decisions.cosign import as_written
from draagvlak_core.shared.answers import Answer


@transaction.atomic
def keep_checkpoint(*, by: object) -> KeptCheckpoint:
    """Keep the checkpoint of the log as it is now, with a name under it. The event that tells so comes after it."""
    head = _log()
    if KeptCheckpoint.objects.filter(size=head.size).exists():
        raise Refused("council.kept_already")
    kept = KeptCheckpoint.objects.create(
        size=head.size, note=decisions.signed_checkpoint(head), kept_by_name=str(by), kept_at=clock.now()
    )
    record("council.checkpoint_kept", by=by, size=kept.size)
    return kept


@transaction.atomic
def set_key(*, vkey: str, by: object) -> CouncilKey:
    """Write down the public key of the works council; a former one no longer counts for what comes."""
    log = _log()
    try:
        found = read_verifier_key(vkey)
    except CheckpointError:
        raise Refused("council.not_a_key") from None
    if found.public in {read_verifier_key(one).public for one in decisions.public_keys(log)}:
        raise Refused("council.key_of_the_log")
    CouncilKey.objects.filter(ended_at=None).update(ended_at=clock.now())
    made = CouncilKey.objects.create(vkey=vkey, since=clock.now(), set_by_name=str(by))
    record("council.key_set", by=by, key=vkey)
    return made


@transaction.atomic
def bring_in(*, note: str, by: object) -> checking.Judged:
    """Look at a checkpoint that was co-signed elsewhere, and keep it when it holds. Says what was found.

    Raises `Refused` for what is no checkpoint of this log at all.
    """
    log, note = _log(), as_written(note)
    origin = checking.origin_of(note)
    if not origin:
        raise Refused("council.not_a_checkpoint")
    if origin != log.origin:
        raise Refused("council.another_log")
    key, size = key_in_force(), read_checkpoint(note).size
    judged = checking.judge(note, checking.roots([size]), decisions.public_keys(log), key.vkey if key else "")
    if judged.answer is Answer.MET:
        _keep_cosigned(note, size, key, by)
    return judged


def _keep_cosigned(note: str, size: int, key: CouncilKey | None, by: object) -> None:
    """The same one may be brought in again; the first stays."""
    checkpoint, _fresh = KeptCheckpoint.objects.get_or_create(
        size=size, defaults={"note": note, "kept_by_name": str(by), "kept_at": clock.now()}
    )
    if checkpoint.cosigned:
        return
    checkpoint.cosigned, checkpoint.cosigned_at, checkpoint.cosigned_by_name, checkpoint.key = (
        note,
        clock.now(),
        str(by),
        key,
    )
    checkpoint.save(update_fields=["cosigned", "cosigned_at", "cosigned_by_name", "key"])
    record("council.cosigned", by=by, name=key.name if key else "", size=size)


def _log() -> LogHead:
    """The head of the log, held so that nothing is added while a checkpoint is taken."""
    head = LogHead.objects.select_for_update().first()
    if head is None:
        raise Refused("council.no_log")
    return head
