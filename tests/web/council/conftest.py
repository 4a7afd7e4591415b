import pytest

from draagvlak.foundation.voice import pool
from tests.web.agreements.conftest import agree, fatma, propose  # noqa: F401
from tests.web.council import dump
from tests.web.council.story import tell
from tests.web.figures.conftest import town  # noqa: F401
from tests.web.voice.conftest import english, pool_file, quick_keys  # noqa: F401


@pytest.fixture
def story(town, agree, alice, fatma, sanne):  # noqa: F811
    """Everything Bob and Nora did, in a town of more than a hundred people."""
    agree("questions")
    agree("pulse")
    told = tell(alice, fatma, sanne, dump)
    yield told
    pool.forget(known=[])
