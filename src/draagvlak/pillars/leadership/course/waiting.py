"""What waits in this feature for one person."""

from collections.abc import Iterator

from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext

from draagvlak.foundation.accounts.members import Member
from draagvlak.foundation.accounts.rights import Right
from draagvlak.foundation.findings import Waiting
from draagvlak.pillars.leadership.course.models import CourseVersion
from draagvlak.pillars.leadership.course.permissions import is_consulted
from draagvlak.pillars.leadership.versions import State


def draft_to_finish(member: Member) -> Iterator[Waiting]:
    draft = CourseVersion.objects.filter(state=State.DRAFT).select_related("consultation").first()
    if draft is None:
        return
    if member.may(Right.WRITE_COURSE):
        yield Waiting(gettext("A draft of the course waits to be finished."), reverse("leadership:draft"))
    if not is_consulted(draft) or not member.may(Right.SPEAK_FOR_COUNCIL):
        return
    asked = draft.consultation
    if asked.works_council and not asked.closed_on and not asked.remarks.filter(voice="works_council").exists():
        sentence = gettext("The works council is asked what it thinks of the draft of the course, until %(day)s.")
        yield Waiting(sentence % {"day": date_format(asked.until)}, reverse("leadership:consultation"))
