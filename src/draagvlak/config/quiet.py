"""Runs the quiet room as a process of its own: `python -m draagvlak.config.quiet HOST PORT [alone]`.

Whoever starts it holds its input open. When that ends, however it ends, the room closes too: it is never left behind.
Started `alone`, by a service manager, it has nobody to end with.
"""

import os
import select
import sys


def main(host: str, port: int, *, is_alone: bool) -> None:
    os.environ["DJANGO_SETTINGS_MODULE"] = "draagvlak.config.quiet_settings"
    from draagvlak.config.serving import serve

    is_over = _never if is_alone else _input_ended
    serve("draagvlak.config.quiet_wsgi:application", host, port, workers=1, is_over=is_over)


def _never() -> bool:
    return False


def _input_ended() -> bool:
    # Looked at by the loop that watches: a thread that waits for it would be there in the moment of a fork.
    return bool(select.select([0], [], [], 0)[0]) and not os.read(0, 64)


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]), is_alone=sys.argv[3:] == ["alone"])
