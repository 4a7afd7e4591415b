"""The scripts that hide and unhide, and their fingerprints, so that anyone can compare what a browser got."""

from functools import cache
from hashlib import sha256
from pathlib import Path

FOLDER = Path(__file__).parent / "static" / "voice"
NAMES = ("blind.js", "words.js", "pickup.js", "room.js")


@cache
def fingerprints() -> dict[str, str]:
    """SHA-256 of each script, in hex."""
    return {name: sha256((FOLDER / name).read_bytes()).hexdigest() for name in NAMES}


def fingerprint() -> str:
    """One for all: SHA-256 of the lines that `sha256sum` prints for them."""
    lines = "".join(f"{digest}  {name}\n" for name, digest in fingerprints().items())
    return sha256(lines.encode()).hexdigest()
