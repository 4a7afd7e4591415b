"""Nothing is silently lost: who saves over what they never saw gets both texts, and keeps what was typed."""

from types import SimpleNamespace

import pytest
from django.db import connection

from draagvlak.foundation.register.cards.actions import write_card
from draagvlak.ui import seen
from tests.page import Page, fields


def opened(browser, address):
    """What this page would send when nobody touches it."""
    page = Page(browser.get(address).content.decode(), address)
    return fields(page.tree.css_first("main form[method=post]"))


@pytest.fixture
def words_of(use_case):
    return f"/ai/{use_case.pk}/edit/words/"


def test_the_second_of_two_open_edit_pages_does_not_wipe_the_first(enter, alice, use_case, words_of):
    browser = enter(alice)
    first, second = opened(browser, words_of), opened(browser, words_of)
    assert browser.post(words_of, first | {"does_en": "Writes what was said."}).status_code == 302
    refused = browser.post(words_of, second | {"does_en": "Listens to calls.", "why_en": "Less typing."})
    use_case.refresh_from_db()
    page = Page(refused.content.decode(), words_of)
    assert refused.status_code == 409
    assert use_case.does["en"] == "Writes what was said." and not use_case.why
    table = page.shown(".error-summary table")[0]
    assert "Writes what was said." in table and "Listens to calls." in table
    assert fields(page.tree.css_first("main form"))["why_en"] == ["Less typing."]


def test_after_a_conflict_the_reader_decides(enter, alice, use_case, words_of):
    browser = enter(alice)
    second = opened(browser, words_of)
    write_card(use_case=use_case, by="Hans", does={"en": "Writes what was said."})
    page = Page(browser.post(words_of, second | {"does_en": "Both."}).content.decode(), words_of)
    assert browser.post(words_of, fields(page.tree.css_first("main form"))).status_code == 302
    use_case.refresh_from_db()
    assert use_case.does["en"] == "Both."


def test_a_field_left_alone_keeps_what_another_wrote(enter, alice, use_case, words_of):
    browser = enter(alice)
    second = opened(browser, words_of)
    write_card(use_case=use_case, by="Hans", does={"en": "Writes what was said."})
    page = Page(browser.post(words_of, second | {"why_en": "Less typing."}).content.decode(), words_of)
    browser.post(words_of, fields(page.tree.css_first("main form")))
    use_case.refresh_from_db()
    assert (use_case.does["en"], use_case.why["en"]) == ("Writes what was said.", "Less typing.")


def test_what_changes_between_reading_and_saving_is_seen_too(enter, alice, use_case, words_of, monkeypatch):
    def just_before(request, rows, hold=seen.hold):
        write_card(use_case=use_case, by="Hans", does={"en": "A breath earlier."})
        hold(request, rows)

    browser = enter(alice)
    sent = opened(browser, words_of) | {"does_en": "Listens to calls."}
    monkeypatch.setattr(seen, "hold", just_before)
    assert browser.post(words_of, sent).status_code == 409
    use_case.refresh_from_db()
    assert use_case.does["en"] == "A breath earlier."


def test_a_refused_form_still_knows_what_was_first_seen(enter, alice, use_case, words_of):
    browser = enter(alice)
    wrong = browser.post(words_of, opened(browser, words_of) | {"name_nl": "", "name_en": ""})
    sent = fields(Page(wrong.content.decode(), words_of).tree.css_first("main form"))
    write_card(use_case=use_case, by="Hans", name={"en": "Summaries of calls"})
    assert wrong.status_code == 422
    assert browser.post(words_of, sent | {"name_en": "Calls"}).status_code == 409


def test_what_one_saw_at_another_address_counts_for_nothing(enter, alice, use_case, words_of):
    browser = enter(alice)
    strange = opened(browser, f"/ai/{use_case.pk}/edit/people/")["as_seen"]
    assert browser.post(words_of, {"as_seen": strange, "name_en": "Calls"}).status_code == 409


@pytest.mark.database
def test_a_form_is_held_while_it_is_saved(use_case):
    request = SimpleNamespace(path="/ai/1/")
    seen.hold(request, [use_case, use_case])
    assert seen.is_held(request)
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND pid = pg_backend_pid()")
            assert cursor.fetchone() == (1,)
