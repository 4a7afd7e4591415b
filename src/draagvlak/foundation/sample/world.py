"""Who and what there is in the sample, by the short names the files use."""

from dataclasses import dataclass, field
from typing import Any

from draagvlak.foundation.accounts.models import User
from draagvlak.foundation.organisation.models import JobRole, Person, Unit
from draagvlak.foundation.register.cards.models import UseCase
from draagvlak.foundation.sample.days import Days


@dataclass(slots=True)
class World:
    """Filled while the stories are told; a name nobody has is a mistake in a file and raises KeyError."""

    days: Days
    units: dict[str, Unit] = field(default_factory=dict)
    job_roles: dict[str, JobRole] = field(default_factory=dict)
    cast: dict[str, Person] = field(default_factory=dict)
    use_cases: dict[str, UseCase] = field(default_factory=dict)
    things: dict[tuple[Any, ...], Any] = field(default_factory=dict)  # what a later step comes back to

    def person(self, key: str) -> Person:
        return self.cast[key]

    def who(self, key: str) -> User | Person:
        """The account of somebody when they have one: that is who acts."""
        return self.cast[key].user or self.cast[key]

    def account(self, key: str) -> User:
        user = self.cast[key].user
        if user is None:
            raise KeyError(f"{key} has no account")
        return user

    def these_units(self, codes: list[str]) -> list[Unit]:
        return [self.units[code] for code in codes]

    def these_roles(self, codes: list[str]) -> list[JobRole]:
        return [self.job_roles[code] for code in codes]

    def use_case(self, key: str) -> UseCase:
        """The use case as it is now: other steps may have changed it."""
        found = self.use_cases[key]
        found.refresh_from_db()
        return found
