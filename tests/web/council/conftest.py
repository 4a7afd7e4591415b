import pytest
from django.utils import translation

from draagvlak.foundation.voice import pool
from tests.web.agreements.conftest import agree, fatma, propose  # noqa: F401
from tests.web.council import dump
from tests.web.council.story import tell
from tests.web.figures.conftest import town  # noqa: F401
from tests.web.voice.conftest import quick_keys  # noqa: F401


@pytest.fixture(autouse=True)
def _own_pool(settings, tmp_path):
    if settings.POOL_FILE is not None:
        settings.POOL_FILE = tmp_path / "quiet" / "pool.sqlite3"


@pytest.fixture(autouse=True)
def _in_english(_no_language_left_over):
    with translation.override("en"):
        yield


@pytest.fixture
def story(town, agree, alice, fatma, sanne):  # noqa: F811
    """Everything Bob and Nora did, in a town of more than a hundred people."""
    agree("questions")
    agree("pulse")
    told = tell(alice, fatma, sanne, dump)
    yield told
    pool.forget(known=[])
