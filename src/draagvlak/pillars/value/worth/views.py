"""Who gets the freed hours."""

from functools import partial

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from draagvlak.foundation.accounts.gatekeeping import page
from draagvlak.foundation.accounts.members import member_of
from draagvlak.foundation.accounts.rights import Right
from draagvlak.pillars.value.worth import actions, forms, permissions
from draagvlak.ui.step import Back, Step


@page(Right.READ_VALUE)
def freed_hours(request: HttpRequest, use_case_id: int) -> HttpResponse:
    """Whoever answers for it states who gets the hours; that person may have no further right than being a member."""
    member = member_of(request)
    use_case = permissions.use_case_to_state(member, use_case_id)
    return Step(
        _("Who gets the freed hours"),
        forms.FreedHoursForm,
        partial(actions.state_freed_hours, use_case=use_case, person=member.person, by=request.user),
        back=Back.to("value:use_case", use_case.name, use_case.pk),
        lead=_(
            "You answer for this use of AI, so you say it: before the start, with your name. It is a choice, not an "
            "outcome."
        ),
        button=_("State this"),
    ).answer(request)
