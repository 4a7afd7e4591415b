"""What stands around every page: keyboard, menu, switches, paper, and a browser without scripts."""

import re

import pytest

from draagvlak.foundation.organisation.models import Unit
from tests.browser.people import PASSWORD, enter, log_in, somebody
from tests.browser.watching import answered, looks, too_wide, violations

pytestmark = pytest.mark.browser


@pytest.fixture
def inside(site, page):
    enter(page, site, "alice@example.org")
    page.goto(f"{site.url}/ui/components/")
    return page


def paper(page):
    return page.evaluate("getComputedStyle(document.body).backgroundColor")


def test_the_first_tab_leads_past_the_menu(inside):
    inside.goto(inside.url.split("#")[0].replace("/ui/components/", "/account/2fa/"))
    inside.keyboard.press("Tab")
    skip = inside.locator(".skip")
    assert skip.evaluate("element => element === document.activeElement")
    assert skip.bounding_box()["y"] >= 0
    inside.keyboard.press("Enter")
    assert inside.evaluate("document.activeElement.id") == "main"


def test_the_menu_opens_on_a_narrow_screen_and_holds_all_doors(inside):
    inside.set_viewport_size({"width": 320, "height": 800})
    inside.locator("summary", has_text="Menu").click()
    menu = inside.locator(".menu")
    assert menu.get_by_role("link", name="Alice").is_visible() or menu.get_by_text("Alice").is_visible()
    assert menu.get_by_role("button", name="Nederlands").is_visible()
    assert violations(inside) + too_wide(inside) == []


def test_the_language_switch_speaks_the_other_language_on_the_same_page(inside):
    here = inside.url
    with answered(inside):
        inside.get_by_role("button", name="Nederlands").first.click()
    assert inside.locator("html").get_attribute("lang") == "nl"
    assert inside.url == here
    assert inside.get_by_role("heading", level=1).inner_text() == "Onderdelen"
    with answered(inside):
        inside.get_by_role("button", name="English").first.click()
    assert inside.locator("html").get_attribute("lang") == "en"


def test_dark_is_chosen_against_the_system_and_stays(inside):
    light = paper(inside)
    with answered(inside):
        inside.get_by_role("button", name="Dark").click()
    assert inside.locator("html").get_attribute("data-looks") == "dark"
    assert paper(inside) != light
    assert inside.get_by_role("button", name="Dark").get_attribute("aria-pressed") == "true"
    inside.reload()
    assert paper(inside) != light


def test_without_a_choice_the_system_decides(inside):
    light = paper(inside)
    inside.emulate_media(color_scheme="dark")
    assert paper(inside) != light


def test_paper_is_light_whatever_was_chosen_and_leaves_the_menu_out(inside):
    looks(inside, "dark")
    inside.reload()
    inside.emulate_media(media="print", color_scheme="dark")
    assert inside.evaluate("getComputedStyle(document.documentElement).colorScheme") == "light"
    assert not inside.locator(".top").is_visible()
    assert inside.locator(".house .block").first.is_visible()


def test_every_target_is_large_enough(inside):
    small = inside.evaluate(
        """() => [...document.querySelectorAll("button, summary, select, .button, nav a, input:not([type=hidden])")]
            .filter((element) => element.checkVisibility())
            .map((element) => [element, (element.closest("label") ?? element).getBoundingClientRect()])
            .filter(([, box]) => box.height < 24 || box.width < 24)
            .map(([element]) => element.outerHTML.slice(0, 120))"""
    )
    assert small == []


def test_a_chart_follows_light_and_dark(inside):
    fill = "getComputedStyle(document.querySelector('.chart .roomy path[fill=\"var(--hue)\"]')).fill"
    light = inside.evaluate(fill)
    inside.emulate_media(color_scheme="dark")
    assert inside.evaluate(fill) != light


def test_without_scripts_one_can_log_in_and_read_what_went_wrong(site, browser):
    context = browser.new_context(java_script_enabled=False, locale="en-GB")
    page = context.new_page()
    with site.inside():
        somebody("Nora", Unit.objects.first(), password=PASSWORD)
    log_in(page, site, "nora@example.org")
    page.goto(f"{site.url}/account/password/change/")
    with answered(page):
        page.locator("main .button").click()
    summary = page.locator(".error-summary")
    assert summary.is_visible()
    href = summary.get_by_role("link").first.get_attribute("href")
    assert re.fullmatch(r"#id_\w+", href)
    assert page.locator(href).is_visible()
    context.close()
