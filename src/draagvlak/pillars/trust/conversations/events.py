"""What the log is told of a conversation. Never what somebody said: only that, and how much, was said."""

from django.utils.translation import gettext_lazy as _

from draagvlak.foundation.decisions.events import tells

tells(
    {
        "trust.planned": _("%(by)s planned the conversation “%(name)s” for %(day)s"),
        "trust.handed_over": _("%(by)s handed the conversation “%(name)s” over to %(person)s"),
        "trust.held": _("%(by)s noted that the conversation “%(name)s” was held on %(day)s with %(present)s people"),
        "trust.cancelled": _("%(by)s cancelled the conversation “%(name)s”: %(why)s"),
        "trust.noted": _("%(by)s wrote down %(count)s notes of the conversation “%(name)s”"),
        "trust.note_changed": _("%(by)s changed a note of the conversation “%(name)s”"),
        "trust.note_removed": _("%(by)s took away a note of the conversation “%(name)s”"),
        "trust.confirmed": _(
            "%(by)s stated that those who spoke confirmed the %(count)s notes of the conversation “%(name)s”"
        ),
        "trust.words_erased": _("%(by)s erased the words of %(count)s old notes, for privacy"),
        "trust.unconfirmed_dropped": _("%(by)s erased %(count)s notes that were never confirmed, for privacy"),
        "trust.answered": _("%(by)s answered something that was said in the conversation “%(name)s”"),
    }
)
