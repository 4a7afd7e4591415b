"""Reading and writing of register files: any CSV or XLSX through a mapping, and the Dutch Algorithm Register.

    mapping = propose_mapping(path)              # for CSV and XLSX: show it, let a person correct it, keep it
    reading = read_register(path, mapping=mapping)
    reading.report                               # what was found and what is missing, complete at once
    for record in reading.records: ...           # Incoming, one by one
    compose(texts=…, stage=…, facts=…, base=…)   # back to a 1.0 record
    write(records, "json" | "csv" | "xlsx", stream)

Whatever is wrong with a file comes as `Refused(problem)`, before the first record; `sentence(problem)` says it in
words. Plain Python: nothing here knows the database.
"""

from draagvlak.foundation.tables.problems import Problem, Refused
from draagvlak.foundation.tables.reading import Table, read_table
from draagvlak.foundation.tables.sources import DEFAULT_LIMIT

from .composing import NO_PLACE, compose
from .mapping import IGNORE, KEEP, TARGETS, check_mapping, propose
from .outgoing import CONTENT_TYPES, FORMATS, csv_chunks, json_chunks, write, write_xlsx
from .reading import Reading, propose_mapping, read_register
from .records import FACTS, TEXTS, Incoming, Report
from .sentences import sentence
from .standard import check_limits
from .texts import plain_text, safe_html
from .values import STAGES

__all__ = [
    "CONTENT_TYPES", "DEFAULT_LIMIT", "FACTS", "FORMATS", "IGNORE", "KEEP", "NO_PLACE", "STAGES", "TARGETS", "TEXTS",
    "Incoming", "Problem", "Reading", "Refused", "Report", "Table", "check_limits", "check_mapping", "compose",
    "csv_chunks", "json_chunks", "plain_text", "propose", "propose_mapping", "read_register", "read_table",
    "safe_html", "sentence", "write", "write_xlsx",
]  # fmt: skip
