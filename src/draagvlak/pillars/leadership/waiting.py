"""What waits in this room for one person, shown to that person alone."""

from draagvlak.foundation.accounts.members import member_behind
from draagvlak.foundation.findings import Waiting
from draagvlak.foundation.organisation.models import Person
from draagvlak.pillars.leadership.accountability.waiting import mandates_not_said
from draagvlak.pillars.leadership.ai_act.waiting import older_answers
from draagvlak.pillars.leadership.boundaries.waiting import boundaries_due
from draagvlak.pillars.leadership.course.waiting import draft_to_finish
from draagvlak.pillars.leadership.questions.waiting import answers_owed_and_given


def waiting_for(person: Person) -> list[Waiting]:
    """What this person owes or is asked: boundaries that are due, a draft to finish, questions to answer."""
    member = member_behind(person)
    return [
        *boundaries_due(person),
        *draft_to_finish(member),
        *answers_owed_and_given(person, member),
        *mandates_not_said(person),
        *older_answers(person),
    ]
