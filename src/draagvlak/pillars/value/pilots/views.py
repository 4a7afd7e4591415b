"""A pilot from setting up to its end."""

from functools import partial

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from draagvlak.foundation.accounts.gatekeeping import page
from draagvlak.foundation.accounts.rights import Right
from draagvlak.pillars.value.pilots import actions, forms, permissions
from draagvlak.ui.step import Back, Step


@page(Right.RUN_PILOTS)
def set_up(request: HttpRequest, use_case_id: int) -> HttpResponse:
    use_case = permissions.use_case_for(use_case_id)
    return Step(
        _("Set up a pilot"),
        forms.PilotForm,
        partial(actions.set_up_pilot, use_case=use_case, by=request.user),
        back=Back.to("value:use_case", use_case.name, use_case.pk),
        lead=_(
            "A pilot answers a question within a time that is fixed beforehand. After this you choose what counts as "
            "success."
        ),
        initial={"units": [str(pk) for pk in use_case.affected_units.values_list("pk", flat=True)]},
        button=_("Set up the pilot"),
    ).answer(request)


@page(Right.RUN_PILOTS)
def change(request: HttpRequest, pilot_id: int) -> HttpResponse:
    pilot = permissions.open_pilot_for(pilot_id)
    return Step(
        _("Change the pilot"),
        forms.PilotForm,
        partial(actions.change_pilot, pilot=pilot, by=request.user),
        back=Back.to(pilot, pilot.question),
        lead=_("A start that has passed cannot be changed any more."),
        initial=forms.pilot_values(pilot),
    ).answer(request)


@page(Right.RUN_PILOTS)
def participants(request: HttpRequest, pilot_id: int) -> HttpResponse:
    pilot = permissions.pilot_for(pilot_id)
    return Step(
        _("Who takes part"),
        forms.ParticipantsForm,
        partial(actions.count_participants, pilot=pilot, by=request.user),
        back=Back.to(pilot, pilot.question),
        lead=_("Only numbers, no names. What works for volunteers need not work for everybody else."),
        initial={"people": pilot.people, "drawn_by_lot": pilot.drawn_by_lot},
    ).answer(request)


@page(Right.RUN_PILOTS)
def end(request: HttpRequest, pilot_id: int) -> HttpResponse:
    pilot = permissions.pilot_for(pilot_id)
    return Step(
        _("End the pilot"),
        partial(forms.EndForm, pilot=pilot),
        partial(actions.end_pilot, pilot=pilot, by=request.user),
        back=Back.to(pilot, pilot.question),
        lead=_("Results that belong to the pilot can still be entered after this."),
        button=_("End the pilot"),
    ).answer(request)
