"""How long this room keeps who asked a question, and what goes with somebody who is erased."""

from django.utils.translation import gettext_lazy as _

from draagvlak.foundation.organisation.models import Person
from draagvlak.foundation.retention.erasing import on_erasing
from draagvlak.foundation.retention.kinds import Kind, keeps
from draagvlak.pillars.leadership import actions
from draagvlak.pillars.leadership.actions.ai_act import forget_names


@on_erasing
def forget(person: Person, names: frozenset[str]) -> None:
    forget_names(names=names)


keeps(
    Kind(
        "leadership.askers",
        _("Who asked a hard question"),
        _(
            "The names of those who asked a question that is no longer open. The question and its answers stay, "
            "without those names."
        ),
        days=365,
        count=lambda before: len(actions.old_askings(before)),
        erase=lambda before, by: actions.forget_askers(before=before, by=by),
    )
)
