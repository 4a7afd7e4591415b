"""The Chromium of this machine."""

import shutil

# The one without a window of its own opens a page in half the processor time.
CHROMIUM = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")
FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


def chromium() -> str:
    """The machine's own Chromium; nothing is downloaded."""
    path = next(filter(None, map(shutil.which, CHROMIUM)), None)
    assert path, "The browser tests need Chromium. `./run test` installs it on Debian; elsewhere install it yourself."
    return path
