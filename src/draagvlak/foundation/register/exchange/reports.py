"""The account of an import in sentences: what was found, what is missing, what could not be placed."""

from collections.abc import Iterator, Mapping
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from draagvlak.foundation.register.cards.labels import YES_NO, label, listed
from draagvlak.foundation.register.cards.models import Stage
from draagvlak.foundation.register.exchange.sentences import sentence
from draagvlak_core.tables.problems import Problem

MOST = 100


def told(result: Mapping[str, Any]) -> dict[str, Any]:
    """What the report pages show, from the plain values that were kept."""
    report = result["report"]
    problems = [sentence(Problem(**problem)) for problem in report["problems"]]
    organisations = sorted(report["organisations"].items(), key=lambda pair: (-pair[1], pair[0]))
    return {
        "found": report["found"],
        "stages": [(_stage(stage), number) for stage, number in report["stages"].items()],
        "impact": [(YES_NO[word], number) for word, number in report["impact_assessments"].items() if _asks(report)],
        "missing": [(label(_name(field)), number) for field, number in report["missing"].items() if number],
        "organisations": len(organisations),
        "empty_ids": report["empty_ids"],
        "repeated_ids": sorted(report["repeated_ids"].items(), key=lambda pair: -pair[1]),
        "unmapped": report["unmapped"],
        "ignored": report["ignored"],
        "problems": problems[:MOST],
        "problems_more": len(problems) - len(problems[:MOST]) + report["problems_left_out"],
        "kept_yours": [_kept(one) for one in result.get("kept_yours", [])[:MOST]],
    }


def _asks(report: Mapping[str, Any]) -> bool:
    """Whether the file could say at all that an impact assessment was done."""
    return "impact_assessment_done" in report["missing"]


def _stage(code: str) -> str:
    return str(Stage(code).label) if code else _("Not known")


def _name(field: str) -> str:
    return "source_organisation" if field == "organisation" else field


def _kept(one: Mapping[str, Any]) -> dict[str, Any]:
    return {"id": one["id"], "name": one["name"], "fields": listed(one["fields"])}


def lines(result: Mapping[str, Any]) -> Iterator[str]:
    """The account as lines of text, for a terminal."""
    report = told(result)
    sentence_found = ngettext("%(number)s use case found.", "%(number)s use cases found.", report["found"])
    yield sentence_found % {"number": report["found"]}
    yield _("%(added)s added, %(changed)s brought up to date, %(unchanged)s as they were.") % dict(result)
    if result["kept_yours_count"]:
        kept = ngettext(
            "In %(number)s place the card keeps what people here wrote.",
            "In %(number)s places the card keeps what people here wrote.",
            result["kept_yours_count"],
        )
        yield kept % {"number": result["kept_yours_count"]}
    for field, number in report["missing"]:
        yield _("Missing: %(field)s (%(number)s).") % {"field": field, "number": number}
    if report["impact"]:
        answers = ", ".join(f"{word} {number}" for word, number in report["impact"])
        yield _("Impact assessment done: %(answers)s.") % {"answers": answers}
    yield from _about_ids(report)
    if report["unmapped"]:
        yield _("Kept under their own heading: %(columns)s.") % {"columns": ", ".join(report["unmapped"])}
    yield from report["problems"][:20]
    left = len(report["problems"][20:]) + report["problems_more"]
    if left:
        yield _("… and %(number)s more.") % {"number": left}


def _about_ids(report: Mapping[str, Any]) -> Iterator[str]:
    if report["empty_ids"]:
        yield _("Without a number: %(number)s. They are recognised by name and organisation.") % {
            "number": report["empty_ids"]
        }
    if report["repeated_ids"]:
        told_ids = ", ".join(f"{number} ({times}×)" for number, times in report["repeated_ids"])
        yield _("Numbers that occur more than once: %(ids)s.") % {"ids": told_ids}
