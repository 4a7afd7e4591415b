"""Every way in: password, mailed code, passkey, an app's code, recovery codes. Under the strict content policy."""

import base64
import hmac
import re
import time

import pytest

from draagvlak.foundation.organisation.models import Unit
from tests.browser.people import PASSWORD, log_in, somebody
from tests.browser.watching import answered, looks, speak, too_wide, violations

pytestmark = pytest.mark.browser

ENTRANCE = ("/account/login/", "/account/login/code/", "/account/password/reset/", "/account/signup/")
INSIDE = ("/account/2fa/", "/account/password/change/", "/account/logout/")


@pytest.fixture
def newcomer(site, request):
    """Somebody with an account of their own, so that one journey's locks do not bar another."""
    name = request.node.name[:40].lower().replace("[", "-").replace("]", "")
    with site.inside():
        somebody(name, Unit.objects.first(), password=PASSWORD)
    return f"{name}@example.org"


@pytest.mark.parametrize(
    ("language", "choice"),
    [
        ("nl", "light"),
        ("en", "dark"),
        pytest.param("nl", "dark", marks=pytest.mark.deep),
        pytest.param("en", "light", marks=pytest.mark.deep),
    ],
)
def test_the_pages_before_logging_in_are_accessible(site, page, language, choice):
    speak(page, language)
    looks(page, choice)
    for width in (1280, 320):
        page.set_viewport_size({"width": width, "height": 900})
        for path in ENTRANCE:
            assert page.goto(site.url + path).ok
            assert violations(page) + too_wide(page) == []


def test_the_pages_about_ones_account_are_accessible(site, page, newcomer):
    log_in(page, site, newcomer)
    for path in INSIDE:
        assert page.goto(site.url + path).ok
        assert violations(page) + too_wide(page) == []


def test_a_wrong_password_is_told_on_top_and_takes_focus(site, page, newcomer):
    page.goto(f"{site.url}/account/login/")
    page.locator("[name=login]").fill(newcomer)
    page.locator("[name=password]").fill("not this one at all")
    with answered(page):
        page.locator("[name=password]").press("Enter")
    summary = page.locator(".error-summary")
    assert summary.evaluate("element => element === document.activeElement")
    assert page.title().startswith("Error:")
    assert violations(page) == []


def test_a_code_from_the_mail_lets_somebody_in(site, page, newcomer):
    page.goto(f"{site.url}/account/login/")
    with answered(page):
        page.get_by_role("link", name="Mail me a code").click()
    page.locator("[name=email]").fill(newcomer)
    with answered(page):
        page.get_by_role("button", name="Mail me a code").click()
    assert violations(page) == []
    letter = max((site.data / "mail").iterdir(), key=lambda file: file.stat().st_mtime).read_text()
    page.locator("[name=code]").fill(re.search(r"^([A-Z0-9]{3,}-?[A-Z0-9]{3,})\s*$", letter, re.MULTILINE)[1])
    with answered(page):
        page.get_by_role("button", name="Continue").click()
    page.wait_for_url(lambda url: "/account/" not in url)


def prove(page):
    """Answer "show that it is you", which comes before any change to how one logs in."""
    if "reauthenticate" in page.url:
        page.locator("[name=password]").fill(PASSWORD)
        page.locator("[name=password]").press("Enter")
        page.wait_for_url(lambda url: "reauthenticate" not in url)


def leave(page, site):
    page.goto(f"{site.url}/account/logout/")
    with answered(page):
        page.locator("main").get_by_role("button", name="Log out").click()
    page.wait_for_url(lambda url: "logout" not in url)


def test_a_passkey_lets_somebody_in_without_a_password(site, page, newcomer):
    device = page.context.new_cdp_session(page)
    device.send("WebAuthn.enable")
    options = {"protocol": "ctap2", "transport": "internal", "hasResidentKey": True, "hasUserVerification": True}
    options |= {"isUserVerified": True, "automaticPresenceSimulation": True}
    device.send("WebAuthn.addVirtualAuthenticator", {"options": options})
    log_in(page, site, newcomer)
    page.goto(f"{site.url}/account/2fa/webauthn/add/")
    prove(page)
    assert violations(page) == []
    page.locator("[name=name]").fill("Work phone")
    page.locator("[name=passwordless]").check()
    page.get_by_role("button", name="Make a passkey").click()
    page.wait_for_url(lambda url: "webauthn/add" not in url)
    page.goto(f"{site.url}/account/2fa/webauthn/")
    assert page.get_by_role("rowheader", name="Work phone").is_visible()
    assert violations(page) == []
    leave(page, site)
    page.goto(f"{site.url}/account/login/")
    page.get_by_role("button", name="Log in with a passkey").click()
    page.wait_for_url(lambda url: "/account/login" not in url)
    page.get_by_role("button", name="Log out").first.wait_for()


def test_without_a_passkey_the_page_says_what_to_do(site, page, newcomer):
    page.goto(f"{site.url}/account/login/")
    page.evaluate("() => { navigator.credentials.get = () => Promise.reject(new Error('none')); }")
    page.get_by_role("button", name="Log in with a passkey").click()
    page.get_by_text("use another way").wait_for()


def test_a_code_from_an_app_is_a_second_lock(site, page, newcomer):
    log_in(page, site, newcomer)
    page.goto(f"{site.url}/account/2fa/totp/activate/")
    prove(page)
    assert page.locator("img.qr").evaluate("image => image.naturalWidth") > 0
    assert violations(page) == []
    secret = page.locator("#authenticator_secret").input_value()
    page.locator("[name=code]").fill(code_of(secret))
    with answered(page):
        page.get_by_role("button", name="Set up").click()
    page.wait_for_url(lambda url: "activate" not in url)
    page.goto(f"{site.url}/account/2fa/recovery-codes/")
    spare = page.locator(".codes code").first.inner_text()
    assert violations(page) == []
    leave(page, site)
    log_in(page, site, newcomer)
    assert "2fa/authenticate" in page.url
    assert violations(page) == []
    page.locator("[name=code]").fill("000000")
    with answered(page):
        page.locator("[name=code]").press("Enter")
    assert page.locator(".error-summary").is_visible()
    page.locator("[name=code]").fill(spare)  # the app's own code works once, and that one was used to set it up
    page.locator("[name=code]").press("Enter")
    page.wait_for_url(lambda url: "/account/" not in url)


def code_of(secret):
    """What an app shows for this secret now: RFC 6238 with its usual six digits per thirty seconds."""
    moment = int(time.time() // 30).to_bytes(8, "big")
    digest = hmac.digest(base64.b32decode(secret), moment, "sha1")
    place = digest[-1] & 15
    return f"{(int.from_bytes(digest[place : place + 4], 'big') & 0x7FFFFFFF) % 10**6:06}"
