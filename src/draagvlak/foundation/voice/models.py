"""Rounds, who may fetch tokens in them, and posts after their batch left the pool. Nothing ties a post to a person."""

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from draagvlak.foundation.organisation.models import Person
from draagvlak.ui.texts import TextField


class State(models.TextChoices):
    """Where a post stands that two people read before others do."""

    READING = "reading", _("Being read")
    PASSED = "passed", _("Passed on")
    REFUSED = "refused", _("Refused")


class Verdict(models.TextChoices):
    """What somebody who reads a post says of it."""

    PASS = "pass", _("Pass it on")
    REFUSE = "refuse", _("Refuse it")


class Why(models.TextChoices):
    """Why a post is refused. Only these: disagreeing with it is no reason."""

    ATTACK = "attack", _("It attacks somebody or threatens")
    POINTS_AT = "points_at", _("It points at one person, also when words are blacked out")
    SECRET = "secret", _("It holds something about clients or a secret that may not be passed on")
    NO_QUESTION = "empty", _("It says nothing: a test, or letters without meaning")


class Round(models.Model):
    """A time in which everybody in it can say something once, or a few times, unseen. Its keys go at the close."""

    # Random, so that a round of an organisation that was removed is never taken for another one.
    code = models.CharField(max_length=32, unique=True)
    purpose = models.CharField(max_length=20)
    title = TextField(_("Name"))
    subject = models.CharField(max_length=80, blank=True)  # what it is about, to the app that opened it
    instance = models.CharField(max_length=200)
    fields = models.JSONField(default=list)  # the form, frozen
    quota = models.PositiveSmallIntegerField()
    k = models.PositiveSmallIntegerField()
    eligible = models.PositiveIntegerField()
    opened_on = models.DateField()
    closes_on = models.DateField(_("Last day"))
    closed_on = models.DateField(null=True, blank=True)
    # As they are told: once a day while the round is open, and at the close, when the rows they are counted from go.
    issued = models.PositiveIntegerField(null=True, blank=True)
    redeemed = models.PositiveIntegerField(null=True, blank=True)
    told_on = models.DateField(null=True, blank=True)

    class Meta:
        ordering: ClassVar = ["-opened_on", "-pk"]

    def __str__(self) -> str:
        return str(self.title)

    @property
    def is_open(self) -> bool:
        return self.closed_on is None


class RoundKey(models.Model):
    """The key of one kind of token: everybody in the round gets as many of this kind as everybody else, mostly one."""

    round = models.ForeignKey(Round, models.CASCADE, related_name="keys")
    kind = models.PositiveSmallIntegerField()
    modulus = models.TextField()  # hex
    exponent = models.PositiveIntegerField()
    private_key = models.BinaryField(blank=True)  # empty after the close
    left = models.PositiveIntegerField(default=0)  # posts with this kind of token that left the pool

    class Meta:
        ordering: ClassVar = ["kind"]
        constraints: ClassVar = [models.UniqueConstraint(fields=["round", "kind"], name="one_key_of_a_kind")]

    def __str__(self) -> str:
        return f"{self.round_id}.{self.kind}"


class Ticket(models.Model):
    """Somebody may fetch tokens in a round. Says no more than that they were here; goes at the close."""

    pk = models.CompositePrimaryKey("round_id", "person_id")
    round = models.ForeignKey(Round, models.CASCADE, related_name="tickets")
    person = models.ForeignKey(Person, models.CASCADE, related_name="+")
    # A hash of what was sent hidden, until the browser says that it has its tokens: then it can ask again.
    hidden = models.CharField(max_length=64, blank=True)
    fetched = models.BooleanField(default=False)

    def __str__(self) -> str:
        return f"{self.round_id}"


class Batch(models.Model):
    """Posts that left the pool together. `code` ties it to the pool until that has let them go."""

    code = models.CharField(max_length=32, unique=True)
    purpose = models.CharField(max_length=20)
    # Where rounds share no pool: the round it came from.
    round = models.ForeignKey(Round, models.CASCADE, null=True, blank=True, related_name="batches")
    left_on = models.DateField()
    size = models.PositiveIntegerField()

    class Meta:
        ordering: ClassVar = ["pk"]

    def __str__(self) -> str:
        return f"{self.pk}"


class Post(models.Model):
    """Something somebody wrote. No time, no number, no order: a random key and the batch it came in."""

    key = models.CharField(max_length=32, primary_key=True)
    round = models.ForeignKey(Round, models.CASCADE, related_name="posts")
    batch = models.ForeignKey(Batch, models.PROTECT, related_name="posts")
    thread = models.CharField(max_length=64, unique=True)
    content = models.JSONField(default=dict)  # what was written, by field; with its black-outs once it is passed on
    public = models.CharField(max_length=64)
    signed = models.CharField(max_length=128, blank=True)  # empty once words were blacked out
    black_outs = models.JSONField(default=list, blank=True)  # words a reader proposes to black out, until it is decided
    share = models.PositiveSmallIntegerField(default=0)  # percent of its letters that was blacked out for good
    state = models.CharField(max_length=10, choices=State.choices, default=State.READING)
    why = models.CharField(max_length=12, choices=Why.choices, blank=True)

    def __str__(self) -> str:
        return self.key


class Judgement(models.Model):
    """What one of those who read a post before others says of it, and in which role."""

    post = models.ForeignKey(Post, models.CASCADE, related_name="judgements")
    moderator = models.ForeignKey(Person, models.CASCADE, related_name="+")
    role = models.CharField(max_length=30)
    verdict = models.CharField(max_length=10, choices=Verdict.choices)
    why = models.CharField(max_length=12, choices=Why.choices, blank=True)

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=["post", "moderator"], name="reads_once")]

    def __str__(self) -> str:
        return f"{self.post_id}: {self.verdict}"
