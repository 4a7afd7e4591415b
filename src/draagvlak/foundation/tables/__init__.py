"""Reading of tables that people bring: any CSV or XLSX file, row by row, refused in words when it cannot be read.

    table = read_table(path)      # Refused(problem) when it is no table
    for number, row in table.rows: ...
    sentence(problem)             # what is wrong, where, and what to do

Plain Python: nothing here knows the database, nor what the columns mean.
"""

from .problems import Problem, Refused
from .reading import Table, read_table
from .sentences import sentence
from .sources import DEFAULT_LIMIT

__all__ = ["DEFAULT_LIMIT", "Problem", "Refused", "Table", "read_table", "sentence"]
