"""One language for conditions over facts, judged in three values.

`tree` holds what can be written, `vocabulary` which facts there are to write about, `evaluation` what follows for one
set of facts and `columns` for many at once, `solver` whether any set of facts fits. `json_form` and `sentences` write a
condition down and read it back. Boundaries and the AI Act bring a vocabulary each, and nothing else.
"""
