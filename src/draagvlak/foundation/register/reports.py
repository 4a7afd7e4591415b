"""The account of an import in sentences: what was found, what is missing, what could not be placed."""

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext as _

from draagvlak.foundation.register.exchange import Problem, sentence
from draagvlak.foundation.register.labels import YES_NO, label, listed
from draagvlak.foundation.register.models import Stage

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
