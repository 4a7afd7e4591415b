"""Reading of tables that people bring: any CSV or XLSX file, row by row.

`reading.read_table` gives columns and rows, or raises `problems.Refused` with one `Problem`: a code with its place.
Nothing here knows what the columns mean.
"""
