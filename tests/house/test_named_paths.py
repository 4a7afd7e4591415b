"""What the documents call by its place is there: a reader who goes to look finds it."""

import re

from .code import ROOT, SOURCE

# A path from the root or from `src`, or a module with dots; a name within a module may follow.
NAMED = re.compile(r"`((?:src|tests|tools|benchmarks)/[\w./-]+|draagvlak(?:_core)?(?:[./]\w+)+[\w./-]*)`")


def _documents():
    return [ROOT / "CONTRIBUTING.md", ROOT / "README.md", *sorted(ROOT.glob("docs/**/*.md"))]


def _is_there(named):
    if "/" in named:
        return any((root / named).exists() for root in (ROOT, SOURCE))
    module = SOURCE.joinpath(*named.split("."))
    return any(place.exists() or place.with_suffix(".py").exists() for place in (module, module.parent))


def test_every_path_in_the_documents_is_there():
    gone = [
        f"{document.relative_to(ROOT)}: {named}"
        for document in _documents()
        for named in NAMED.findall(document.read_text())
        if not _is_there(named)
    ]
    assert not gone, gone


def test_the_rule_sees_what_is_gone():
    named = NAMED.findall(
        "`src/draagvlak/gone.py`, `draagvlak_core.gone.away`, `draagvlak_core/shared`, `draagvlak.ui.step`"
    )
    assert [_is_there(path) for path in named] == [False, False, True, True]


def test_every_decision_stands_in_the_list_of_them():
    adr = ROOT / "docs/adr"
    listed = re.findall(r"\((\d{4}-[\w-]+\.md)\)", (adr / "README.md").read_text())
    assert listed == sorted(path.name for path in adr.glob("0*.md"))
