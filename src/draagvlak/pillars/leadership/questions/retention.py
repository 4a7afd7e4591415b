"""How long this feature keeps who asked a question."""

from django.utils.translation import gettext_lazy as _

from draagvlak.foundation.retention.kinds import Kind, keeps
from draagvlak.pillars.leadership.questions import actions

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
