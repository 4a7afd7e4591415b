"""Writes strategic goals, ambitions, and which use case serves which ambition."""

from collections.abc import Mapping

from django.db import transaction

from draagvlak.foundation import clock
from draagvlak.foundation.decisions.actions import record
from draagvlak.foundation.register.cards.models import UseCase
from draagvlak.pillars.leadership.ambitions.models import Ambition, AmbitionLink, StrategicGoal
from draagvlak.ui.refused import Refused
from draagvlak.ui.text import Text
from draagvlak.ui.texts import texts_of
from draagvlak_core.register.card_facts import Told, write_card


@transaction.atomic
def write_goal(*, by: object, goal: StrategicGoal | None = None, **texts: Mapping[str, str]) -> StrategicGoal:
    """Add a strategic goal, or give one other words."""
    goal = goal or StrategicGoal()
    for name, words in texts.items():
        setattr(goal, name, words)
    if not goal.title:
        raise Refused("leadership.no_goal")
    goal.save()
    record("leadership.goal_written", by=by, about=f"goal:{goal.pk}", **texts_of(goal))
    return goal


@transaction.atomic
def write_ambition(
    *, title: Mapping[str, str], goal: StrategicGoal | None, by: object, ambition: Ambition | None = None
) -> Ambition:
    """Add an ambition under a goal, or change one."""
    ambition = ambition or Ambition()
    ambition.title, ambition.goal = title, goal
    if not ambition.title:
        raise Refused("leadership.no_ambition")
    ambition.save()
    record("leadership.ambition_written", by=by, about=f"ambition:{ambition.pk}", title=ambition.title)
    return ambition


@transaction.atomic
def write_asks(*, ambition: Ambition, told: Mapping[str, Told], by: object) -> None:
    """Say what kind of AI an ambition asks for; nothing at all is an answer too."""
    asks = write_card(told)
    if asks != ambition.asks:
        ambition.asks = asks
        ambition.save(update_fields=["asks"])
        record("leadership.ambition_asks", by=by, about=f"ambition:{ambition.pk}", title=ambition.title, asks=asks)


@transaction.atomic
def end_ambition(*, ambition: Ambition, by: object) -> None:
    """Stop pursuing an ambition. Use cases that served only this one then serve none."""
    ambition.ended_on = clock.today()
    ambition.save(update_fields=["ended_on"])
    record("leadership.ambition_ended", by=by, about=f"ambition:{ambition.pk}", title=ambition.title)


@transaction.atomic
def resume_ambition(*, ambition: Ambition, by: object) -> None:
    """Take an ended ambition up again."""
    ambition.ended_on = None
    ambition.save(update_fields=["ended_on"])
    record("leadership.ambition_resumed", by=by, about=f"ambition:{ambition.pk}", title=ambition.title)


@transaction.atomic
def link_ambition(*, use_case: UseCase, ambition: Ambition, how: Mapping[str, str], by: object) -> AmbitionLink:
    """Say how a use case serves an ambition. Without the how, a link says nothing."""
    how = Text(how)
    if not how:
        raise Refused("leadership.no_help")
    link, _made = AmbitionLink.objects.update_or_create(use_case=use_case, ambition=ambition, defaults={"how": how})
    record(
        "leadership.ambition_linked",
        by=by,
        about=f"use_case:{use_case.pk}",
        name=use_case.name,
        title=ambition.title,
        how=how,
    )
    return link


@transaction.atomic
def unlink_ambition(*, link: AmbitionLink, by: object) -> None:
    """Say that a use case no longer serves an ambition."""
    use_case, ambition = link.use_case, link.ambition
    record(
        "leadership.ambition_unlinked",
        by=by,
        about=f"use_case:{use_case.pk}",
        name=use_case.name,
        title=ambition.title,
    )
    link.delete()
