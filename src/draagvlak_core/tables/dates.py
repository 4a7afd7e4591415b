"""One reader of dates for every table that comes in. What can mean two days, or none, stays open.

A date is 'yyyy', 'yyyy-mm' or 'yyyy-mm-dd'; NO_END where a system writes a day that never comes for *no end*.
"""

import datetime as dt
import re

NO_END = ""
_NEVER = (2999, 9999)  # 31-12-9999 and its like

_TIME = r"(?:[T ,]\s*\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?\s*(?:[AaPp]\.?[Mm]\.?)?\s*(?:Z|UTC|[+-]\d{2}:?\d{2})?)?$"
_YEAR_FIRST = re.compile(r"(\d{4})[-/.](\d{1,2})(?:[-/.](\d{1,2}))?" + _TIME)
_MONTH_YEAR = re.compile(r"(\d{1,2})[/.-](\d{4})$")
_DAY_MONTH_YEAR = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})" + _TIME)
_YEAR = re.compile(r"(?:19|20)\d\d$")
_COMPACT = re.compile(r"((?:19|20|99)\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])$")
_SERIAL = re.compile(r"([2-7]\d{4})(?:[.,]\d+)?$")  # days since 1900, from 1954 to 2119: how a spreadsheet counts
_FIRST_DAY, _LAST_SERIAL = dt.date(1899, 12, 30), "2958465"  # the second is 31-12-9999
_DAY_NAME = re.compile(r"(\d{1,2})(?:e|de|ste|st|nd|rd|th|\.)?[ -]([a-zà-ÿ]{3,9})\.?,?[ -](\d{4})$")
_NAME_DAY = re.compile(r"([a-zà-ÿ]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$")
_NAME_YEAR = re.compile(r"([a-zà-ÿ]{3,9})\.?[ -](\d{4})$")

_MONTHS = (
    "jan januari january",
    "feb febr februari february",
    "mrt maa maart mar march",
    "apr april",
    "mei may",
    "jun juni june",
    "jul juli july",
    "aug augustus august",
    "sep sept september",
    "okt oktober oct october",
    "nov november",
    "dec december",
)
_MONTH_OF = {name: number for number, names in enumerate(_MONTHS, 1) for name in names.split()}


def date_of(text: str, day_first: bool | None = None) -> str | None:
    """The date a text says; None when it says none for certain.

    03/04/2025 can be read in two ways and gives None, unless `day_first` tells how this file writes its dates.
    """
    text = text.strip()
    if text == _LAST_SERIAL:
        return NO_END
    found = _numbers(text, day_first) or _names(text.casefold())
    return NO_END if found and int(found[:4]) in _NEVER else found


def _numbers(text: str, day_first: bool | None) -> str | None:
    if _YEAR.match(text):
        return text
    if parts := _YEAR_FIRST.match(text) or _COMPACT.match(text):
        return _date(parts[1], parts[2], parts[3])
    if parts := _MONTH_YEAR.match(text):
        return _date(parts[2], parts[1], None)
    if parts := _DAY_MONTH_YEAR.match(text):
        return _ordered(int(parts[1]), int(parts[2]), parts[3], day_first)
    if parts := _SERIAL.match(text):
        return (_FIRST_DAY + dt.timedelta(days=int(parts[1]))).isoformat()
    return None


def _names(text: str) -> str | None:
    """1 januari 2024, January 1, 2024, jan 2024. 'jan-24' may be a day or a year and stays open."""
    if found := _DAY_NAME.match(text):
        return _date(found[3], _MONTH_OF.get(found[2], 0), found[1])
    if found := _NAME_DAY.match(text):
        return _date(found[3], _MONTH_OF.get(found[1], 0), found[2])
    if found := _NAME_YEAR.match(text):
        return _date(found[2], _MONTH_OF.get(found[1], 0), None)
    return None


def _ordered(first: int, second: int, year: str, day_first: bool | None) -> str | None:
    """A number above twelve decides by itself."""
    if first > 12 or first == second or (day_first is True and second <= 12):
        return _date(year, second, first)
    return _date(year, first, second) if second > 12 or day_first is False else None


def order_sign(text: str) -> bool | None:
    """True when this date can only be day first, False when it can only be month first, None when it does not tell."""
    found = _DAY_MONTH_YEAR.match(text.strip())
    if not found or (int(found[1]) > 12) == (int(found[2]) > 12):
        return None
    return int(found[1]) > 12


def _date(year: str, month: str | int, day: str | int | None) -> str | None:
    try:
        date = dt.date(int(year), int(month), int(day or 1))
    except ValueError:
        return None
    return date.isoformat() if day else date.isoformat()[:7]
