"""What the organisation says to apps above it, which it cannot know. Each listens in its `receivers.py`.

Sent inside the transaction in which it happens: a receiver that raises keeps it from happening.
"""

from django.dispatch import Signal

# sender: Person, the class · person: who leaves · by: who wrote it down
person_leaves = Signal()
