"""Why this feature does not do what was asked, in words."""

from django.utils.translation import gettext_lazy as _

from draagvlak.ui.refused import refusals

REFUSALS = refusals(
    "leadership",
    {
        "no_light_record": _("Only light records of everyday AI have these short questions."),
        "act_answers_kept": _("These answers were kept and can no longer be changed. Begin again instead."),
        "act_unanswered": _("There are questions without an answer. “I don’t know” is an answer too."),
        "no_how": _("Write how it was done, or where it can be found."),
        "no_category": _("No category can be proposed yet."),
        "section_empty": _("Every part needs words before this can be given."),
        "not_given_yet": _("This day has yet to come. Give it first, then write it down here."),
        "no_giver": _("Write who gave it."),
        "no_receivers": _("Write to whom, and how."),
        "document_given": _("This was given and can no longer be changed. Make a new version instead."),
    },
)

# What the core finds wrong with an answer (`walk.faults`), by its codes.
ANSWERS = refusals(
    "act_answer",
    {
        "nothing": _("Choose an answer. “I don’t know” is one too."),
        "no_option": _("This is not one of the answers. Choose again."),
        "one_only": _("Choose one answer."),
        "none_with_others": _("“None of these” cannot stand beside another answer. Take one of them away."),
    },
)
