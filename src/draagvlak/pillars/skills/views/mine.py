"""Own levels: the only page that reads or writes them, for the person who is logged in and nobody else."""

from functools import partial

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache

from draagvlak.foundation.accounts.gatekeeping import page
from draagvlak.foundation.accounts.members import member_of
from draagvlak.foundation.accounts.rights import Right
from draagvlak.pillars.skills import actions, forms, permissions, queries
from draagvlak.ui.steps import form_page, kept, posted


@never_cache
@page(Right.OWN_SKILLS)
def mine(request: HttpRequest) -> HttpResponse:
    """Where I am, beside what my role needs, in words."""
    person = permissions.person_behind(member_of(request))
    own = queries.own_levels(person)
    form = forms.OwnLevelsForm(posted(request), initial={f"level-{code}": level for code, level in own.items()})
    if request.method == "POST" and kept(form, partial(actions.keep_own_levels, person=person)):
        messages.success(request, _("Your levels are kept, for you alone."))
        return redirect("skills:mine")
    beside = queries.beside_own_role(person, own)
    context = {"form": form, "person": person, "families": forms.in_families(form, beside)}
    return form_page(request, "skills/mine.html", context)
