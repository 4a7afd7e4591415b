"""Draagvlak refuses to serve a database that is older or newer than itself, and tells the command that helps."""

import pytest
from django.db import connection
from django.db.migrations.executor import MigrationExecutor
from django.db.migrations.recorder import MigrationRecorder

from draagvlak.config.cli import main
from draagvlak.config.commands.base import CouldNot, up_to_date_database
from draagvlak.config.steps import steps

pytestmark = pytest.mark.django_db
NEWER = ("register", "9999_from_the_future")


def forget(app):
    """As if the last step of this app was never taken."""
    executor = MigrationExecutor(connection)
    last = next(node for node in executor.loader.graph.leaf_nodes() if node[0] == app)
    MigrationRecorder.Migration.objects.filter(app=last[0], name=last[1]).delete()
    return last


def test_names_alone_tell_what_djangos_own_plan_tells():
    executor = MigrationExecutor(connection)
    assert not executor.migration_plan(executor.loader.graph.leaf_nodes())
    assert (steps().pending, steps().unknown) == ((), ())
    assert steps().pending == () != (forget("register"),) == steps().pending


def test_a_database_that_is_newer_is_not_served():
    MigrationRecorder.Migration.objects.create(app=NEWER[0], name=NEWER[1])
    for keep in (False, True):
        with pytest.raises(CouldNot, match=r"newer version.*register\.9999_from_the_future.*backup"):
            up_to_date_database(keep=keep)


def test_rows_of_an_app_that_is_gone_do_no_harm():
    MigrationRecorder.Migration.objects.create(app="gone", name="0001_initial")
    assert steps().unknown == ()


def test_a_database_that_is_older_is_not_served_when_it_has_to_stay_as_it_is():
    forget("register")
    with pytest.raises(CouldNot, match="draagvlak start"):
        up_to_date_database(keep=True)


def test_check_tells_of_both(capsys):
    forget("register")
    assert main(["check"]) == 1
    assert "not up to date" in capsys.readouterr().out
    MigrationRecorder.Migration.objects.create(app=NEWER[0], name=NEWER[1])
    assert main(["check"]) == 1
    assert "newer version" in capsys.readouterr().out
