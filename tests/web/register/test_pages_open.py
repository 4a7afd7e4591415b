"""Every page of the register answers, in both languages, with the right status."""

import pytest
from django.urls import reverse

ALICE = ["list", "around", "new", "import", "export", "public"]
OF_ONE = ["card", "parts", "answering", "publish"]


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("name", ALICE)
def test_a_page_opens_for_who_keeps_the_register(enter, alice, use_case, name, language):
    assert enter(alice, language).get(reverse(f"register:{name}")).status_code == 200


@pytest.mark.parametrize("name", OF_ONE)
def test_a_page_of_one_use_case_opens(enter, alice, use_case, name):
    assert enter(alice).get(reverse(f"register:{name}", args=[use_case.pk])).status_code == 200


@pytest.mark.parametrize("part", ["words", "people", "tools", "outside"])
def test_every_part_opens(enter, alice, use_case, part):
    assert enter(alice).get(reverse("register:edit", args=[use_case.pk, part])).status_code == 200
