"""What stands around every page, and the pages that say no."""

import re

import pytest
from django.core.exceptions import PermissionDenied
from django.template.loader import render_to_string
from django.test import RequestFactory
from django.urls import reverse
from django.utils import translation

from draagvlak.foundation.accounts.gatekeeping import Needs, NotYours
from draagvlak.foundation.accounts.rights import Right
from draagvlak.ui import views
from tests.factories.people import make_account

pytestmark = pytest.mark.django_db


@pytest.fixture
def components(enter):
    return lambda user=None, language="en": enter(user, language).get(reverse("ui:components"))


def test_components_open_for_members_only(components, alice, bob, charlie):
    assert components(alice).status_code == 200
    assert components(bob).status_code == 200
    assert components(charlie).status_code == 404
    assert components()["Location"].startswith(reverse("account_login"))


def test_no_page_has_inline_style_or_script(components, alice):
    page = components(alice).content.decode()
    assert not re.search(r"\sstyle=|<style|\son\w+=|<script(?![^>]*\ssrc=)", page)


def test_the_policy_allows_only_what_comes_from_here(components, alice):
    policy = components(alice)["Content-Security-Policy"]
    assert "unsafe" not in policy
    assert "script-src 'self'" in policy


def test_who_is_logged_in_can_be_read_and_can_log_out(components, alice):
    page = components(alice).content.decode()
    assert "Alice" in page
    assert f'action="{reverse("account_logout")}"' in page


def test_a_sample_says_that_it_is_one_and_through_whose_eyes(components, alice, organisation):
    organisation.is_sample = True
    organisation.save()
    page = components(alice).content.decode()
    assert "You look through the eyes of <strong>Alice</strong>" in page
    assert "AI lead" in page


def test_a_real_organisation_has_no_sample_banner(components, alice):
    assert 'class="banner"' not in components(alice).content.decode()


def test_a_page_that_is_not_here_says_so_in_our_own_frame(enter, alice):
    answer = enter(alice).get("/nowhere/")
    assert answer.status_code == 404
    assert "This page is not here" in answer.content.decode()


def refused(user, refusal):
    request = RequestFactory(headers={"accept-language": "en"}).get("/x/")
    request.user = user
    return views.not_allowed(request, refusal)


def test_a_refusal_says_which_right_is_needed_who_has_it_and_whom_to_ask(bob, organisation):

    make_account("Ada", "administrator")
    answer = refused(bob, NotYours(Needs((Right.DECIDE,))))
    page = answer.content.decode()
    assert answer.status_code == 403
    for words in (Right.DECIDE.label, "Board", "Ada", "Employee"):
        assert str(words) in page


def test_a_refusal_without_a_right_still_says_what_to_do(bob):
    assert "reload the page" in refused(bob, PermissionDenied()).content.decode()


def test_the_error_page_needs_no_database(django_assert_num_queries):
    with django_assert_num_queries(0):
        answer = views.server_error(RequestFactory().get("/"))
    assert answer.status_code == 500
    assert "<h1>" in answer.content.decode()


@pytest.mark.parametrize("answer", [views.server_error, lambda request: views.not_read(request, ValueError())])
def test_an_error_page_needs_no_manifest(answer, settings, tmp_path):
    whitenoise = "whitenoise.storage.CompressedManifestStaticFilesStorage"
    settings.STORAGES = {**settings.STORAGES, "staticfiles": {"BACKEND": whitenoise}}
    settings.STATIC_ROOT, settings.DEBUG = tmp_path, False
    assert "/static/ui/base.css" in answer(RequestFactory().get("/")).content.decode()


@pytest.mark.parametrize(
    ("met", "not_met", "cannot_tell", "words"),
    [
        (5, 0, 0, "Letters: all 5 things we look at here are met."),
        (4, 1, 0, "Letters: of the 5 things we look at here, 4 are met. 1 is not met."),
        (0, 2, 3, "Letters: of the 5 things we look at here, none is met. 2 are not met. For 3 we cannot tell."),
    ],
)
def test_a_count_of_things_looked_at_leaves_out_what_is_nought(met, not_met, cannot_tell, words):
    tally = {"all": 5, "met": met, "not_met": not_met, "cannot_tell": cannot_tell}
    with translation.override("en"):
        page = render_to_string("ui/_looked_at.html", {"name": "Letters", "tally": tally})
    assert " ".join(page.split()) == words
