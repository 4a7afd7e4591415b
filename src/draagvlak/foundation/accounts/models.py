"""Who may log in, and which roles they were given. What a role may do is in `roles.py`, in code."""

from typing import ClassVar

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models
from django.utils.translation import gettext_lazy as _

from draagvlak.foundation.accounts.roles import Role


class UserManager(BaseUserManager["User"]):
    def get_by_natural_key(self, username: str | None) -> "User":
        return self.get(email__iexact=username)


class User(AbstractBaseUser):
    """An account. The person behind it, with unit and job role, is in the organisation."""

    email = models.EmailField(_("E-mail address"), unique=True)
    name = models.CharField(_("Name"), max_length=120)
    language = models.CharField(_("Language"), max_length=5, default="nl")
    is_active = models.BooleanField(_("May log in"), default=True)
    date_joined = models.DateTimeField(_("Since"), auto_now_add=True)

    objects: ClassVar[UserManager] = UserManager()
    USERNAME_FIELD = "email"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = ["name"]

    def __str__(self) -> str:
        return self.name or self.email

    def get_full_name(self) -> str:
        return self.name

    # The framework asks for these; Draagvlak's own rights live in `roles.py` and nothing here grants any.
    is_staff = False
    is_superuser = False

    def has_perm(self, perm: str, obj: object = None) -> bool:
        return False


class Attempt(models.Model):
    """Counts of attempts to log in, under a digest or a network address: Django's cache in the database writes them."""

    cache_key = models.CharField(max_length=255, primary_key=True)
    value = models.TextField()
    expires = models.DateTimeField(db_index=True)

    class Meta:
        db_table = "accounts_attempt"

    def __str__(self) -> str:
        return self.cache_key


class FactorRule(models.Model):
    """A role that asks for a second factor at each log-in."""

    role = models.CharField(max_length=30, choices=Role.choices, unique=True)
    since = models.DateTimeField()

    def __str__(self) -> str:
        return str(self.get_role_display())


class SafetyEvent(models.Model):
    """One line of the security journal: what kind of thing happened, when, and to whose account. No content."""

    class Kind(models.TextChoices):
        WRONG_LOGIN = "wrong_login", _("A wrong password")
        SENSITIVE_PAGE = "sensitive_page", _("A sensitive page was opened")

    kind = models.CharField(max_length=20, choices=Kind.choices)
    at = models.DateTimeField(db_index=True)
    account = models.ForeignKey(User, models.SET_NULL, null=True, related_name="+")
    page = models.CharField(max_length=80, blank=True)

    class Meta:
        ordering: ClassVar = ["-at", "-pk"]

    def __str__(self) -> str:
        return str(self.get_kind_display())


class RoleGrant(models.Model):
    """A role given to an account by somebody."""

    user = models.ForeignKey(User, models.CASCADE, related_name="grants")
    role = models.CharField(max_length=30, choices=Role.choices)
    since = models.DateTimeField()

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=["user", "role"], name="role_given_once")]

    def __str__(self) -> str:
        return f"{self.user}: {self.get_role_display()}"
