"""How long each kind of thing is kept, and whom older events of the log name. The kinds are in code."""

from django.db import models


class Term(models.Model):
    """After how many days a kind of thing is erased; empty means the term that ships with Draagvlak."""

    kind = models.CharField(max_length=60, unique=True)
    days = models.PositiveIntegerField()

    def __str__(self) -> str:
        return f"{self.kind}: {self.days}"


class NumberBeside(models.Model):
    """Whom an event of before numbers names, where only one person was called that when the numbers came.

    The event itself is signed and cannot be written in. Events since then hold the number themselves.
    """

    entry = models.PositiveBigIntegerField(db_index=True)
    place = models.CharField(max_length=60)  # `by`, or the key of a detail
    number = models.CharField(max_length=40, db_index=True)  # person:3 or user:12

    def __str__(self) -> str:
        return f"{self.entry} {self.place}: {self.number}"
