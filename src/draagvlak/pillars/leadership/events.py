"""What this room writes in the decision log, in words."""

from django.utils.translation import gettext_lazy as _

from draagvlak.foundation.decisions.events import tells

tells(
    {
        "leadership.course_started": _("%(by)s began version %(number)s of the course"),
        "leadership.course_written": _("%(by)s wrote in version %(number)s of the course: %(question)s"),
        "leadership.course_answers": _(
            "%(by)s said that version %(number)s of the course answers %(count)s conversations"
        ),
        "leadership.course_adopted": _("%(names)s adopted version %(number)s of the course; recorded by %(by)s"),
        "leadership.course_dropped": _("%(by)s threw away the draft of version %(number)s of the course"),
        "leadership.goal_written": _("%(by)s wrote the strategic goal “%(title)s”"),
        "leadership.ambition_written": _("%(by)s wrote the ambition “%(title)s”"),
        "leadership.ambition_asks": _("%(by)s said what kind of AI the ambition “%(title)s” asks for"),
        "leadership.ambition_ended": _("%(by)s ended the ambition “%(title)s”"),
        "leadership.ambition_resumed": _("%(by)s took up the ambition “%(title)s” again"),
        "leadership.ambition_linked": _("%(by)s wrote how “%(name)s” serves the ambition “%(title)s”"),
        "leadership.ambition_unlinked": _("%(by)s said that “%(name)s” no longer serves the ambition “%(title)s”"),
        "leadership.boundary_written": _(
            "%(by)s wrote a draft of boundary %(number)s, version %(version)s: “%(sentence)s”"
        ),
        "leadership.rule_written": _("%(by)s wrote the rule of boundary %(number)s, version %(version)s"),
        "leadership.example_added": _("%(by)s added an example to boundary %(number)s: “%(name)s”"),
        "leadership.example_removed": _("%(by)s removed an example from boundary %(number)s: “%(name)s”"),
        "leadership.exception_allowed": _(
            "%(by)s allowed “%(name)s” to cross boundary %(number)s until %(last_day)s; "
            "%(owner)s looks after it: %(reason)s"
        ),
        "leadership.exception_ended": _("%(by)s ended the exception for “%(name)s” to boundary %(number)s"),
        "leadership.beforehand_yes": _(
            "%(names)s decided that “%(name)s” may begin under boundary %(number)s: %(reason)s; recorded by %(by)s"
        ),
        "leadership.beforehand_no": _(
            "%(names)s decided that “%(name)s” may not begin under boundary %(number)s: %(reason)s; recorded by %(by)s"
        ),
        "leadership.boundary_adopted": _(
            "%(by)s adopted boundary %(number)s, version %(version)s, from %(valid_from)s: “%(sentence)s”"
        ),
        "leadership.boundary_withdrawn": _("%(by)s withdrew boundary %(number)s: %(reason)s"),
        "leadership.boundary_dropped": _("%(by)s threw away the draft of boundary %(number)s"),
        "leadership.boundary_respected": _("%(by)s found that “%(name)s” respects boundary %(number)s: %(reason)s"),
        "leadership.boundary_crossed": _("%(by)s found that “%(name)s” crosses boundary %(number)s: %(reason)s"),
        "leadership.boundary_cannot_tell": _(
            "%(by)s could not tell whether “%(name)s” respects boundary %(number)s: %(reason)s"
        ),
        "leadership.consultation_opened": _(
            "%(by)s asked %(whom)s what they think of version %(number)s of the course, until %(until)s"
        ),
        "leadership.consultation_closed": _("%(by)s closed the consultation on version %(number)s of the course"),
        "leadership.remark_kept": _(
            "%(by)s wrote down what %(group)s said about version %(number)s of the course: “%(words)s”"
        ),
        "leadership.remark_yes": _("%(by)s took over what %(group)s said, “%(words)s”: %(reason)s"),
        "leadership.remark_partly": _("%(by)s took over part of what %(group)s said, “%(words)s”: %(reason)s"),
        "leadership.remark_no": _("%(by)s did not take over what %(group)s said, “%(words)s”: %(reason)s"),
        "leadership.question_asked": _("Somebody asked: “%(words)s”"),
        "leadership.question_asked_too": _("Somebody wants to know this too: “%(words)s”"),
        "leadership.question_left": _("Somebody no longer asks: “%(words)s”"),
        "leadership.question_joined": _("%(by)s joined the question “%(words)s” with “%(into)s”"),
        "leadership.answer_owed": _("%(name)s owes an answer to “%(words)s” by %(day)s; named by %(by)s"),
        "leadership.question_answered": _("%(by)s answered “%(words)s”: %(text)s"),
        "leadership.answer_found_yes": _("Somebody who asked “%(words)s” says that there was an answer"),
        "leadership.answer_found_partly": _("Somebody who asked “%(words)s” says that it was partly an answer"),
        "leadership.answer_found_no": _("Somebody who asked “%(words)s” says that it was no answer"),
        "leadership.askers_forgotten": _("%(by)s took %(count)s names of those who asked something from old questions"),
        "leadership.oversight_yes": _("%(person)s keeps an eye on “%(name)s” and may stop it; written by %(by)s"),
        "leadership.oversight_no": _("%(person)s keeps an eye on “%(name)s” and may not stop it; written by %(by)s"),
        "leadership.oversight_not_said": _(
            "%(person)s keeps an eye on “%(name)s”; whether they may stop it was not said; written by %(by)s"
        ),
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
