"""May I use AI for this: five picks, and the answer of the boundaries."""
