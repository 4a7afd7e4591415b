"""Who walks the journeys."""

from playwright.sync_api import Page

from tests.browser.site import Site

PASSWORD = "a long enough password"

SMALL_ORGANISATION = """
from draagvlak.foundation import clock
from draagvlak.foundation.accounts.models import RoleGrant, User
from draagvlak.foundation.accounts.roles import Role
from draagvlak.foundation.decisions.actions import start_log
from draagvlak.foundation.organisation.models import Organisation, Person, Unit
from draagvlak.ui.texts import Text

if not Organisation.objects.exists():
    start_log(origin="draagvlak.test/log", is_sample=False)
    whole = Unit.objects.create(code="R", name=Text(nl="Rivierdijk", en="Rivierdijk"))
    Organisation.objects.create(name="Gemeente Rivierdijk", languages=["nl", "en"], started_at=clock.now())
    for name, roles in {"Alice": [Role.AI_LEAD], "Bob": [], "Sanne": [Role.BOARD], "Ada": [Role.ADMINISTRATOR]}.items():
        user = User(email=f"{name.lower()}@example.org", name=name)
        user.set_password("PASSWORD")
        user.save()
        Person.objects.create(code=name, name=name, email=user.email, unit=whole, user=user)
        RoleGrant.objects.bulk_create(RoleGrant(user=user, role=role, since=clock.now()) for role in roles)
"""

# Adds a call centre with an AI lead, a facilitator, a director, HR, the works council and Karim, who has no role.
STAFF = """
from draagvlak.foundation.accounts import actions as accounts
from draagvlak.foundation.accounts.models import User
from draagvlak.foundation.accounts.roles import Role
from draagvlak.foundation.organisation import actions
from draagvlak.foundation.organisation.models import JobRole, Person, Unit
from draagvlak.ui.texts import Text

by = User.objects.get()
root = Unit.objects.get(parent=None)
unit = actions.save_unit(unit=Unit(code="KCC", name=Text(nl="Klantcontact", en="Call centre"), parent=root), by=by)
role = actions.save_job_role(job_role=JobRole(code="BEL", name=Text(nl="Beller", en="Caller"), isco08="4222"), by=by)
people = {"alice": ["ai_lead"], "karim": [], "fatma": ["facilitator"], "sanne": ["board"], "wim": ["works_council"],
    "hanna": ["hr"]}
for name, roles in people.items():
    person = actions.save_person(person=Person(
        code=name, name=name.title() + " de Vries", email=name + "@example.org", unit=unit, job_role=role), by=by)
    user = accounts.give_access(person=person, by=by)
    user.set_password("PASSWORD")
    user.save()
    accounts.set_roles(user=user, roles=[Role(role) for role in roles], by=by)
""".replace("PASSWORD", PASSWORD)

FOUND = """
from draagvlak.foundation.sample.actions import start_empty
start_empty(name="Gemeente Rivierdijk", languages=["nl", "en"], admin="Ada de Boer", email="ada@example.org",
    password="PASSWORD")
""".replace("PASSWORD", PASSWORD)


def settle(site: Site) -> None:
    """A small organisation with Alice (AI lead), Bob, Sanne (board) and Ada (administrator); once per site."""
    site.run(SMALL_ORGANISATION.replace("PASSWORD", PASSWORD))


def enter(page: Page, site: Site, email: str, password: str = PASSWORD) -> None:
    """Log in through the form, whatever language it speaks."""
    page.goto(f"{site.url}/account/login/")
    page.locator("[name=login]").fill(email)
    page.locator("[name=password]").fill(password)
    page.locator("[name=password]").press("Enter")
    page.wait_for_url(lambda url: "/account/login" not in url)
