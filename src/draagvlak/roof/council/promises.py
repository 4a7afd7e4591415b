"""What Draagvlak promises nobody can know. Each promise is held by a test of the same name: `test_<code>`."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from django.utils.functional import Promise as Words
from django.utils.translation import gettext_lazy as _

from draagvlak.foundation.agreements.queries import group_size
from draagvlak.foundation.agreements.subjects import GROUP_SIZE, SUBJECTS


class Topic(StrEnum):
    """What a promise is about, in the order of the page."""

    USE = "use"
    VOICE = "voice"
    ANSWERS = "answers"
    CONSENT = "consent"
    KEEPING = "keeping"


@dataclass(frozen=True, slots=True)
class Promise:
    """A sentence that a test of the same name holds. `values` fills its named places from the settings in force."""

    topic: Topic
    code: str
    words: str | Words
    values: Callable[[], dict[str, Any]] | None = None

    @property
    def sentence(self) -> str:
        return str(self.words) % self.values() if self.values else str(self.words)


def _sizes() -> dict[str, Any]:
    return {"k": group_size(), "floor": SUBJECTS[GROUP_SIZE].floor}


PROMISES = (
    Promise(
        Topic.USE,
        "no_column_watches_anybody",
        _("There is no place where your use of AI, your mood or clicks are kept."),
    ),
    Promise(Topic.USE, "nothing_is_counted_about_one_person", _("No score or count is kept about one person.")),
    Promise(
        Topic.USE,
        "no_list_is_kept_of_which_pages_you_open",
        _("No list is kept of which pages you open, or from which address."),
    ),
    Promise(
        Topic.VOICE,
        "a_post_from_the_quiet_room_leads_to_no_person",
        _("From what you write in the quiet room no way leads to you, not even for whoever manages the database."),
    ),
    Promise(
        Topic.VOICE,
        "a_released_post_knows_its_batch_and_no_time",
        _("What you write there is kept without a time or a number: only the batch it came in."),
    ),
    Promise(
        Topic.VOICE,
        "two_people_in_two_roles_pass_a_post_on",
        _("A question is passed on only after two people in two different roles have read it."),
    ),
    Promise(
        Topic.VOICE,
        "closing_destroys_the_key_and_who_was_here_and_keeps_three_counts",
        _("When a round closes, its key and the list of who was here are destroyed. Only counts stay."),
    ),
    Promise(
        Topic.VOICE,
        "what_was_said_and_what_was_found_lead_to_no_person",
        _("From what was said in a conversation there is no way back to who said it."),
    ),
    Promise(
        Topic.ANSWERS,
        "an_answer_leaves_no_trace_but_a_count",
        _("Your answers to a pulse are added to a count and let go. No row, no time and no event remains."),
    ),
    Promise(
        Topic.ANSWERS,
        "bins_hold_everybody_once_and_at_least_k",
        _("With your answers comes only a group that was large enough when the pulse opened, never a smaller one."),
    ),
    Promise(Topic.ANSWERS, "no_published_group_is_below_k", _("No figure is about a group smaller than was agreed.")),
    Promise(
        Topic.ANSWERS,
        "no_sum_or_difference_of_what_is_published_is_below_k",
        _("Nobody can work out a smaller group by adding and subtracting figures, your lead included."),
    ),
    Promise(
        Topic.ANSWERS,
        "two_known_answers_never_fix_a_third",
        _("Also a colleague who knows your neighbour's answer cannot work out yours from a figure."),
    ),
    Promise(
        Topic.ANSWERS,
        "a_failing_audit_blocks_publication_and_is_logged",
        _("Figures in which the audit finds somebody are not published, and the log says so."),
    ),
    Promise(
        Topic.ANSWERS,
        "every_viewer_sees_the_same",
        _("The board, HR and your lead see the same figures as you do, and no others."),
    ),
    Promise(
        Topic.CONSENT,
        "nothing_is_asked_or_counted_without_consent",
        _("Without the consent of the works council nobody is asked for answers and nothing is counted: it is off."),
    ),
    Promise(
        Topic.CONSENT,
        "withdrawn_consent_keeps_a_round_from_being_published",
        _("When the works council withdraws its consent, what came in is not published."),
    ),
    Promise(
        Topic.CONSENT,
        "the_smallest_group_changes_only_when_the_works_council_agrees",
        _(
            "The smallest group with a figure is %(k)s people now. It changes only when the works council agrees, and "
            "is never below %(floor)s."
        ),
        _sizes,
    ),
    Promise(
        Topic.KEEPING,
        "your_own_skill_levels_are_shown_to_you_alone",
        _("Your own skill levels are shown to you alone, and writing them down leaves no trace in the log."),
    ),
    Promise(
        Topic.KEEPING,
        "the_log_cannot_be_changed_unnoticed",
        _(
            "Nobody can change the decision log unnoticed, not even whoever manages the server: the works council "
            "checks."
        ),
    ),
    Promise(
        Topic.KEEPING,
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
    _("A server that cheats could send your browser another script. Its fingerprint is in the log, so it can show."),
)


def by_topic() -> list[tuple[str | Words, list[Promise]]]:
    """The promises under the words of their topic."""
    titles = {
        Topic.USE: _("Your use of AI"),
        Topic.VOICE: _("What you say and write"),
        Topic.ANSWERS: _("What you answer in a pulse"),
        Topic.CONSENT: _("What may be asked at all"),
        Topic.KEEPING: _("What is kept"),
    }
    return [(titles[topic], [one for one in PROMISES if one.topic == topic]) for topic in Topic]
