"""One English text has one Dutch text: all catalogues merge into one, so two would show whichever came last."""

from collections import defaultdict
from pathlib import Path

from babel.messages.pofile import read_po

SOURCE = Path(__file__).resolve().parents[2] / "src" / "draagvlak"


def dutch_of(catalogues):
    """(context, English) → Dutch → the apps that say it so."""
    found = defaultdict(lambda: defaultdict(list))
    for app, path in catalogues:
        with path.open("rb") as source:
            for message in read_po(source, locale="nl"):
                if message.id and message.string and not message.fuzzy:
                    found[(message.context, message.id)][message.string].append(app)
    return found


def shipped():
    return [(path.parents[3].name, path) for path in sorted(SOURCE.rglob("locale/nl/LC_MESSAGES/django.po"))]


def test_every_english_text_has_one_dutch_text_in_all_catalogues():
    assert len(shipped()) > 10
    twice = {english: dict(dutch) for english, dutch in dutch_of(shipped()).items() if len(dutch) > 1}
    assert not twice, twice


def test_two_dutch_texts_for_one_english_text_are_seen(tmp_path):
    for app, dutch in (("one", "Bekijk"), ("two", "Kijk")):
        (tmp_path / f"{app}.po").write_text(f'msgid ""\nmsgstr ""\n\nmsgid "Look"\nmsgstr "{dutch}"\n')
    found = dutch_of([(app, tmp_path / f"{app}.po") for app in ("one", "two")])
    assert found[(None, "Look")] == {"Bekijk": ["one"], "Kijk": ["two"]}
