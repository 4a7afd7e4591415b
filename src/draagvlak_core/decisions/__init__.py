"""The decision log: append-only, and checkable offline by whoever holds a checkpoint.

`entry` says what one entry commits to, `tree` gives one root for all entries, `checkpoint` signs roots, `cosign` lets
others sign them too, `export` writes the file and `verify` checks it. Pure: randomness, keys and times come from the
caller. Meaning, worked example, sources and limits: docs/method/decision-log.md.
"""
