"""Registers of our own making come into the database whole, once, and a second time change nothing."""

import pytest

from draagvlak.foundation.register.cards.models import UseCase
from draagvlak.foundation.register.exchange.importing import import_file
from tests.core.register.files import EXCERPTS

pytestmark = [pytest.mark.django_db, pytest.mark.database]


@pytest.mark.parametrize("name", ["download.json", "inventory.csv"])
def test_a_register_comes_in_whole_and_twice_gives_no_duplicates(organisation, name):
    first = import_file(EXCERPTS / name, by="a test")
    assert UseCase.objects.count() == first.added == first.report.found == 8
    assert UseCase.objects.values("source_key").distinct().count() == 8
    again = import_file(EXCERPTS / name, by="a test")
    assert (again.added, again.changed, again.unchanged, again.no_longer_there) == (0, 0, 8, 0)


def test_one_organisation_after_all_of_them_finds_the_same_use_cases(organisation):
    import_file(EXCERPTS / "download.json", by="a test")
    again = import_file(EXCERPTS / "download.json", organisation="Waterschap de Oever", by="a test")
    assert (again.added, again.unchanged) == (0, 2)
