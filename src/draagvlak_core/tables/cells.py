"""Rules for one cell: what is empty, what is a formula, and how a text is kept from becoming one."""

import re

# The last column of every table this package writes: what no other column holds, as JSON. It also tells the reader
# that the table is our own, so that the apostrophes we put before dangerous cells can be taken away again. In other
# people's files an apostrophe stays what it is.
OTHER = "draagvlak_other"

_DANGEROUS = re.compile(r"'*[=+\-@|%\t\r\n]")
_PROTECTED = re.compile(r"'+[=+\-@|%\t\r\n]")
# '=> leads to' and '== heading' are texts; a list of points starts with '-'. A formula calls, refers or computes.
_FORMULA = re.compile(
    r"=(?![=>\s]|$)"  # =1+2, =A1, =HYPERLINK(
    r"|[=+\-@]\s*+[A-Z][A-Z0-9.]*+\([^()]*+\)\s*+$",  # @SUM(A1:A9) as the whole cell
)


def is_blank(value: object) -> bool:
    """Nothing was filled in: nothing, white space, or the empty list some exports write as '[]'."""
    return value is None or value == [] or (isinstance(value, str) and value.strip() in ("", "[]"))


def is_formula(text: str) -> bool:
    return _FORMULA.match(text) is not None or _calls_out(text)


def _calls_out(text: str) -> bool:
    """+cmd|' /C calc'!A0: not by a pattern, which would try every stroke with every exclamation mark."""
    return text[:1] in tuple("=+-@") and -1 < text.find("|", 1) < text.rfind("!")


def protect(text: str) -> str:
    """The text, after an apostrophe when a spreadsheet could run it. `unprotect` gives the text back exactly."""
    return "'" + text if _DANGEROUS.match(text) else text


def unprotect(text: str) -> str:
    return text[1:] if _PROTECTED.match(text) else text


def letter(index: int) -> str:
    """0 → 'A', 25 → 'Z', 26 → 'AA': how a spreadsheet names its columns."""
    name = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        name = chr(65 + rest) + name
    return name
