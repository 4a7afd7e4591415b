"""Let the database itself refuse to rewrite the log: not even a mistake in our own code can."""

from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

# Allowed: erasing a body with its salt (both become empty, the leaf stays; without the salt nobody can guess the
# body back), and removing the log of a sample organisation.
SQLITE = [
    """
    CREATE TRIGGER log_entry_no_update BEFORE UPDATE ON decisions_logentry
    WHEN NOT (NEW.body = '' AND NEW.erased_at IS NOT NULL AND NEW."index" = OLD."index" AND NEW.kind = OLD.kind
              AND NEW.about = OLD.about AND NEW.at = OLD.at AND length(NEW.salt) = 0 AND NEW.leaf = OLD.leaf)
    BEGIN SELECT RAISE(ABORT, 'the decision log is append-only'); END
    """,
    """
    CREATE TRIGGER log_entry_no_delete BEFORE DELETE ON decisions_logentry
    WHEN NOT EXISTS (SELECT 1 FROM decisions_loghead WHERE is_sample)
    BEGIN SELECT RAISE(ABORT, 'the decision log is append-only'); END
    """,
]

POSTGRESQL = [
    """
    CREATE FUNCTION draagvlak_log_guard() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF TG_OP = 'DELETE' THEN
        IF EXISTS (SELECT 1 FROM decisions_loghead WHERE is_sample) THEN RETURN OLD; END IF;
      ELSIF NEW.body = '' AND length(NEW.salt) = 0 AND NEW.erased_at IS NOT NULL
        AND (NEW."index", NEW.kind, NEW.about, NEW.at, NEW.leaf)
          = (OLD."index", OLD.kind, OLD.about, OLD.at, OLD.leaf) THEN RETURN NEW;
      END IF;
      RAISE EXCEPTION 'the decision log is append-only';
    END $$
    """,
    """
    CREATE TRIGGER log_entry_guard BEFORE UPDATE OR DELETE ON decisions_logentry
    FOR EACH ROW EXECUTE FUNCTION draagvlak_log_guard()
    """,
]


def guard(apps: object, editor: BaseDatabaseSchemaEditor) -> None:
    for statement in POSTGRESQL if editor.connection.vendor == "postgresql" else SQLITE:
        editor.execute(statement)


class Migration(migrations.Migration):
    dependencies = [("decisions", "0001_initial")]
    operations = [migrations.RunPython(guard, migrations.RunPython.noop)]
