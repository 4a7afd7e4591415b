"""The course: its versions, the consultation of a draft, and whether its boundaries fit together."""
