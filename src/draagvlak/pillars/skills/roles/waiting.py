"""What is asked of one person: to say what roles do with a use case, and to set profiles."""

from django.db.models import Exists, OuterRef
from django.urls import reverse
from django.utils.translation import gettext, ngettext

from draagvlak.foundation.accounts.members import member_behind
from draagvlak.foundation.accounts.rights import Right
from draagvlak.foundation.findings import Waiting
from draagvlak.foundation.organisation.models import JobRole, Person
from draagvlak.foundation.register.cards.models import Stage, UseCase
from draagvlak.pillars.skills.roles.facts import needs_by_role, tracks_by_use_case
from draagvlak.pillars.skills.roles.models import RoleInUse


def tracks_to_say(person: Person) -> list[Waiting]:
    running = UseCase.objects.filter(accountable=person, acceptance="accepted").exclude(stage=Stage.RETIRED)
    names = {use_case.pk: str(use_case.name) for use_case in running.only("pk", "name")}
    known = tracks_by_use_case(names)
    return [
        Waiting(
            gettext("“%(name)s”: it is not known what each role does with it.") % {"name": name},
            reverse("skills:use_case", args=[pk]),
        )
        for pk, name in names.items()
        if not known.get(pk) or not all(known[pk].values())
    ]


def profiles_to_set(person: Person) -> list[Waiting]:
    if not member_behind(person).may(Right.WRITE_SKILLS):
        return []
    # Asked per role, not by joining: a role in a thousand use cases would be counted a thousand times first.
    named = UseCase.affected_roles.through.objects.filter(jobrole=OuterRef("pk"))
    used = RoleInUse.objects.filter(job_role=OuterRef("pk"))
    touched = JobRole.objects.filter(Exists(named) | Exists(used))
    count = touched.exclude(pk__in=needs_by_role()).count()
    if not count:
        return []
    words = ngettext(
        "%(count)s role that AI touches has no profile yet.",
        "%(count)s roles that AI touches have no profile yet.",
        count,
    )
    return [Waiting(words % {"count": count}, reverse("skills:overview"))]
