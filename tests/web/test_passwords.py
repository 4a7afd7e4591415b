"""What a password may be, how it is kept, and what changing it does. Much of it is a library's; here it is shown."""

import pytest
from django.conf import global_settings
from django.core.mail import BadHeaderError, EmailMessage
from django.urls import reverse

from draagvlak.config import settings as product

PASSWORD = "a long enough password"
LONG = " Twee woorden & een 😀 met Hoofdletters " * 4

pytestmark = pytest.mark.django_db


def log_in(client, user, password):
    return client.post(reverse("account_login"), {"login": user.email, "password": password}).status_code == 302


def change(client, old, new):
    return client.post(reverse("account_change_password"), {"oldpassword": old, "password1": new, "password2": new})


def test_a_long_password_of_any_letters_counts_exactly_as_typed(enter, bob):
    assert len(LONG) > 64
    assert change(enter(bob), PASSWORD, LONG).status_code == 302
    assert not log_in(enter(), bob, LONG.strip())
    assert not log_in(enter(), bob, LONG.lower())
    assert log_in(enter(), bob, LONG)


def test_changing_a_password_asks_for_the_old_one(enter, bob):
    client = enter(bob)
    for old in ("", "not the old password"):
        assert change(client, old, "another long enough password").status_code != 302
    bob.refresh_from_db()
    assert bob.check_password(PASSWORD)


def test_a_changed_password_ends_all_other_sessions(enter, bob):
    here, elsewhere = enter(bob), enter(bob)
    change(here, PASSWORD, "another long enough password")
    assert here.get("/me/").status_code == 200
    assert elsewhere.get("/me/").status_code == 302


def test_a_password_is_hidden_while_it_is_typed(enter, bob):
    for client, name in ((enter(), "account_login"), (enter(bob), "account_change_password")):
        page = client.get(reverse(name)).content.decode()
        boxes = [tag for tag in page.split("<input ")[1:] if 'name="password' in tag or 'name="oldpassword' in tag]
        assert boxes
        assert all('type="password"' in box.partition(">")[0] for box in boxes)


def test_passwords_are_kept_by_a_slow_hash():
    assert not hasattr(product, "PASSWORD_HASHERS")
    assert global_settings.PASSWORD_HASHERS[0].endswith(".PBKDF2PasswordHasher")


def test_the_name_of_a_session_cannot_be_guessed(enter, bob):
    names = {enter(bob).session.session_key for _ in range(20)}
    assert len(names) == 20
    assert all(len(name) == 32 and set(name) <= set("abcdefghijklmnopqrstuvwxyz0123456789") for name in names)


def test_a_line_end_adds_no_header_to_a_letter():
    with pytest.raises(BadHeaderError):
        EmailMessage("code\nBcc: everybody@example.org", "", "a@example.org", ["b@example.org"]).message()


@pytest.mark.parametrize("method", ["TRACE", "PUT", "DELETE", "OPTIONS", "MADEUP"])
def test_only_methods_that_pages_have_are_answered(enter, bob, method):
    answer = enter(bob).generic(method, "/me/", headers={"x-secret": "nobody reads this"})
    assert answer.status_code == 405
    assert b"nobody reads this" not in answer.content
