"""Own levels: the only page that reads or writes them, for the person who is logged in and nobody else."""

from functools import partial

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache

from draagvlak.foundation.accounts.gatekeeping import page
from draagvlak.foundation.accounts.members import member_of
from draagvlak.foundation.accounts.rights import Right
from draagvlak.pillars.skills.levels import actions, forms, permissions, queries
from draagvlak.ui.step import Back, Step


@never_cache
@page(Right.OWN_SKILLS)
def mine(request: HttpRequest) -> HttpResponse:
    """Where I am, beside what my role needs, in words."""
    person = permissions.person_behind(member_of(request))
    own = queries.own_levels(person)
    return Step(
        _("Where am I?"),
        partial(forms.OwnLevelsForm, beside=queries.beside_own_role(person, own)),
        partial(actions.keep_own_levels, person=person),
        back=Back.to("skills:overview", _("Skills")),
        initial={f"level-{code}": level for code, level in own.items()},
        done=_("Your levels are kept, for you alone."),
        to="skills:mine",
        template="skills/levels/mine.html",
        context={"person": person},
    ).answer(request)
