"""Makes up about six hundred people: the cast first, the others from lists of names with a fixed seed."""

import random
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, replace

from draagvlak.foundation.sample.content import Table
from draagvlak.foundation.sample.eyes import DOMAIN, EYES
from draagvlak.roof.sample.content import read

_SEED = 1672
# Those who work outside have no desk and no mailbox.
_WITHOUT_MAIL = ("GRO", "MWW")


@dataclass(frozen=True, slots=True)
class MadeUp:
    """Somebody who works here. `key` is their short name in the cast, empty for everybody else."""

    name: str
    email: str
    unit: str
    job_role: str
    key: str = ""
    code: str = ""


def everybody() -> list[MadeUp]:
    """The same people at each run."""
    cast = read("organisation/cast")
    names = _names({member["name"] for member in cast.values()})
    people: list[MadeUp] = []
    for unit in read("organisation/units")["unit"]:
        for job_role, number in unit.get("staff", {}).items():
            here = [_of_cast(key, member) for key, member in cast.items() if _works(member, unit["code"], job_role)]
            people += here
            people += [MadeUp(next(names), "", unit["code"], job_role) for _ in range(number - len(here))]
    # Whoever is going to leave comes on top of the numbers of the unit.
    people += [_of_cast(key, member) for key, member in cast.items() if "leaves" in member]
    return _with_codes_and_addresses(people)


def _works(member: Table, unit: str, job_role: str) -> bool:
    return (member["unit"], member["job_role"]) == (unit, job_role) and "leaves" not in member


def _of_cast(key: str, member: Table) -> MadeUp:
    address = next((eyes.email for eyes in EYES if eyes.key == member.get("eyes")), "")
    if "email" in member:
        address = f"{member['email']}@{DOMAIN}"
    return MadeUp(member["name"], address, member["unit"], member["job_role"], key)


def _names(taken: set[str]) -> Iterator[str]:
    """First and last names put together, no name twice."""
    lists = read("organisation/names")
    first, last = lists["first"].split(), [name.strip() for name in lists["last"].split(";")]
    draw = random.Random(_SEED)  # noqa: S311 - made-up names, nothing to keep secret
    used = set(taken)
    while True:
        name = f"{draw.choice(first)} {draw.choice(last)}"
        if name not in used:
            used.add(name)
            yield name


def _with_codes_and_addresses(people: list[MadeUp]) -> list[MadeUp]:
    taken = {person.email for person in people}
    reachable = []
    for place, person in enumerate(people):
        code, email = f"R{1001 + place}", person.email
        if not email and person.job_role not in _WITHOUT_MAIL:
            email = _address(person.name, code, taken)
            taken.add(email)
        reachable.append(replace(person, code=code, email=email))
    return reachable


def _address(name: str, code: str, taken: set[str]) -> str:
    letters = unicodedata.normalize("NFKD", name.lower().replace("ı", "i")).encode("ascii", "ignore").decode()
    address = f"{'.'.join(letters.split())}@{DOMAIN}"
    return address if address not in taken else f"{code.lower()}@{DOMAIN}"
