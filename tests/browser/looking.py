"""What there is to look at in a browser, worked out from the visits (tests/visits.py).

Every page is opened and measured in Dutch, whose words are the longer ones; in English where axe looks, and every page
by `deep`. (What a page says in either language is read off the visits, without a browser.) axe costs a second a time,
and finds the same where the same templates draw the same kinds of things; so it looks once at every template within
every page template that includes it, every other time in English. Colours depend on classes: what axe says about
colours is asked once for every class that occurs, light and dark.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from tests.visits import LANGUAGES, READERS, Answer, Visit

# What everybody sees differs by who they are, so these are looked at through all eyes.
THROUGH_ALL_EYES = ("overview:overview", "overview:me", "register:card", "gates:gate")

Visits = Callable[[str, str], Visit]


@dataclass(frozen=True)
class Sight:
    """A page as somebody sees it; `refused` when it is what an empty form got there."""

    who: str
    language: str
    path: str
    refused: bool = False


@dataclass
class Plan:
    """What all readers met, what of it is opened, and at which of these axe looks."""

    met: dict[Sight, Answer] = field(default_factory=dict)
    opened: list[Sight] = field(default_factory=list)
    structure: set[Sight] = field(default_factory=set)
    colours: set[Sight] = field(default_factory=set)

    def of(self, who: str, language: str) -> list[Sight]:
        """One reader's part in one language: every page, then what only axe asks for."""
        mine = dict.fromkeys(one for one in self.opened if (one.who, one.language) == (who, language))
        return [*mine, *sorted(self.looked_at(who, language) - mine.keys(), key=in_order)]

    def usual(self, who: str, language: str) -> list[Sight]:
        """What of it is opened for each change."""
        if language == LANGUAGES[0]:
            return self.of(who, language)
        return sorted(self.looked_at(who, language), key=in_order)

    def looked_at(self, who: str, language: str) -> set[Sight]:
        """Where axe looks."""
        return {one for one in self.structure | self.colours if (one.who, one.language) == (who, language)}


def in_order(sight: Sight) -> tuple[str, bool]:
    """An answer to an empty form right behind its page."""
    return sight.path, sight.refused


def plan(visits: Visits) -> Plan:
    """Pages go to the first reader who gets there; where axe looks, languages have their turn."""
    met = {
        Sight(who, language, answer.path, refused): shown
        for language in LANGUAGES
        for who in READERS
        for answer in visits(who, language).every
        for refused, shown in ((False, answer), (True, answer.refused))
        if shown and shown.html
    }
    dutch = {sight: answer for sight, answer in met.items() if sight.language == LANGUAGES[0]}
    return Plan(
        met=met,
        opened=[sight for language in LANGUAGES for sight in shared_out(visits, language)],
        structure=take_turns(cover({sight: templates_of(answer) for sight, answer in dutch.items()}), met),
        colours=take_turns(cover({sight: classes_of(answer) for sight, answer in dutch.items()}), met),
    )


def shared_out(visits: Visits, language: str) -> Iterator[Sight]:
    """One address of each view that no reader before could open, and what no link leads to."""
    views: set[str | None] = set()
    for who in READERS:
        visit, new = visits(who, language), set()
        for answer in visit.answers:
            if answer.is_page and answer.view not in new and (answer.view not in views or is_personal(answer)):
                new.add(answer.view)
                yield from both(who, language, answer)
        for answer in visit.beside:
            if answer.html and (answer.view is None or answer.view not in views | new or answer.status != 200):
                yield from both(who, language, answer)
        views |= new | {answer.view for answer in visit.beside if answer.is_page}


def is_personal(answer: Answer) -> bool:
    return answer.view in THROUGH_ALL_EYES


def both(who: str, language: str, answer: Answer) -> Iterator[Sight]:
    yield Sight(who, language, answer.path)
    if answer.refused:
        yield Sight(who, language, answer.path, refused=True)


def templates_of(answer: Answer) -> frozenset[tuple[str, str]]:
    """Each template together with the page template it stood in."""
    return frozenset((answer.main_template, name) for name in answer.templates)


def classes_of(answer: Answer) -> frozenset[str]:
    found = (one.attributes["class"] or "" for one in answer.page.tree.css("body [class]"))
    return frozenset(name for names in found for name in names.split())


def cover(sights: dict[Sight, frozenset[Any]]) -> list[Sight]:
    """Few sights in which everything occurs that occurs in any: always the one with most that is new."""
    missing, chosen = frozenset[Any]().union(*sights.values()), []
    while missing:
        best = max(sights, key=lambda sight: len(sights[sight] & missing))
        chosen.append(best)
        missing -= sights[best]
    return chosen


def take_turns(chosen: Iterable[Sight], met: Iterable[Sight]) -> set[Sight]:
    """The same pages, every other one in the other language, where that has the same."""
    turned = set()
    for turn, sight in enumerate(chosen):
        other = Sight(sight.who, LANGUAGES[turn % len(LANGUAGES)], sight.path, sight.refused)
        turned.add(other if other in met else sight)
    return turned
