"""The first-run tour: what an organisation without use cases does first, as a list of tasks."""

from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import gettext as _

from draagvlak.foundation.accounts.members import Member
from draagvlak.foundation.accounts.rights import Right
from draagvlak.foundation.organisation.models import Person


@dataclass(frozen=True, slots=True)
class Task:
    """One row of `ui/_task_list.html`. Without `url` this reader cannot do it; `status` says who can."""

    title: str
    hint: str
    url: str = ""
    done: bool = False
    status: str = ""


def tasks(member: Member) -> list[Task]:
    """In the order that helps most: make AI visible first, then say where it may go, then bring in the people."""
    return [
        _task(
            member,
            Right.IMPORT_REGISTER,
            _("Import the AI register you have"),
            "register:import",
            _("The Dutch Algorithm Register, or any CSV or XLSX file. You see what comes in before it does."),
        ),
        _task(
            member,
            Right.EDIT_REGISTER,
            _("Or write the first card yourself"),
            "register:new",
            _("Take one use of AI that people talk about. Say what it does, and what it does not do."),
        ),
        _task(
            member,
            Right.WRITE_COURSE,
            _("Set the course"),
            "leadership:course",
            _("Which role may AI play here, and where does it not belong?"),
        ),
        _task(
            member,
            Right.MANAGE_ORGANISATION,
            _("Bring in units and people"),
            "organisation:import",
            _("So that you can see whose work is touched, and who has to be heard."),
            done=Person.objects.count() > 1,
        ),
    ]


def _task(member: Member, right: Right, title: str, page: str, hint: str, done: bool = False) -> Task:
    if member.may(right):
        return Task(title, hint, reverse(page), done)
    return Task(title, hint, done=done, status="" if done else _("Somebody with another role does this"))
