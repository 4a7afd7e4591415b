"""Who has access and which roles: given by the administrator alone, and never so that nobody is left to give them."""

import pytest
from django.urls import reverse

from draagvlak.foundation.accounts import actions
from draagvlak.foundation.accounts.describe import permissions_page
from draagvlak.foundation.accounts.members import Member
from draagvlak.foundation.accounts.models import User
from draagvlak.foundation.accounts.roles import GIVEN_ROLES, Role
from draagvlak.foundation.decisions.models import LogEntry
from draagvlak.foundation.decisions.queries import tell
from draagvlak.foundation.organisation.models import Person, Unit
from draagvlak.ui.refused import Refused
from tests.factories.people import join, make_person


@pytest.fixture
def dana(organisation):
    """Dana administers."""
    return join("Dana", Role.ADMINISTRATOR)


@pytest.fixture
def newcomer(organisation):
    return make_person("Nora", code="N1", email="Nora@example.org")


def roles(user):
    return set(User.objects.get(id=user.id).grants.values_list("role", flat=True))


def test_list_shows_roles_of_everyone(enter, dana, alice, bob):
    page = enter(dana).get(reverse("accounts:list")).content.decode()
    assert "AI lead" in page
    assert "Bob" in page


@pytest.mark.parametrize("address", ["accounts:list", "accounts:newcomers"])
def test_managing_access_without_the_right_is_refused(enter, alice, bob, sanne, address):
    for user in (alice, bob, sanne):
        assert enter(user).get(reverse(address)).status_code == 403


def test_an_account_page_is_404_for_strangers(enter, charlie, dana):
    assert enter(charlie).get(reverse("accounts:account", args=[dana.id])).status_code == 404


def test_visitors_are_asked_to_log_in(enter, dana):
    assert enter().get(reverse("accounts:list")).headers["Location"].startswith("/account/login/")


@pytest.mark.parametrize("address", ["accounts:end", "accounts:return", "accounts:address"])
def test_changing_access_rejects_get(enter, dana, bob, address):
    assert enter(dana).get(reverse(address, args=[bob.id])).status_code == 405


def test_giving_access_rejects_get(enter, dana, newcomer):
    assert enter(dana).get(reverse("accounts:give", args=[newcomer.id])).status_code == 405


def test_roles_are_given_and_taken_and_the_log_tells_both(enter, dana, alice):
    enter(dana).post(reverse("accounts:account", args=[alice.id]), {"roles": ["board", "hr"]})
    assert roles(alice) == {"board", "hr"}
    kinds = list(LogEntry.objects.values_list("kind", flat=True))
    assert kinds.count("accounts.role_given") == 2
    assert kinds.count("accounts.role_taken") == 1


def test_all_roles_can_be_taken(enter, dana, alice):
    enter(dana).post(reverse("accounts:account", args=[alice.id]), {})
    assert roles(alice) == set()


@pytest.mark.parametrize("role", ["employee", "team_lead", "king"])
def test_a_role_that_follows_from_the_organisation_cannot_be_given(enter, dana, bob, role):
    answer = enter(dana).post(reverse("accounts:account", args=[bob.id]), {"roles": [role]})
    assert answer.status_code == 422
    assert roles(bob) == set()


def test_the_last_administrator_cannot_lose_the_role(enter, dana):
    answer = enter(dana).post(reverse("accounts:account", args=[dana.id]), {"roles": ["board"]})
    assert answer.status_code == 422
    assert roles(dana) == {"administrator"}


def test_the_last_administrator_cannot_lose_access(enter, dana):
    enter(dana).post(reverse("accounts:end", args=[dana.id]))
    assert User.objects.get(id=dana.id).is_active


def test_an_administrator_who_cannot_log_in_does_not_count(dana, organisation):
    other = join("Eva", Role.ADMINISTRATOR)
    actions.end_access(user=other, by=dana)
    with pytest.raises(Refused, check=lambda refused: refused.code == "accounts.last_administrator"):
        actions.set_roles(user=dana, roles=[], by=dana)


def test_ending_access_ends_open_sessions(enter, dana, bob):
    browser = enter(bob)
    assert browser.get(reverse("accounts:settings")).status_code == 200
    enter(dana).post(reverse("accounts:end", args=[bob.id]))
    assert browser.get(reverse("accounts:settings")).status_code == 302


def test_access_can_be_given_again(enter, dana, bob):
    actions.end_access(user=bob, by=dana)
    enter(dana).post(reverse("accounts:return", args=[bob.id]))
    assert User.objects.get(id=bob.id).is_active


def test_giving_access_makes_an_account_without_a_password(enter, dana, newcomer):
    enter(dana).post(reverse("accounts:give", args=[newcomer.id]))
    newcomer.refresh_from_db()
    assert newcomer.user.email == "nora@example.org"
    assert not newcomer.user.has_usable_password()
    assert Member(newcomer.user).roles == {Role.EMPLOYEE}


def test_giving_access_without_an_address_says_what_to_do(enter, dana, newcomer):
    Person.objects.update(email="")
    answer = enter(dana).post(reverse("accounts:give", args=[newcomer.id]), follow=True)
    assert "has no e-mail address" in answer.content.decode()
    assert User.objects.count() == 1


def test_an_address_of_another_account_is_not_taken_over(dana, bob, newcomer):
    Person.objects.filter(user=bob).update(email="")
    newcomer.email = bob.email
    newcomer.save()
    with pytest.raises(Refused, check=lambda refused: refused.code == "accounts.address_taken"):
        actions.give_access(person=newcomer, by=dana)


def test_the_account_keeps_its_address_until_an_administrator_follows(enter, dana, bob):
    Person.objects.filter(user=bob).update(email="new@example.org")
    assert User.objects.get(id=bob.id).email == "bob@example.org"
    enter(dana).post(reverse("accounts:address", args=[bob.id]))
    assert User.objects.get(id=bob.id).email == "new@example.org"


def test_settings_change_name_and_language(enter, bob):
    Person.objects.filter(user=bob).update(name="Robert de Wit")
    browser = enter(bob)
    answer = browser.post(reverse("accounts:settings"), {"name": "Bob de Wit", "language": "nl"})
    assert answer.cookies["django_language"].value == "nl"
    assert str(User.objects.get(id=bob.id)) == "Bob de Wit"
    assert "Bob heet vanaf nu Bob de Wit" in tell(LogEntry.objects.latest("index")).sentence


@pytest.mark.parametrize(
    "name",
    ["Alice", " alice ", "ALI\u200bCE", "Alice\u3164", "\uff21lice", "Robert", "Robert de Witt", "Alice de Zwart"],
)
def test_nobody_takes_a_name_that_is_not_theirs(enter, alice, bob, name):
    """Of somebody else here, however it is typed, or with a surname the organisation does not know them by."""
    Person.objects.filter(user=bob).update(name="Robert de Wit")
    Person.objects.create(code="9", name="Robert", unit=bob.person.unit)
    answer = enter(bob).post(reverse("accounts:settings"), {"name": name, "language": "en"})
    page = answer.content.decode()
    assert answer.status_code == 422 and ("Somebody else here is called that" in page or "knows you as" in page)
    assert str(User.objects.get(id=bob.id)) == "Bob"


def test_settings_without_a_name_change_nothing(enter, bob):
    answer = enter(bob).post(reverse("accounts:settings"), {"name": "", "language": "nl"})
    assert answer.status_code == 422
    assert str(User.objects.get(id=bob.id)) == "Bob"


@pytest.mark.parametrize(
    ("who", "address", "words"),
    [
        ("alice", "/me/access/", "You may not open this page"),
        ("dana", "/me/access/", "You may open this page, because of your role"),
        ("bob", "/start/", "Anyone may open this page"),
        ("bob", "/me/settings/", "Everyone who works here may open this page"),
        ("bob", "/account/login/", "about your own account"),
        ("bob", "/nowhere/", "There is no page at this address"),
        ("bob", "javascript:alert(1)", "There is no page at this address"),
    ],
)
def test_why_answers(enter, request, dana, who, address, words):
    answer = enter(request.getfixturevalue(who)).get(reverse("accounts:why"), {"path": address})
    assert words in answer.content.decode()


def test_why_names_the_role_that_opens(enter, dana):
    answer = enter(dana).get(reverse("accounts:why"), {"path": "/me/access/"}).content.decode()
    assert "Give people access" in answer
    assert "Administrator" in answer


def test_why_never_links_elsewhere(enter, bob):
    for address in ("javascript:alert(1)", "//evil.example/", "https://evil.example/"):
        page = enter(bob).get(reverse("accounts:why"), {"path": address}).content.decode()
        assert f'href="{address}"' not in page


def test_member_costs_at_most_three_queries(sanne, django_assert_max_num_queries):
    Unit.objects.filter(code="R1").update(lead=Person.objects.get(user=sanne))
    user = User.objects.get(id=sanne.id)
    with django_assert_max_num_queries(3):
        member = Member(user)
        assert member.roles == {Role.EMPLOYEE, Role.TEAM_LEAD, Role.BOARD}
        assert member.person.unit.code == "R1"
        assert member.person.user == user


def test_list_costs_the_same_with_more_accounts(enter, dana, django_assert_max_num_queries):
    browser = enter(dana)
    browser.get(reverse("accounts:list"))
    for number in range(30):
        join(f"Person{number}", Role.HR)
    with django_assert_max_num_queries(12):
        browser.get(reverse("accounts:list"))


def test_the_page_on_permissions_is_up_to_date(settings):
    page = settings.SOURCE.parent.parent / "docs" / "permissions.md"
    assert page.read_text() == permissions_page(), "run: ./run manage describe_permissions"


def test_every_given_role_has_a_description():
    from draagvlak.foundation.accounts.roles import DESCRIPTIONS

    assert set(DESCRIPTIONS) == set(Role)
    assert Role.EMPLOYEE not in GIVEN_ROLES
