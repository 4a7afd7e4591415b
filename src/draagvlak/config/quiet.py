"""Runs the quiet room as a process of its own: `python -m draagvlak.config.quiet HOST PORT`.

Whoever starts it holds its input open. When that ends, however it ends, the room closes too: it is never left behind.
"""

import os
import signal
import sys
import threading


def main(host: str, port: int) -> None:
    os.environ["DJANGO_SETTINGS_MODULE"] = "draagvlak.config.quiet_settings"
    threading.Thread(target=_end_with_parent, daemon=True).start()
    from granian import Granian
    from granian.constants import Interfaces
    from granian.log import LogLevels

    Granian(
        "draagvlak.config.quiet_wsgi:application",
        address=host,
        port=port,
        interface=Interfaces.WSGI,
        workers=1,
        blocking_threads=4,
        log_level=LogLevels.error,
        log_access=False,
        workers_kill_timeout=5,  # one that is stopped while it still starts may never hear of it
    ).serve()


def _end_with_parent() -> None:
    # Not through sys.stdin: the web server's own process would inherit its lock, and wait for it for ever.
    while os.read(0, 64):
        pass
    os.kill(os.getpid(), signal.SIGTERM)


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]))
