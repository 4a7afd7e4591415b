"""The sample organisation, Gemeente Rivierstad: its words in TOML files, and what brings them in.

It stands in the roof because only the roof may combine the pillars. Everything is done through the actions the
pages use, each at its own moment in the past year and a half, so the log tells the same story as the pages.
"""
