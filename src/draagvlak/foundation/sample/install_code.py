"""The code by which the first administrator shows that they also started the program, where others can reach it too.

It follows from the key that signs sessions, so there is nothing to keep, each process knows it, and only whoever reads
the console or the data folder can find it. It opens one page, and that page is gone when there is an organisation.
"""

import os

from django.conf import settings
from django.utils.crypto import constant_time_compare, salted_hmac

STARTED_WIDE = "DRAAGVLAK_STARTED_WIDE"  # set by `draagvlak start` when it listens to more than this machine
LETTERS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"  # none that looks like another one
LENGTH, GROUP = 16, 4  # 79 bits: nobody guesses that, so wrong codes need no counting


def is_asked() -> bool:
    """At an address for others, and on one's own machine when it was started so that others can come in."""
    return bool(settings.ASK_INSTALL_CODE or os.environ.get(STARTED_WIDE))


def current() -> str:
    """The code as it stands on the console."""
    digest = salted_hmac("draagvlak.install_code", "first administrator", algorithm="sha256").digest()
    drawn = "".join(LETTERS[byte % len(LETTERS)] for byte in digest[:LENGTH])
    return "-".join(drawn[at : at + GROUP] for at in range(0, LENGTH, GROUP))


def is_right(typed: str) -> bool:
    """Small letters, spaces and dashes make no difference."""
    return constant_time_compare(_bare(typed), _bare(current()))


def _bare(code: str) -> str:
    return "".join(letter for letter in code.upper() if letter.isalnum())
