"""Reading and writing of register files: any CSV or XLSX through a mapping, and the Dutch Algorithm Register.

`reading.propose_mapping` proposes a mapping for a table, to show and correct; `reading.read_register` gives a report of
the whole file and its records one by one, or raises `Refused` before the first. `composing.compose` makes a record of
publication standard 1.0, `standard.check_limits` holds it against that standard, `outgoing` writes JSON, CSV and XLSX.
Method and limits: docs/method/register.md.
"""
