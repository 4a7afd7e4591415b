"""Units, people and job roles from a CSV or XLSX file: look first, then all or nothing.

table = read(kind, path)            # Refused when the file is no table
plan = make_plan(kind, table)       # what is new, changed and the same, and everything that is wrong
actions.bring_in(…)                 # in one transaction, and only when nothing is wrong
"""
