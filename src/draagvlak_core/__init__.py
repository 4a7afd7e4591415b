"""The reasoning of Draagvlak as plain Python: no Django, no clock, no network, no files."""
