"""Compares our AI Act questions with the decision tree of the Dutch government, on every way through that tree.

    python tools/compare_ai_act.py FOLDER      with `decision-tree.yaml` (MinBZK/ai-verordening-beslishulp) in it

The tree itself is not part of this project.
Each way through it is turned into our answers; role, risk and transparency are put side by side. Every difference must
have one of the names below, which docs/method/ai-act.md explains; one without a name makes this end with 1.
"""

import re
import sys
from collections import Counter
from collections.abc import Iterator
from itertools import product
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT / "src")]

from draagvlak_core.leadership.ai_act import HIGH_CLASSES, NEWEST, Outcome, heard, outcome  # noqa: E402

Facts = dict[str, str]
Said = tuple[frozenset[str] | None, str, bool | None]  # roles, risk, transparency; None where nothing is said

# Question of the tree → one set of our answers per answer there, in its order. Nothing: we do not ask this.
OURS: dict[str, tuple[Facts, ...]] = {
    "1.1": ({}, {"how": "counts"}),
    "1.2": (
        {"part": "make"},
        {"part": "make make_use"},
        {"part": "make_use"},
        {"part": "make", "ordered": "yes"},
        {"part": "use"},
        {"part": "change"},
        {"part": "import"},
        {"part": "sell"},
        {"how": "learned", "part": "none"},
    ),
    "1.3": ({"in_use": "yes"}, {"in_use": "no"}),
    "1.4.1": ({"how": "learned", "kind": "one_purpose"}, {}, {}),
    "1.4.2": ({"how": "learned", "kind": "many_purposes"}, {"how": "learned", "kind": "model"}, {"how": "rules"}),
    "1.5": ({"exclusion": "military"}, {"exclusion": "none"}),
    "1.6.1": ({"how": "rules"}, {}),
    "1.6.2": ({}, {"how": "counts"}),
    "1.6.3": ({"how": "learned", "kind": "one_purpose"}, {"how": "learned", "kind": "one_purpose", "idle": "yes"}),
    "2.0": ({},),
    "2.1": ({"practice": "some"}, {"practice": "none"}),
    "2.2": ({"practice_exception": "yes"}, {"practice_exception": "no"}),
    "2.3": ({"product": "section_a"}, {"product": "section_b"}, {"product": "none"}),
    "2.4": ({"area": "employment"}, {"area": "none"}),
    "2.5": ({"profiling": "yes"}, {"profiling": "no"}),
    "2.6": ({"small_task": "procedural"}, {"small_task": "none"}),
    "2.7.1": ({"third_party": "yes"}, {"third_party": "no"}),
    "2.7.2": ({}, {}),
    "2.8": ({"systemic": "yes"}, {"systemic": "no"}),
    "2.9": ({"sign": "talks"}, {"sign": "none"}),
    "2.10": ({"sign_exception": "crime"}, {"sign_exception": "none"}),
    "2.11": ({"open_source": "yes"}, {"open_source": "no"}),
}

# What the tree leaves open and we ask: every answer is tried. A prohibited practice stands for three kinds.
OPEN: dict[str, tuple[str, ...]] = {
    "practice": ("manipulation", "sorting_bodies", "live_recognition"),
    "third_party": ("yes", "no"),
}
# What only one side asks and what changes nothing that is compared.
FILLED = {
    "exclusion": "none",
    "practice": "none",
    "product": "none",
    "area": "none",
    "sign": "none",
    "open_source": "no",
    "profiling": "no",
    "small_task": "none",
    "sign_exception": "none",
    "systemic": "no",
    "affects": "no",
    "public": "public_body",
    "workplace": "yes",
    "in_use": "no",
}
ROLES = {
    "12": {"provider"},
    "13": {"deployer"},
    "14": {"provider", "deployer"},
    "15": {"importer"},
    "16": {"distributor"},
}


def ways(tree: dict[str, Any]) -> Iterator[tuple[Facts, frozenset[str], str]]:
    """(our facts, labels, conclusion) of every way through the tree."""
    questions = {question["questionId"]: question for question in tree["questions"]}

    def onward(code: str, facts: Facts, labels: frozenset[str]) -> Iterator[tuple[Facts, frozenset[str], str]]:
        for place, answer in enumerate(questions[code]["answers"]):
            now = labels | set(answer.get("labels", ()))
            known = {**facts, **OURS[code][place]}
            leads = next((one for one in [*answer.get("redirects", ())] if holds(one["if"], now)), answer)
            if "nextConclusionId" in leads:
                yield known, now, leads["nextConclusionId"]
            else:
                yield from onward(leads["nextQuestionId"], known, now)

    yield from onward("1.1", {}, frozenset())


def holds(condition: str, labels: frozenset[str]) -> bool:
    """A condition such as `"aanbieder" in labels && !("open-source" in labels)`: words, and, or, not."""
    words = re.sub(r'"([^"]*)" in labels', lambda found: str(found[1] in labels), condition)
    words = words.replace("&&", " and ").replace("||", " or ").replace("!", " not ")
    if not re.fullmatch(r"(True|False|and|or|not|[()\s])+", words):
        raise ValueError(condition)
    return bool(eval(words))


def theirs(conclusion: str) -> Said:
    """What a conclusion of the tree says."""
    side, kind, number = (*conclusion.split("."), "", "")[:3]
    if side == "11":
        return None, "outside", None
    roles = frozenset(ROLES[side])
    if kind == "2":
        return roles, "systemic" if (kind, number) == ("2", "1") and side in ("12", "14") else "model", None
    risk = {"0": "prohibited", "1": "high", "2": "high"}.get(number, "not high")
    told = None if side in ("15", "16") or number == "0" else number in ("1", "3")
    return roles, risk, told


def ours(found: Outcome) -> Said:
    """What we say, in the same three words."""
    risk = (
        "high"
        if found.risk in HIGH_CLASSES
        else {
            "systemic_model": "systemic",
            "model": "model",
            "prohibited": "prohibited",
            "outside": "outside",
        }.get(found.risk or "", "not high")
    )
    told = "sign" in found.reasons
    return frozenset(found.roles), risk, told


def cases(facts: Facts) -> Iterator[Facts]:
    """Our answers, with every value for what the tree leaves open."""
    opened = {}
    if facts.get("practice") == "some":
        opened["practice"] = OPEN["practice"]
    if facts.get("product", "none") != "none" and "third_party" not in facts:
        opened["third_party"] = OPEN["third_party"]
    for values in product(*opened.values()):
        yield {**FILLED, **facts, **dict(zip(opened, values, strict=True))}


def name(facts: Facts, there: Said, here: Said) -> str:
    """Which known difference this is; empty when it is none of them."""
    roles, risk, told = there
    if risk == "outside" and facts.get("idle"):
        return "influence"
    if risk != here[1]:
        return _name_of_risk(facts, risk, here[1])
    if roles is not None and risk != "outside" and roles != here[0]:
        return "change" if facts.get("part") == "change" else ""
    if told is not None and told != here[2]:
        return ""
    return "same"


def _name_of_risk(facts: Facts, there: str, here: str) -> str:
    firm = facts["practice"] == "manipulation"
    if firm and here == "prohibited" and facts.get("practice_exception") == "yes":
        return "firm practice"
    live = facts["practice"] == "live_recognition" and facts.get("practice_exception") == "yes"
    if live and here == "high" and there in ("not high", "outside"):
        return "live recognition"
    if facts["product"] != "none" and facts.get("third_party") == "no" and there == "high":
        return "third party"
    if (there, here) == ("model", "systemic"):
        return "systemic"
    passed_on = facts.get("part") in ("import", "sell") and facts.get("practice_exception") == "yes"
    return "passed on" if passed_on and (there, here) == ("high", "not high") else ""


def main(folder: Path) -> int:
    path = folder / "decision-tree.yaml"
    if not path.exists():
        print(f"skipped: {path} is not there")
        return 0
    try:
        import yaml
    except ImportError:
        print("skipped: PyYAML is not there (pip install pyyaml)")
        return 0
    tree = yaml.safe_load(path.read_text(encoding="utf-8"))
    counts: Counter[str] = Counter()
    conclusions: set[str] = set()
    seen: dict[tuple[tuple[str, str], ...], Said] = {}
    for facts, _labels, conclusion in ways(tree):
        conclusions.add(conclusion)
        for case in cases(facts):
            answers = {code: tuple(value.split()) for code, value in case.items()}
            key = tuple(sorted(case.items()))
            if key not in seen:
                seen[key] = ours(outcome(NEWEST, heard(NEWEST, answers)))
            found = name(case, theirs(conclusion), seen[key])
            counts[found] += 1
            if not found and counts[""] <= 20:
                print("without a name:", conclusion, theirs(conclusion), seen[key], case)
    total = sum(counts.values())
    print(f"{len(conclusions)} of {len(tree['conclusions'])} conclusions met, {total} cases compared")
    for found, count in counts.most_common():
        print(f"{count:6} {count / total:6.1%}  {found or 'WITHOUT A NAME'}")
    return 1 if counts[""] else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])) if sys.argv[1:] else (print(__doc__) or 2))
