"""Writes what roles do with a use case."""

from collections.abc import Collection, Mapping

from django.db import transaction

from draagvlak.foundation.decisions.actions import record
from draagvlak.foundation.organisation.models import JobRole
from draagvlak.foundation.register.cards.models import UseCase
from draagvlak.pillars.skills.models import RoleInUse, Track


@transaction.atomic
def set_tracks(*, use_case: UseCase, tracks: Mapping[JobRole, Collection[Track]], by: object) -> None:
    """Set for every role named what it does with this use case; no tracks means that nobody knows.

    Roles that are not named keep what was said about them.
    """
    RoleInUse.objects.filter(use_case=use_case, job_role__in=tracks).delete()
    RoleInUse.objects.bulk_create(
        RoleInUse(use_case=use_case, job_role=job_role, track=track)
        for job_role, chosen in tracks.items()
        for track in sorted(set(chosen))
    )
    record(
        "skills.tracks_set",
        by=by,
        about=f"use_case:{use_case.pk}",
        name=use_case.name,
        tracks={job_role.code: sorted(str(track) for track in set(chosen)) for job_role, chosen in tracks.items()},
    )
