"""Do the database and this version of Draagvlak fit? Told by the names of migrations alone, in milliseconds."""

from dataclasses import dataclass
from importlib.util import find_spec
from pkgutil import iter_modules

from django.apps import apps

Name = tuple[str, str]


@dataclass(frozen=True)
class Steps:
    """pending: this version has them and the database not; unknown: taken by a newer version than this one."""

    pending: tuple[Name, ...]
    unknown: tuple[Name, ...]


def steps() -> Steps:
    from django.db import connection
    from django.db.migrations.recorder import MigrationRecorder

    taken = set(MigrationRecorder(connection).applied_migrations())
    here = {(app.label, name) for app in apps.get_app_configs() for name in _names(f"{app.name}.migrations")}
    ours = {label for label, _name in here}
    return Steps(
        pending=tuple(sorted(here - taken)),
        # Of an app that is no longer installed the rows stay, and do no harm.
        unknown=tuple(sorted(name for name in taken - here if name[0] in ours)),
    )


def _names(package: str) -> list[str]:
    found = find_spec(package)
    places = (found and found.submodule_search_locations) or ()
    return [module.name for module in iter_modules(places) if module.name[0] not in "_~"]
