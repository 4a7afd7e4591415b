"""Rounds of measuring groups, what came in as counts, and what was published. No row here is about one person."""

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from draagvlak.foundation.agreements.models import Agreement
from draagvlak.ui.texts import TextField


class Round(models.Model):
    """One round: asked of everybody, closed once, published once. Everything it rests on is frozen when it opens."""

    kind = models.CharField(max_length=20)  # the kind the works council consented to
    title = TextField(_("Name"))
    consent = models.ForeignKey(Agreement, models.PROTECT, related_name="rounds")
    k = models.PositiveSmallIntegerField()
    questions = models.JSONField(default=list)  # [{code, words: {language: words}}]
    units = models.JSONField(default=list)  # [{key, above, words}], in the order of the tree
    bins = models.JSONField(default=list)  # [{key, units, heads, home, kind of work}]
    heads = models.PositiveIntegerField()
    opened_at = models.DateTimeField()
    closes_on = models.DateField(_("Last day"))
    closed_at = models.DateTimeField(null=True, blank=True)
    published_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering: ClassVar = ["-opened_at", "-id"]

    def __str__(self) -> str:
        return str(self.title)

    @property
    def is_open(self) -> bool:
        return self.closed_at is None


class Counter(models.Model):
    """How many gave an answer in a bin. Gone once the round is published. Only `actions.py` here reads it."""

    round = models.ForeignKey(Round, models.CASCADE, related_name="+")
    bin = models.CharField(max_length=12)
    question = models.CharField(max_length=40, blank=True)  # empty: how many took part
    value = models.PositiveSmallIntegerField(default=0)  # 1-5, or 0 for "I don't know"
    count = models.PositiveIntegerField(default=0)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["round", "bin", "question", "value"], name="counted_in_one_row")
        ]

    def __str__(self) -> str:
        return f"{self.bin} {self.question} {self.value}"


class Cell(models.Model):
    """One published group: a unit, or a pool of units that are too small to show alone."""

    round = models.ForeignKey(Round, models.CASCADE, related_name="cells")
    unit = models.CharField(max_length=20, blank=True)  # its key in the round; empty for a pool
    units = models.JSONField(default=list)  # keys of the units whose people it holds, for a pool
    bins = models.JSONField(default=list)
    heads = models.PositiveIntegerField()
    took_part = models.PositiveIntegerField()

    class Meta:
        ordering: ClassVar = ["id"]

    def __str__(self) -> str:
        return self.unit or "+".join(self.units)


class Figure(models.Model):
    """What is said about one question in one group, as precisely as its size allows."""

    cell = models.ForeignKey(Cell, models.CASCADE, related_name="figures")
    question = models.CharField(max_length=40)
    n = models.PositiveIntegerField()
    shape = models.CharField(max_length=8)
    low = models.FloatField()
    high = models.FloatField()
    mean = models.FloatField(null=True, blank=True)
    reach = models.FloatField()
    parts = models.JSONField(default=list)  # [[first answer, last answer, how many]]
    sum_low = models.PositiveIntegerField()  # what the figure tells about the sum of answers: the audit reads it
    sum_high = models.PositiveIntegerField()

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=["cell", "question"], name="said_once")]

    def __str__(self) -> str:
        return f"{self.cell_id} {self.question}"


class Audit(models.Model):
    """What the attacker in the audit could work out from this and every earlier publication."""

    round = models.ForeignKey(Round, models.CASCADE, related_name="audits")
    at = models.DateTimeField()
    figures = models.PositiveIntegerField()  # how many published figures were looked at, of all rounds
    found = models.PositiveIntegerField()  # how many groups or answers could be worked out; 0 is what it must be
    sizes = models.JSONField(default=dict)  # question → a bin of each block → how many answers

    class Meta:
        ordering: ClassVar = ["-at", "-id"]

    def __str__(self) -> str:
        return f"{self.round_id}: {self.found}"
