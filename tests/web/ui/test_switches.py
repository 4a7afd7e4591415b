"""Language and looks: kept in a cookie, for everybody, and never a way to another site."""

import pytest
from django.urls import reverse

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    "back", ["https://elsewhere.example/", "//elsewhere.example", "javascript:alert(1)", "https:elsewhere.example", ""]
)
def test_choose_refuses_to_lead_to_another_site(client, back):
    answer = client.post(reverse("ui:language"), {"value": "en", "back": back})
    assert answer["Location"] == "/"


def test_choose_leads_back_to_where_the_reader_was(client):
    answer = client.post(reverse("ui:looks"), {"value": "dark", "back": "/people/?page=2"})
    assert answer["Location"] == "/people/?page=2"
    assert answer.cookies["looks"].value == "dark"


@pytest.mark.parametrize("name", ["ui:language", "ui:looks"])
def test_a_choice_nobody_offers_is_not_kept(client, name):
    assert not client.post(reverse(name), {"value": "xx", "back": "/"}).cookies


@pytest.mark.parametrize("name", ["ui:language", "ui:looks"])
def test_a_choice_is_not_made_by_following_a_link(client, name):
    assert client.get(reverse(name)).status_code == 405


def test_a_visitor_can_switch_before_anything_has_started(client):
    assert client.post(reverse("ui:language"), {"value": "en", "back": "/start/"})["Location"] == "/start/"


def test_the_page_speaks_the_language_chosen_and_offers_the_other_under_its_own_name(client, organisation):
    address = reverse("account_login")
    page = client.get(address, headers={"accept-language": "en"}).content.decode()
    assert '<html lang="en"' in page
    assert 'lang="nl">Nederlands</button>' in page
    client.post(reverse("ui:language"), {"value": "nl"})
    page = client.get(address, headers={"accept-language": "en"}).content.decode()
    assert '<html lang="nl"' in page
    assert 'lang="en">English</button>' in page


def test_the_looks_chosen_are_on_the_page_and_an_unknown_cookie_counts_for_nothing(client, organisation):
    address = reverse("account_login")
    assert 'data-looks="system"' in client.get(address).content.decode()
    client.cookies["looks"] = "dark"
    assert 'data-looks="dark"' in client.get(address).content.decode()
    client.cookies["looks"] = '"><script>'
    assert 'data-looks="system"' in client.get(address).content.decode()
