"""The words for what this feature tells the gates."""

from collections.abc import Mapping

from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext_lazy

from draagvlak.foundation.findings import Criterion, Wording
from draagvlak_core.leadership import criteria

CRITERIA = (
    Criterion(
        criteria.BOUNDARIES,
        _("It stays within every boundary"),
        _("A boundary is only worth something when a named person looked whether it is respected."),
    ),
)

WORDING: Mapping[str, Wording] = {
    "boundaries_respected": Wording(
        ngettext_lazy("It respects the one boundary we have.", "It respects all %(count)s boundaries.", "count")
    ),
    "boundaries_crossed": Wording(
        ngettext_lazy("It crosses boundary %(numbers)s.", "It crosses %(count)s boundaries: %(numbers)s.", "count"),
        _("Change the use so that the boundary is respected, or stop it"),
    ),
    "boundaries_none": Wording(
        _("No boundary has been adopted that holds today, so we cannot tell whether this crosses one."),
        _("Write down where AI does not belong"),
    ),
    "boundaries_excepted": Wording(
        ngettext_lazy(
            "It stays within the boundaries, apart from boundary %(numbers)s, for which an exception runs.",
            "It stays within the boundaries, apart from %(count)s for which an exception runs: %(numbers)s.",
            "count",
        )
    ),
    "boundaries_facts_missing": Wording(
        ngettext_lazy(
            "Facts are missing, so 1 of %(total)s boundaries cannot be worked out.",
            "Facts are missing, so %(count)s of %(total)s boundaries cannot be worked out.",
            "count",
        ),
        _("Tell the facts that are missing"),
    ),
    "boundaries_unjudged": Wording(
        ngettext_lazy(
            "Nobody has judged 1 of %(total)s boundaries as it holds now.",
            "Nobody has judged %(count)s of %(total)s boundaries as they hold now.",
            "count",
        ),
        _("Judge the open boundaries"),
    ),
    "boundaries_unsure": Wording(
        ngettext_lazy(
            "For 1 of %(total)s boundaries, the person who judged it could not tell.",
            "For %(count)s of %(total)s boundaries, the person who judged them could not tell.",
            "count",
        ),
        _("Find out what was missing, and judge again"),
    ),
    "boundaries_unknown": Wording(_("We cannot tell whether the boundaries are respected.")),
}
