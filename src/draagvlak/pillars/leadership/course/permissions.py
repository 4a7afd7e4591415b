"""The only ways a view of the course gets an object: the object, or 404."""

from django.http import Http404
from django.shortcuts import get_object_or_404

from draagvlak.foundation.accounts.members import Member
from draagvlak.foundation.accounts.rights import Right
from draagvlak.pillars.leadership.course.models import CourseVersion, Remark
from draagvlak.pillars.leadership.permissions import writes_course
from draagvlak.pillars.leadership.versions import State


def course_for(member: Member, number: int) -> CourseVersion:
    """A version of the course. A draft exists only for those who write it."""
    version = get_object_or_404(CourseVersion, number=number)
    if version.state == State.DRAFT and not writes_course(member) and not is_consulted(version):
        raise Http404("a draft is not read yet")
    return version


def is_consulted(version: CourseVersion) -> bool:
    """A draft that was put before people can be read by everyone: who is asked must be able to talk with others."""
    return hasattr(version, "consultation")


def consulted_draft() -> CourseVersion:
    return get_object_or_404(CourseVersion.objects.select_related("consultation"), state=State.DRAFT)


def speaks_for_council(member: Member) -> bool:
    return member.may(Right.SPEAK_FOR_COUNCIL)


def remark_for(remark_id: int) -> Remark:
    """A remark on the draft that is being written now; of what was adopted nothing changes."""
    found = Remark.objects.select_related("consultation__version")
    return get_object_or_404(found, pk=remark_id, consultation__version__state=State.DRAFT)


def draft_course() -> CourseVersion:
    return get_object_or_404(CourseVersion, state=State.DRAFT)
