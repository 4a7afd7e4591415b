"""The words for what this feature tells the gates."""

from collections.abc import Mapping

from django.utils.translation import gettext_lazy as _

from draagvlak.foundation.findings import Criterion, Wording
from draagvlak_core.leadership import criteria
from draagvlak_core.leadership.oversight import OVERSIGHT

CRITERIA = (
    Criterion(
        criteria.ACCOUNTABLE,
        _("Somebody has accepted to answer for it"),
        _("When nobody said yes, nobody feels called when it goes wrong."),
    ),
    Criterion(
        criteria.SAYS_NOT,
        _("The card says what it does not do"),
        _("People can only trust a use of AI when they know where it stops."),
    ),
    Criterion(
        OVERSIGHT,
        _("Somebody keeps an eye on it and may stop it today"),
        _("Whoever looks along without a mandate to stop can only watch it go wrong."),
    ),
)

WORDING: Mapping[str, Wording] = {
    "accountable_accepted": Wording(_("%(name)s answers for it and has accepted.")),
    "accountable_nobody": Wording(
        _("Nobody was asked to answer for it."), _("Ask somebody who may stop it to answer for it")
    ),
    "accountable_asked": Wording(
        _("%(name)s was asked to answer for it and has not answered yet."), _("Ask for an answer: yes or no")
    ),
    "accountable_declined": Wording(
        _("%(name)s was asked to answer for it and said no."), _("Talk about why, and ask somebody else")
    ),
    "accountable_left": Wording(
        _("%(name)s answered for it and has left. Nobody took over."), _("Ask somebody to take over")
    ),
    "accountable_lost": Wording(
        _("Somebody once accepted to answer for it, and we no longer know who."), _("Ask somebody to take over")
    ),
    "accountable_unknown": Wording(_("We cannot tell who answers for it.")),
    "says_not_written": Wording(_("The card says what it does not do.")),
    "says_not_empty": Wording(
        _("The card does not say what it does not do."), _("Write on the card what it does not do")
    ),
    "says_not_unknown": Wording(_("We cannot tell whether the card says what it does not do.")),
    "oversight_nobody": Wording(_("Nobody keeps an eye on it while it runs."), _("Say who keeps an eye on it")),
    "oversight_lost": Wording(
        _("Somebody kept an eye on it, and we no longer know who."), _("Say who keeps an eye on it")
    ),
    "oversight_left": Wording(_("%(name)s kept an eye on it and has left."), _("Say who keeps an eye on it now")),
    "oversight_not_said": Wording(
        _("%(name)s keeps an eye on it. Nobody has said whether they may stop it today."),
        _("Say whether this person may stop it"),
    ),
    "oversight_may_not_stop": Wording(
        _("%(name)s keeps an eye on it, but may not stop it."),
        _("Give this person a mandate to stop it, or name somebody who has one"),
    ),
    "oversight_no_mandate": Wording(
        _("%(name)s may stop it, but it is not written down how."), _("Write down what happens when it is stopped")
    ),
    "oversight_may_stop": Wording(_("%(name)s keeps an eye on it and may stop it today.")),
}
