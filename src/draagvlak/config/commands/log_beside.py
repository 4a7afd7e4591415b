"""What stands beside the log in the database, in sentences: columns, guards, and the rows events tell of."""

from collections.abc import Callable, Iterator
from typing import Any

from django.utils.translation import gettext as _

from draagvlak_core.decisions.erasure import spell

SHOWN = 20  # whoever changed thousands of columns changed them in one go: the first twenty show what


class Columns:
    """Notes, while the log is read, each event with columns that say something else than what was signed."""

    def __init__(self) -> None:
        self.changed: dict[int, tuple[str, ...]] = {}

    def look(self, entry: Any, body: dict[str, Any] | None) -> None:
        from draagvlak.foundation.decisions.queries import changed_columns

        if body is not None and (columns := changed_columns(entry, body)):
            self.changed[entry.index] = columns

    def faults(self) -> Iterator[str]:
        for index, columns in list(self.changed.items())[:SHOWN]:
            yield _(
                "Event %(n)s: the columns %(columns)s say something else than the text that was signed. "
                "Somebody changed them in the database. The page shows what was signed."
            ) % {"n": index, "columns": ", ".join(columns)}
        if len(self.changed) > SHOWN:
            yield _("The same holds for these events: %(events)s.") % {"events": spell(list(self.changed)[SHOWN:])}


def faults() -> Iterator[str]:
    """The guards of the log, and the rows of decisions and agreements beside their events."""
    from draagvlak.foundation.agreements import log_beside as agreements
    from draagvlak.foundation.decisions.integrity import failing_triggers
    from draagvlak.roof.gates import log_beside as gates

    for name in failing_triggers():
        yield _(
            "The database no longer guards the decision log: the trigger %(name)s is gone, switched off or changed. "
            "Find out who did this, and put back a backup of before."
        ) % {"name": name}
    yield from _unlike(_("Decision %(n)s at a gate"), gates.unlike_their_events)
    for index in gates.without_a_row():
        yield _("Event %(n)s tells of a decision at a gate that is gone from the database.") % {"n": index}
    yield from _unlike(_("The agreement “%(n)s” with the works council"), agreements.unlike_their_events)


def _unlike(what: str, differing: Callable[[], Iterator[tuple[Any, str]]]) -> Iterator[str]:
    for row, columns in differing():
        yield _(
            "%(what)s says something else than its event in the log (%(columns)s). "
            "What the log says is what was decided."
        ) % {"what": what % {"n": row}, "columns": columns}
