"""The suite runs on the database it says it runs on."""

import os

import pytest
from django.db import connection

pytestmark = pytest.mark.database


def test_the_suite_runs_on_the_database_that_was_asked_for(db):
    assert connection.vendor == ("postgresql" if os.environ.get("DATABASE_URL") else "sqlite")
