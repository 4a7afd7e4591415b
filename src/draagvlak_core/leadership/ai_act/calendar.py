"""From when what applies: one dated table per rule set. Dates stand nowhere else, least of all in a question.

Read in secondary sources; EUR-Lex itself was not read. Each line says where it comes from and when that was compared.
"""

from datetime import date

from .rules import Day

# Where the dates were read. The codes stand in the table below.
SOURCES = {
    "S1": "AI Act compliance timeline, legal-skills-open (5 August 2026)",
    "S2": "Beslishulp AI-verordening, Ministerie van BZK (4 August 2026)",
    "S3": "AI Act Implementation Tool, Algorithm Audit (7 June 2026)",
    "S4": "Opencomplai release note 0.13.1, compared with the Official Journal text of 2026/1744",
    "S5": "Comparison of the consolidated texts before and after 27 July 2026, emendrix (13 August 2026)",
    "S6": "Regulation (EU) 2024/1689 as published on 12 July 2024",
}
_NOW, _FIRST = date(2026, 11, 23), date(2024, 7, 12)


def _now(code: str, day: date, basis: str, *sources: str) -> Day:
    return Day(code, day, basis, sources, _NOW)


def _first(code: str, day: date, basis: str) -> Day:
    return Day(code, day, basis, ("S6",), _FIRST)


CALENDAR_2026 = (
    _now("force", date(2024, 8, 1), "Art. 113", "S1"),
    _now("prohibitions", date(2025, 2, 2), "Art. 113(a)", "S1", "S4"),
    _now("literacy", date(2025, 2, 2), "Art. 113(a); 2026/1744 Art. 1(5)", "S1", "S5"),
    _now("models", date(2025, 8, 2), "Art. 113(b)", "S1", "S2"),
    _now("amended", date(2026, 7, 27), "2026/1744 Art. 4", "S1", "S5"),
    _now("transparency", date(2026, 8, 2), "Art. 113", "S1", "S3"),
    _now("new_prohibitions", date(2026, 12, 2), "Art. 113(a)", "S1", "S3", "S4"),
    _now("marking_existing", date(2026, 12, 2), "Art. 111(4)", "S1", "S4"),
    _now("models_existing", date(2027, 8, 2), "Art. 111(3)", "S1", "S2"),
    _now("high_area", date(2027, 12, 2), "Art. 113(c)(i)", "S1", "S2", "S3"),
    _now("high_product", date(2028, 8, 2), "Art. 113(c)(ii)", "S1", "S3"),
    _now("high_existing", date(2030, 8, 2), "Art. 111(2)", "S1", "S2"),
)

CALENDAR_2024 = (
    _first("force", date(2024, 8, 1), "Art. 113"),
    _first("prohibitions", date(2025, 2, 2), "Art. 113(a)"),
    _first("literacy", date(2025, 2, 2), "Art. 113(a)"),
    _first("models", date(2025, 8, 2), "Art. 113(b)"),
    _first("transparency", date(2026, 8, 2), "Art. 113"),
    _first("marking_existing", date(2026, 8, 2), "Art. 113"),
    _first("high_area", date(2026, 8, 2), "Art. 113"),
    _first("models_existing", date(2027, 8, 2), "Art. 111(3)"),
    _first("high_product", date(2027, 8, 2), "Art. 113(c)"),
    _first("high_existing", date(2030, 8, 2), "Art. 111(2)"),
)
