"""The rows of each list, with names, units and the first step."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from itertools import combinations
from typing import Any

from django.db.models import QuerySet
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from draagvlak.foundation.register.cards.models import UseCase
from draagvlak.pillars.leadership.findings import striving
from draagvlak.roof.coherence import picture, words
from draagvlak.roof.coherence.models import NotTheSame
from draagvlak.roof.coherence.queries import AlikeGroup, Worked, cases_by_key, names_of
from draagvlak.ui.text import Text
from draagvlak_core.leadership.coherence import ToolFirst

MOST_PAIRS = 10  # offered one by one as different; of a larger group the closest come first


@dataclass(frozen=True, slots=True)
class Line:
    """One thing on a list: what it is, why it stands here, and the first step."""

    name: Text
    url: str
    why: str = ""
    step: str = ""
    step_url: str = ""
    stage: str = ""


@dataclass(frozen=True, slots=True)
class Member:
    """One of several that look alike."""

    case: UseCase
    where: str
    answers: str


@dataclass(frozen=True, slots=True)
class Cluster:
    """Several that look alike, with the question to ask, and the pairs somebody may say are different."""

    question: str
    members: list[Member]
    shared: Text  # words that cards share, per language they are written in
    pairs: list[tuple[Member, Member]]


@dataclass(frozen=True, slots=True)
class Part:
    """One list: `more` is how many are not shown."""

    code: str
    title: str
    sentence: str
    count: int
    lines: list[Line] = field(default_factory=list)
    clusters: list[Cluster] = field(default_factory=list)

    @property
    def more(self) -> int:
        return self.count - len(self.lines) - len(self.clusters)


def keys(worked: Worked, code: str) -> Sequence[Any]:
    """What stands on a list, as it was worked out."""
    found = worked.coherence
    return {
        words.TOOL_FIRST: found.tool_first,
        words.ALIKE: worked.alike,
        words.LOOSE: found.loose,
        words.IDLE: found.idle,
    }[code]


def part(worked: Worked, code: str, shown: Sequence[Any]) -> Part:
    """A list with the rows that are shown of it."""
    title, sentence = _headings()[code]
    count = len(keys(worked, code))
    if code == words.ALIKE:
        return Part(code, title, sentence, count, clusters=_clusters(shown))
    makers: dict[str, Callable[[Sequence[Any]], Iterable[Line]]] = {
        words.TOOL_FIRST: _tools_first,
        words.LOOSE: _loose,
        words.IDLE: _idle,
    }
    return Part(code, title, sentence, count, lines=list(makers[code](shown)))


def _headings() -> dict[str, tuple[str, str]]:
    return {
        words.TOOL_FIRST: (
            _("The tool came before the need"),
            _("A tool is named, and at least two things are missing: a need, an ambition, people who were heard."),
        ),
        words.ALIKE: (
            _("These look alike"),
            _("Their cards use the same words. That is a reason to ask, not proof: only people can tell."),
        ),
        words.LOOSE: (
            _("Serves nothing we pursue"),
            _("Somebody spends time on it, and nobody has said what for."),
        ),
        words.IDLE: (
            _("Nobody works on this"),
            _("We said we want this, and no use of AI serves it. Perhaps it can be reached without AI."),
        ),
    }


def _tools_first(shown: Sequence[ToolFirst]) -> Iterable[Line]:
    cases = cases_by_key(use.key for use in shown)
    for use in shown:
        if case := cases.get(use.key):
            todo, url = words.first_step(use)
            why = _("Tool: %(tool)s. But %(missing)s.") % {
                "tool": case.tools or case.vendor,
                "missing": words.signs_of(use),
            }
            card = reverse("register:card", args=[use.key])
            yield Line(case.name, card, why, todo, url, str(case.get_stage_display()))


def _loose(shown: Sequence[int]) -> Iterable[Line]:
    cases = cases_by_key(shown)
    for key in shown:
        if case := cases.get(key):
            url = reverse("leadership:use_case", args=[key])
            todo = _("Say which ambition it serves, or stop it")
            yield Line(case.name, reverse("register:card", args=[key]), "", todo, url, str(case.get_stage_display()))


def _idle(shown: Sequence[int]) -> Iterable[Line]:
    strives = striving()
    for key in shown:
        if key in strives.ambitions:
            goal, title = strives.ambitions[key]
            url = reverse("leadership:ambition", args=[key])
            why = _("Part of the strategic goal: %(goal)s") % {"goal": strives.goals[goal]} if goal else ""
            yield Line(title, url, why, _("Look for a use of AI that helps, or end the ambition"), url)


def _clusters(shown: Sequence[AlikeGroup]) -> list[Cluster]:
    cases = cases_by_key(key for group in shown for key in group.keys)
    return [_cluster(group, [_member(cases[key]) for key in group.keys if key in cases]) for group in shown]


def _member(case: UseCase) -> Member:
    units = ", ".join(str(unit) for unit in case.affected_units.all()[:4])
    answers = str(case.accountable) if case.accountable and case.acceptance == "accepted" else ""
    return Member(case, case.source_organisation or units, answers)


def _cluster(group: AlikeGroup, members: list[Member]) -> Cluster:
    pairs = sorted(combinations(members, 2), key=lambda pair: (pair[0].case.pk, pair[1].case.pk) != group.closest)
    shared = Text({language: ", ".join(f"“{word}”" for word in words) for language, words in group.words.items()})
    return Cluster(_question(members), members, shared, pairs[:MOST_PAIRS])


def _question(members: Sequence[Member]) -> str:
    """The question to put to those who answer for them, by where they are."""
    places = len({member.where for member in members if member.where})
    counts = {"n": max(places, 2), "count": len(members)}
    if members[0].case.source_organisation and places > 1:
        asked = _("%(n)s organisations each have this. Can you learn from one another?")
    elif places > 1:
        asked = _("In %(n)s places people each have one of these. Is it the same, and can you go on together?")
    else:
        asked = _("There are %(count)s of these in one place. Is it the same, and can they become one?")
    return asked % counts


def said_different() -> QuerySet[NotTheSame]:
    """The latest pairs somebody said are not the same."""
    return NotTheSame.objects.select_related("first", "second")[:25]


def whole(worked: Worked) -> dict[str, Any]:
    """The picture of goals, ambitions and uses, and the same as a table."""
    strives = striving()
    few = worked.full <= picture.MOST_USES
    names = names_of(worked.uses) if few else {}
    title = _title(worked)
    return {
        "chart": picture.chart(strives, worked.coherence, names, title),
        "table": picture.table(strives, worked.coherence, names),
        "few": few,
    }


def _title(worked: Worked) -> str:
    serving = worked.full - len(worked.coherence.loose)
    sentence = ngettext(
        "%(serving)s of %(n)s use of AI serves something we pursue",
        "%(serving)s of %(n)s uses of AI serve something we pursue",
        worked.full,
    )
    return sentence % {"serving": serving, "n": worked.full}
