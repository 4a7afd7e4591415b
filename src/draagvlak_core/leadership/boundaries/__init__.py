"""Boundaries that can be worked out: rules over the facts of a card, and whether they fit together."""
