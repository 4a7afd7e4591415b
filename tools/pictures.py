"""Makes the README's pictures: starts the product with the sample organisation and looks at it as a person would."""

import sys
import tempfile
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT)]

from tests.browser.chromium import FLAGS, chromium  # noqa: E402
from tests.browser.site import described, free_port, serving  # noqa: E402

# (file, through whose eyes, the page: an address, or the words of a link on the list of AI here)
PICTURES = (
    ("overview", "director", "/"),
    ("card", "employee", "Call summaries"),
    ("gate", "director", "Call summaries → Gate"),
    ("me", "team_lead", "/me/"),
)


def main(folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="draagvlak-pictures-") as data:
        site = described(Path(data), free_port(), "pictures")
        site.run("draagvlak.config.cli", "sample", "load")
        site.run("django", "collectstatic", "--noinput", "--verbosity=0")
        with serving(site), sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=chromium(), args=list(FLAGS))
            for name, eyes, where in PICTURES:
                context = browser.new_context(viewport={"width": 1280, "height": 1000}, locale="en-GB")
                page = context.new_page()
                look(page, site.url, eyes, where)
                page.screenshot(path=folder / f"{name}.png")
                print(folder / f"{name}.png")


def look(page: Page, url: str, eyes: str, where: str) -> None:
    """Go to a page through somebody's eyes, by clicking."""
    page.goto(f"{url}/me/eyes/")
    page.locator(f"button[value={eyes}]").click()
    if where.startswith("/"):
        page.goto(url + where)
        return
    page.goto(f"{url}/ai/")
    for words in where.split(" → "):
        page.get_by_role("main").get_by_role("link", name=words, exact=True).first.click()


if __name__ == "__main__":
    main(Path(sys.argv[1]) if sys.argv[1:] else ROOT / "docs" / "pictures")
