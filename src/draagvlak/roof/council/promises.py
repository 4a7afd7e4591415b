"""What Draagvlak promises nobody can know. Each promise is held by a test of the same name: `test_<code>`."""

from dataclasses import dataclass

from django.utils.functional import Promise as Words
from django.utils.translation import gettext_lazy as _


@dataclass(frozen=True, slots=True)
class Promise:
    code: str
    words: str | Words


PROMISES = (
    Promise("no_column_watches_anybody", _("There is no place where your use of AI, your mood or clicks are kept.")),
    Promise("nothing_is_counted_about_one_person", _("No score or count is kept about one person.")),
    Promise(
        "without_consent_no_round_opens",
        _("Nobody is asked for answers about themselves unless the works council consented."),
    ),
    Promise(
        "an_answer_leaves_no_trace_but_a_count",
        _("Your answers to a pulse are added to a count and let go. No row, no time and no event remains."),
    ),
    Promise(
        "bins_hold_everybody_once_and_at_least_k",
        _("With your answers comes only a group that was large enough when the pulse opened, never a smaller one."),
    ),
    Promise("no_published_group_is_below_k", _("No figure is about a group smaller than was agreed.")),
    Promise(
        "no_sum_or_difference_of_what_is_published_is_below_k",
        _("Nobody can work out a smaller group by adding and subtracting figures, your lead included."),
    ),
    Promise(
        "two_known_answers_never_fix_a_third",
        _("Also a colleague who knows your neighbour's answer cannot work out yours from a figure."),
    ),
    Promise(
        "a_failing_audit_blocks_publication_and_is_logged",
        _("Figures in which the audit finds somebody are not published, and the log says so."),
    ),
    Promise(
        "withdrawn_consent_keeps_a_round_from_being_published",
        _("When the works council withdraws its consent, what came in is not published."),
    ),
    Promise(
        "every_viewer_sees_the_same", _("The board, HR and your lead see the same figures as you do, and no others.")
    ),
    Promise(
        "what_was_said_and_what_was_found_lead_to_no_person",
        _("From what was said in a conversation there is no way back to who said it."),
    ),
    Promise(
        "erasing_a_person_leaves_figures_and_log_valid",
        _("When you have left and are erased, your name goes everywhere; figures and log stay as they are."),
    ),
)

# What no design can promise, said openly.
LIMITS = (
    _("Who manages the server can read its database. That is why as little as possible is in it."),
    _("What you write yourself can give you away by what it tells or how it is written."),
    _("When everybody in a group took part, others can see that you took part. Not what you answered."),
    _("Who looks over your shoulder, or at the network of the organisation, sees that you open a page."),
)
