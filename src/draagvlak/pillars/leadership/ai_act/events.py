"""What this feature writes in the decision log, in words."""

from django.utils.translation import gettext_lazy as _

from draagvlak.foundation.decisions.events import tells

tells(
    {
        "leadership.ai_act_started": _("%(by)s began the questions of the AI Act about “%(name)s”"),
        "leadership.ai_act_question": _("%(by)s answered a question of the AI Act about “%(name)s”: %(question)s"),
        "leadership.ai_act_kept": _(
            "%(by)s kept where “%(name)s” stands under the AI Act (rules of %(rules)s): %(risk)s"
        ),
        "leadership.ai_act_kept_open": _(
            "%(by)s kept the answers about “%(name)s” under the AI Act (rules of %(rules)s); still open: %(open)s"
        ),
        "leadership.ai_act_dropped": _("%(by)s threw away a draft of the AI Act answers about “%(name)s”"),
        "leadership.ai_act_duty_done": _("%(by)s said that this duty was done for “%(name)s”: %(duty)s. %(how)s"),
        "leadership.ai_act_duty_under_way": _(
            "%(by)s said that this duty is under way for “%(name)s”: %(duty)s. %(how)s"
        ),
        "leadership.ai_act_duty_open": _("%(by)s said that this duty is to do again for “%(name)s”: %(duty)s"),
        "leadership.ai_act_category": _("%(by)s took over the proposed category for “%(name)s”: %(category)s"),
        "leadership.ai_act_document_started": _("%(by)s began a document about “%(name)s”: %(title)s"),
        "leadership.ai_act_document_written": _("%(by)s wrote in a document about “%(name)s”: %(title)s, %(section)s"),
        "leadership.ai_act_document_given": _(
            "%(names)s gave a document about “%(name)s”: %(title)s. %(how)s Recorded by %(by)s"
        ),
        "leadership.ai_act_document_dropped": _("%(by)s threw away a draft about “%(name)s”: %(title)s"),
    }
)
