"""Who is there when a browser test begins, and how they come in. All of it runs inside a site (`Site.inside`)."""

from playwright.sync_api import Page

from draagvlak.foundation import clock
from draagvlak.foundation.accounts import actions as accounts
from draagvlak.foundation.accounts.models import User
from draagvlak.foundation.accounts.roles import Role
from draagvlak.foundation.decisions.actions import start_log
from draagvlak.foundation.organisation import actions as organisation
from draagvlak.foundation.organisation.models import JobRole, Organisation, Person, Unit
from draagvlak.foundation.sample.actions import start_empty
from draagvlak.ui.text import Text
from tests.browser.site import Site
from tests.factories.people import make_account, make_person, make_unit

PASSWORD = "a long enough password"
STAFF = {
    "alice": "ai_lead",
    "karim": "",
    "fatma": "facilitator",
    "sanne": "board",
    "wim": "works_council",
    "hanna": "hr",
}


def small_organisation() -> None:
    """Alice (AI lead), Bob, Sanne (board) and Ada (administrator) under one roof."""
    start_log(origin="draagvlak.test/log", is_sample=False)
    whole = make_unit("R", "Rivierdijk")
    Organisation.objects.create(name="Gemeente Rivierdijk", languages=["nl", "en"], started_at=clock.now())
    roles = {"Alice": Role.AI_LEAD, "Bob": "", "Sanne": Role.BOARD, "Ada": Role.ADMINISTRATOR}
    for name, role in roles.items():
        somebody(name, whole, role)


def somebody(name: str, unit: Unit, role: str = "", password: str = "") -> User:
    """A person with an account; a password is for those who log in through the form."""
    user = make_account(name, *filter(None, [role]), password=password)
    make_person(name, unit=unit, email=user.email, user=user)
    return user


def found(languages: tuple[str, ...] = ("nl", "en")) -> None:
    """An organisation that has just begun, with Ada alone in it."""
    start_empty(
        name="Gemeente Rivierdijk",
        languages=[*languages],
        admin="Ada de Boer",
        email="ada@example.org",
        password=PASSWORD,
    )


def hire_staff() -> None:
    """A call centre with an AI lead, a facilitator, a director, HR, the works council and Karim, who has no role."""
    by = User.objects.get()
    root = Unit.objects.get(parent=None)
    centre = Unit(code="KCC", name=Text(nl="Klantcontact", en="Call centre"), parent=root)
    unit = organisation.save_unit(unit=centre, by=by)
    caller = JobRole(code="BEL", name=Text(nl="Beller", en="Caller"), isco08="4222")
    role = organisation.save_job_role(job_role=caller, by=by)
    for name, given in STAFF.items():
        joins = Person(
            code=name, name=f"{name.title()} de Vries", email=f"{name}@example.org", unit=unit, job_role=role
        )
        user = accounts.give_access(person=organisation.save_person(person=joins, by=by), by=by)
        accounts.set_roles(user=user, roles=[Role(given)] if given else [], by=by)


def enter(page: Page, site: Site, email: str) -> None:
    """Come in as somebody who logged in before."""
    page.context.add_cookies([{"name": "sessionid", "value": site.session(email), "url": site.url}])


def log_in(page: Page, site: Site, email: str, password: str = PASSWORD) -> None:
    """Log in through the form, whatever language it speaks."""
    page.goto(f"{site.url}/account/login/")
    page.locator("[name=login]").fill(email)
    page.locator("[name=password]").fill(password)
    page.locator("[name=password]").press("Enter")
    page.wait_for_url(lambda url: "/account/login" not in url)
