"""What retention says to apps above it. Each listens in its `receivers.py`."""

from django.dispatch import Signal

# Sent just before the row of a person goes, in the same transaction: whoever holds a name lets go of it.
# sender: Person, the class · person: who is erased · names: the `Names` that go
person_erased = Signal()
