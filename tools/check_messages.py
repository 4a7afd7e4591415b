"""Says which texts have no Dutch yet, or lost a named place on the way; exit status 1 when there are any."""

import re
import sys
from collections.abc import Iterator
from pathlib import Path

from babel.messages.pofile import read_po
from messages import SOURCE, apps, collect

PLACES = re.compile(r"%\((\w+)\)")


def faults(app: Path, language: str = "nl") -> Iterator[str]:
    """One sentence per text that is missing, empty, uncertain, or has other named places than the English."""
    po = app / "locale" / language / "LC_MESSAGES" / "django.po"
    known = read_po(po.open("rb"), locale=language) if po.exists() else None
    name = app.relative_to(SOURCE)
    for message in collect(app, apps()):
        if not message.id:
            continue
        first = message.id if isinstance(message.id, str) else message.id[0]
        found = known.get(first, message.context) if known else None
        words = found.string if found else ""
        forms = words if isinstance(words, tuple | list) else (words,)
        if found is None or not all(forms) or found.fuzzy:
            yield f"{name}: no Dutch for “{message.id}”"
        elif any(_places(form) - _places(message.id) for form in forms) or _places(message.id) - _places(forms):
            yield f"{name}: other named places in the Dutch for “{message.id}”"


def _places(words: object) -> set[str]:
    return set(PLACES.findall(str(words)))


def main() -> int:
    found = [fault for app in sorted(apps()) for fault in faults(app)]
    print("\n".join(found) or "every text has its Dutch")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
