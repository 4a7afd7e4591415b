"""Collects every text that must be translated into each app's own catalogue. Needs Babel, not gettext itself.

Templates are read through Django's own `templatize`, so that what is collected is what is looked up.
"""

import re
import sys
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_python
from babel.messages.pofile import read_po, write_po
from django.utils.translation.template import templatize

ROOT = Path(__file__).resolve().parent.parent
SOURCE = ROOT / "src" / "draagvlak"
KEYWORDS = {
    "_": None,
    "gettext": None,
    "gettext_lazy": None,
    "gettext_noop": None,
    "ngettext": (1, 2),
    "ngettext_lazy": (1, 2),
    "pgettext": ((1, "c"), 2),
    "pgettext_lazy": ((1, "c"), 2),
    "npgettext": ((1, "c"), 2, 3),
}

# A date in the header would make every run a change.
DATES = re.compile(rb'"(POT-Creation-Date|PO-Revision-Date|Generated-By|Last-Translator|Language-Team):[^"]*\\n"\n')


def apps() -> list[Path]:
    """Every app: the folders that keep a catalogue, deepest first so that a file belongs to its nearest app."""
    found = {folder.parent for folder in SOURCE.rglob("locale") if folder.is_dir()}
    return sorted(found, key=lambda folder: -len(folder.parts))


def texts(path: Path) -> Iterator[tuple[str | None, str | tuple[str, ...], int]]:
    """(context, message or (singular, plural), line) of every translatable text in one file."""
    source = path.read_text()
    if path.suffix != ".py":
        # Indentation means nothing in a template, but the tokeniser below would stumble over it.
        source = "\n".join(line.lstrip() for line in templatize(source, origin=str(path)).splitlines())
        source = re.sub(r"(?<!\w)u(?=['\"])", "", source)
    for line, function, message, _comments in extract_python(BytesIO(source.encode()), list(KEYWORDS), [], {}):
        found = _read(function, message)
        if found:
            yield (*found, line)


def _read(function: str, message: object) -> tuple[str | None, str | tuple[str, ...]] | None:
    words = message if isinstance(message, tuple) else (message,)
    spec = KEYWORDS[function] or (1,)
    context = next((words[i[0] - 1] for i in spec if isinstance(i, tuple)), None)
    picked = tuple(words[i - 1] for i in spec if isinstance(i, int) and len(words) >= i)
    if not picked or not all(isinstance(word, str) and word for word in picked):
        return None
    return context, picked if len(picked) > 1 else picked[0]


def collect(app: Path, others: list[Path]) -> Catalog:
    """All texts of one app, without what belongs to an app inside it."""
    catalogue = Catalog(project="Draagvlak", charset="utf-8", fuzzy=False)
    inner = [other for other in others if other != app and app in other.parents]
    for path in sorted(app.rglob("*")):
        if path.suffix not in (".py", ".html", ".txt") or "migrations" in path.parts:
            continue
        if any(other in path.parents for other in inner):
            continue
        for context, message, _line in texts(path):
            catalogue.add(message, context=context, locations=[(str(path.relative_to(app)), 0)])
    return catalogue


def update(app: Path, language: str = "nl") -> int:
    """Bring one app's catalogue up to date; give the number of texts that still wait for words."""
    folder = app / "locale" / language / "LC_MESSAGES"
    folder.mkdir(parents=True, exist_ok=True)
    po = folder / "django.po"
    known = Catalog(locale=language, project="Draagvlak", charset="utf-8", fuzzy=False)
    if po.exists() and po.stat().st_size:
        with po.open("rb") as text:
            known = read_po(text, locale=language)
    known.update(collect(app, apps()), no_fuzzy_matching=True)
    known.obsolete.clear()
    known.fuzzy = False
    buffer = BytesIO()
    write_po(buffer, known, sort_by_file=True, width=110, omit_header=False, include_lineno=False, ignore_obsolete=True)
    po.write_bytes(DATES.sub(b"", buffer.getvalue()))
    return sum(1 for message in known if message.id and not _has_words(message.string))


def _has_words(string: str | tuple[str, ...]) -> bool:
    return all(string) if isinstance(string, tuple) else bool(string)


if __name__ == "__main__":
    # `./run messages trust value` leaves the catalogues of other apps alone.
    for app in sorted(app for app in apps() if not sys.argv[1:] or app.name in sys.argv[1:]):
        waiting = update(app)
        print(f"{app.relative_to(SOURCE)}: {waiting or 'nothing'} to translate")
