"""How long each kind of thing is kept. The kinds are in code; the terms are the organisation's."""

from django.db import models


class Term(models.Model):
    """After how many days a kind of thing is erased; empty means the term that ships with Draagvlak."""

    kind = models.CharField(max_length=60, unique=True)
    days = models.PositiveIntegerField()

    def __str__(self) -> str:
        return f"{self.kind}: {self.days}"
