"""What the AI Act pages tell the gates, in words."""

from collections.abc import Mapping

from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext_lazy

from draagvlak.foundation.findings import Criterion, Wording
from draagvlak_core.leadership.ai_act.criteria import ACT_CLASS, ACT_DUTIES

CRITERIA = (
    Criterion(
        ACT_CLASS,
        _("We know where it stands under the AI Act"),
        _("What the law asks depends on what the AI does and for whom. Whoever does not know may break it unnoticed."),
    ),
    Criterion(
        ACT_DUTIES,
        _("What the AI Act asks today was done"),
        _("A duty only protects people when somebody did it and can show it."),
    ),
)

WORDING: Mapping[str, Wording] = {
    "act_none": Wording(
        _("Nobody has answered the questions of the AI Act yet."), _("Answer the questions of the AI Act")
    ),
    "act_older_rules": Wording(
        _("The AI Act was changed since the questions were answered."), _("Look at the answers again")
    ),
    "act_open": Wording(
        ngettext_lazy(
            "One question of the AI Act is still open, so we cannot tell what it asks.",
            "%(count)s questions of the AI Act are still open, so we cannot tell what it asks.",
            "count",
        ),
        _("Find out what is still open"),
    ),
    "act_prohibited": Wording(_("The AI Act forbids this use of AI."), _("Stop this use")),
    "act_is_high_area": Wording(_("Every question was answered: under the AI Act it is high-risk AI.")),
    "act_is_high_product": Wording(_("Every question was answered: under the AI Act it is high-risk AI in a product.")),
    "act_is_systemic_model": Wording(
        _("Every question was answered: under the AI Act it is one of the very largest models.")
    ),
    "act_is_model": Wording(_("Every question was answered: under the AI Act it is a general model.")),
    "act_is_transparency": Wording(_("Every question was answered: under the AI Act people must be told.")),
    "act_is_minimal": Wording(_("Every question was answered: the AI Act sees little risk.")),
    "act_is_outside": Wording(_("Every question was answered: the AI Act does not hold for it.")),
    "act_duties_unknown": Wording(
        _("We cannot tell which duties of the AI Act hold for it."), _("Answer what is still open")
    ),
    "act_duties_late": Wording(
        ngettext_lazy(
            "One duty of the AI Act holds today and was not done.",
            "%(count)s duties of the AI Act hold today and were not done.",
            "count",
        ),
        _("Do what the AI Act asks today"),
    ),
    "act_duties_later": Wording(
        ngettext_lazy(
            "What the AI Act asks today was done. One more duty begins on %(day)s.",
            "What the AI Act asks today was done. %(count)s more duties begin, the first on %(day)s.",
            "count",
        )
    ),
    "act_duties_done": Wording(_("Everything the AI Act asks was done.")),
    "act_duties_none": Wording(_("The AI Act asks nothing of us here.")),
}
