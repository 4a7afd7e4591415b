"""Goals, ambitions and uses of AI as one picture, and the same as a table."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from draagvlak.pillars.leadership.findings import Striving
from draagvlak.ui.chart_svg import NARROW, WIDE, Bar, Row, draw
from draagvlak.ui.charts import Chart
from draagvlak.ui.network_svg import Box, Tie, draw_web
from draagvlak.ui.text import Text
from draagvlak_core.leadership.coherence import Coherence

# Beyond these the lines cross so often that nobody can follow one: then bars with counts.
MOST_USES, MOST_AMBITIONS = 20, 12


@dataclass(frozen=True, slots=True)
class TableRow:
    """An ambition with its goal (nothing when it is under none) and how many work on it; `names` when they are few."""

    ambition: Text
    key: int
    goal: Text | None
    working: int
    names: list[tuple[int, Text]]


def table(strives: Striving, found: Coherence, names: Mapping[int, Text]) -> list[TableRow]:
    """One row per ambition that runs, by goal."""
    working = defaultdict(list)
    for use, ambitions in strives.serves.items():
        for ambition in ambitions:
            if use in names:
                working[ambition].append((use, names[use]))
    return [
        TableRow(title, key, strives.goals.get(goal) if goal else None, found.serving.get(key, 0), working[key])
        for key, (goal, title) in strives.ambitions.items()
    ]


def chart(strives: Striving, found: Coherence, names: Mapping[int, Text], title: str) -> Chart | None:
    """The picture; None when there is no ambition to draw lines to."""
    if not strives.ambitions:
        return None
    few = 0 < len(names) <= MOST_USES and len(strives.ambitions) <= MOST_AMBITIONS
    return Chart(
        title=title,
        note="",
        hue="leadership",
        key=_forms() if few else (("met", _("uses of AI that work on it")), ("unk", _("serve nothing we pursue"))),
        columns=(_("Ambition"), _("Uses of AI")),
        rows=_counts(strives, found),
        svg=_web(strives, found, names) if few else draw(_rows(strives, found), WIDE, _ends(strives, found)),
        narrow_svg=draw(_rows(strives, found, "no" if few else "met"), NARROW, _ends(strives, found)),
    )


def _forms() -> tuple[tuple[str, str], ...]:
    return (("tied", _("tied to something")), ("no", _("nobody works on it")), ("unk", _("serve nothing we pursue")))


def _web(strives: Striving, found: Coherence, names: Mapping[int, Text]) -> SafeString:
    ambitions, goals = strives.ambitions, strives.goals
    busy = {goal for key, (goal, _title) in ambitions.items() if goal and found.serving[key]}
    # In the order of the ambitions they serve first, so that lines cross as little as they can.
    place = {key: at for at, key in enumerate(ambitions)}
    served = {use: sorted(place[one] for one in strives.serves.get(use, ()) if one in place) for use in names}
    uses = sorted(names, key=lambda use: (served[use] or [len(place)], use))
    columns = (
        [Box(f"g{key}", str(title), "met" if key in busy else "no") for key, title in goals.items()],
        [Box(f"a{key}", str(title), "met" if found.serving[key] else "no") for key, (_g, title) in ambitions.items()],
        [Box(f"u{use}", str(names[use]), "met" if served[use] else "unk") for use in uses],
    )
    ties = [Tie(f"g{goal}", f"a{key}") for key, (goal, _title) in ambitions.items() if goal]
    order = list(ambitions)
    return draw_web(columns, [*ties, *(Tie(f"a{order[at]}", f"u{use}") for use in uses for at in served[use])])


def _counts(strives: Striving, found: Coherence) -> tuple[tuple[str, str], ...]:
    rows = [(str(title), str(found.serving[key])) for key, (_goal, title) in strives.ambitions.items()]
    return (*rows, (_("None of these ambitions"), str(len(found.loose))))


def _rows(strives: Striving, found: Coherence, kind: str = "met") -> Sequence[Row]:
    """A bar of this kind per ambition, all on one scale, and one for what serves none."""
    counts = _counts(strives, found)
    kinds = [kind] * (len(counts) - 1) + ["unk"]
    return [
        Row(_words(title, int(count)), bars=(Bar(0, int(count), drawn),) if int(count) else ())
        for (title, count), drawn in zip(counts, kinds, strict=True)
    ]


def _ends(strives: Striving, found: Coherence) -> tuple[float, float]:
    return 0, max((int(count) for _title, count in _counts(strives, found)), default=0) or 1


def _words(title: str, count: int) -> str:
    return ngettext("%(title)s: %(count)s use of AI", "%(title)s: %(count)s uses of AI", count) % {
        "title": title,
        "count": count,
    }
