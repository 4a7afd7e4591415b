"""Puts the fingerprint of what browsers run into the log, so that nobody can change it unseen."""

from django.db import transaction

from draagvlak.foundation.decisions.actions import record
from draagvlak.foundation.decisions.queries import head
from draagvlak.foundation.voice.actions.rounds import ITSELF
from draagvlak.foundation.voice.scripts import fingerprint


@transaction.atomic
def record_fingerprint() -> None:
    """At every start. Before there is a log there is nobody to deceive."""
    if head() is not None:
        record("voice.script", by=ITSELF, script=fingerprint())
