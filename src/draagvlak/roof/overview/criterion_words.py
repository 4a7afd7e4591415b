"""What it means over all use cases that a criterion is open: three sentences per criterion.

They are built so that they read well with any number: the number says "in … of …" and never governs a verb.
"""

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


@dataclass(frozen=True, slots=True)
class CriterionWords:
    """`some` and `unknown` name count and total; `none`, for when it is met nowhere, names the total."""

    some: Promise
    none: Promise
    unknown: Promise


WORDS: dict[str, CriterionWords] = {
    "leadership.course": CriterionWords(
        _("For %(count)s of %(total)s use cases, no adopted course says which role AI may play."),
        _("There is no adopted course, so none of the %(total)s use cases can rest on one."),
        _("For %(count)s of %(total)s use cases we cannot tell whether an adopted course stands behind them."),
    ),
    "leadership.serves_ambition": CriterionWords(
        _("In %(count)s of %(total)s use cases, nobody has said which ambition the AI serves."),
        _("For none of the %(total)s use cases has anybody said which ambition the AI serves."),
        _("For %(count)s of %(total)s use cases we cannot tell which ambition the AI serves."),
    ),
    "leadership.boundaries": CriterionWords(
        _("In %(count)s of %(total)s use cases, a boundary is crossed."),
        _("In all %(total)s use cases, a boundary is crossed."),
        _("For %(count)s of %(total)s use cases we cannot tell whether the boundaries are respected."),
    ),
    "leadership.accountable": CriterionWords(
        _("In %(count)s of %(total)s use cases, nobody has accepted to answer for the AI."),
        _("For none of the %(total)s use cases has anybody accepted to answer for the AI."),
        _("For %(count)s of %(total)s use cases we cannot tell who answers for the AI."),
    ),
    "leadership.says_what_not": CriterionWords(
        _("On %(count)s of %(total)s cards, nothing says what the AI does not do."),
        _("None of the %(total)s cards says what the AI does not do."),
        _("On %(count)s of %(total)s cards, we cannot tell whether they say what the AI does not do."),
    ),
    "leadership.needs_first": CriterionWords(
        _("In %(count)s of %(total)s use cases, a tool was chosen before anybody wrote what is needed."),
        _("In all %(total)s use cases, a tool was chosen before anybody wrote what is needed."),
        _("For %(count)s of %(total)s use cases we cannot tell what they are needed for."),
    ),
    "leadership.oversight": CriterionWords(
        _("In %(count)s of %(total)s use cases, nobody keeps an eye on the AI who may also stop it."),
        _("In none of the %(total)s use cases does anybody keep an eye on the AI who may also stop it."),
        _("For %(count)s of %(total)s use cases we cannot tell whether anybody may stop the AI today."),
    ),
    "leadership.hard_questions": CriterionWords(
        _("In %(count)s of %(total)s use cases, a hard question is late or dodged."),
        _("In all %(total)s use cases, a hard question is late or dodged."),
        _("For %(count)s of %(total)s use cases we cannot tell whether the hard questions have an answer."),
    ),
    "leadership.ai_act_class": CriterionWords(
        _("In %(count)s of %(total)s use cases, the AI Act forbids what the AI does."),
        _("In all %(total)s use cases, the AI Act forbids what the AI does."),
        _("For %(count)s of %(total)s use cases we cannot tell where they stand under the AI Act."),
    ),
    "leadership.ai_act_duties": CriterionWords(
        _("In %(count)s of %(total)s use cases, something the AI Act asks today was not done."),
        _("In all %(total)s use cases, something the AI Act asks today was not done."),
        _("For %(count)s of %(total)s use cases we cannot tell what the AI Act asks."),
    ),
    "skills.roles_known": CriterionWords(
        _("In %(count)s of %(total)s use cases, it is not known what each role does with the AI."),
        _("For none of the %(total)s use cases do we know what each role does with the AI."),
        _("For %(count)s of %(total)s use cases we cannot tell which roles work with the AI."),
    ),
    "skills.profiles": CriterionWords(
        _("In %(count)s of %(total)s use cases, nobody has said what a role it touches needs to be able to do."),
        _("For none of the %(total)s use cases do all roles have a profile that says what they need."),
        _("For %(count)s of %(total)s use cases we cannot tell what the roles they touch need to be able to do."),
    ),
    "skills.learning": CriterionWords(
        _("In %(count)s of %(total)s use cases, people cannot learn all they need yet."),
        _("In none of the %(total)s use cases can people learn all they need."),
        _("For %(count)s of %(total)s use cases we cannot tell whether people can learn what they need."),
    ),
    "skills.checks": CriterionWords(
        _("In %(count)s of %(total)s use cases, nobody is prepared to check what comes out."),
        _("In none of the %(total)s use cases is anybody prepared to check what comes out."),
        _("For %(count)s of %(total)s use cases we cannot tell whether anybody can check what comes out."),
    ),
    "skills.weighs": CriterionWords(
        _("In %(count)s of %(total)s use cases, people weigh advice from AI without being prepared for it."),
        _("In all %(total)s use cases, people weigh advice from AI without being prepared for it."),
        _("For %(count)s of %(total)s use cases we cannot tell whether people can weigh the advice of AI."),
    ),
    "trust.heard": CriterionWords(
        _("In %(count)s of %(total)s use cases, not everyone it touches was heard before the choice was made."),
        _("In none of the %(total)s use cases was everyone it touches heard before the choice was made."),
        _("For %(count)s of %(total)s use cases we cannot tell whether the people they touch were heard."),
    ),
    "trust.confirmed": CriterionWords(
        _("In %(count)s of %(total)s use cases, those who spoke have not confirmed what was written down."),
        _("In none of the %(total)s use cases have those who spoke confirmed what was written down."),
        _("For %(count)s of %(total)s use cases we cannot tell whether those who spoke stand behind the notes."),
    ),
    "trust.answered": CriterionWords(
        _("In %(count)s of %(total)s use cases, concerns wait for an answer."),
        _("In all %(total)s use cases, concerns wait for an answer."),
        _("For %(count)s of %(total)s use cases we cannot tell whether concerns were answered."),
    ),
    "trust.promises": CriterionWords(
        _("In %(count)s of %(total)s use cases, a promise was not kept."),
        _("In all %(total)s use cases, a promise was not kept."),
        _("For %(count)s of %(total)s use cases we cannot tell whether promises were kept."),
    ),
    "value.measures": CriterionWords(
        _("In %(count)s of %(total)s use cases, the pilot does not measure technology, people and value together."),
        _("In none of the %(total)s use cases does the pilot measure technology, people and value together."),
        _("For %(count)s of %(total)s use cases we cannot tell what is measured."),
    ),
    "value.locked_before_start": CriterionWords(
        _("In %(count)s of %(total)s use cases, what counts as success was not fixed before the start."),
        _("In none of the %(total)s use cases was it fixed before the start what counts as success."),
        _("For %(count)s of %(total)s use cases we cannot tell whether it was fixed first what counts as success."),
    ),
    "value.results": CriterionWords(
        _("In %(count)s of %(total)s use cases, the results fall short of what was agreed."),
        _("In all %(total)s use cases, the results fall short of what was agreed."),
        _("For %(count)s of %(total)s use cases we cannot tell what they brought."),
    ),
    "value.freed_hours": CriterionWords(
        _("In %(count)s of %(total)s use cases, nobody said in time who gets the freed hours."),
        _("In none of the %(total)s use cases did anybody say in time who gets the freed hours."),
        _("For %(count)s of %(total)s use cases we cannot tell who gets the freed hours."),
    ),
    "value.likeness": CriterionWords(
        _("In %(count)s of %(total)s use cases, those who try it out are not like those who will use it."),
        _("In none of the %(total)s use cases are those who try it out like those who will use it."),
        _("For %(count)s of %(total)s use cases we cannot tell whether those who try it out are like the rest."),
    ),
}
