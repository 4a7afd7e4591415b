"""The same walker as in tests/browser, on Django's client: fast, for journeys a browser proves nothing more about."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any
from urllib.parse import urldefrag, urljoin

from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from selectolax.lexbor import LexborNode

from draagvlak.foundation.accounts.models import User
from tests.browser.site import Site
from tests.browser.walker import FORM, Walker
from tests.halfway import enter
from tests.page import Page, badly_put, fields


class Reader(Walker):
    """Reads pages as a browser without scripts does, and sends forms with all that stands in them.

    The secret of each form has to come along, and every page that is met has to be put together well.
    """

    def __init__(self, site: Site, language: str) -> None:
        super().__init__(site, language)
        self.sits_down(None)

    def sits_down(self, user: User | None) -> None:
        self.client: Client = enter(user, headers={"accept-language": self.language}, enforce_csrf_checks=True)
        self.page = Page("<main></main>")

    @property
    def place(self) -> str:
        return self.page.path

    def becomes(self, email: str) -> None:
        self.sits_down(User.objects.get(email=email))

    def beside(self) -> "Reader":
        other = Reader(self.site, self.language)
        other.client = self.client
        return other

    def opens(self, path: str) -> None:
        self._reads(self.client.get(path, follow=True), path)

    def _reads(self, response: Any, asked: str) -> None:
        assert response.status_code in (200, 422), f"{asked} answers {response.status_code}"
        path = response.redirect_chain[-1][0] if response.redirect_chain else asked
        self.page = Page(response.content.decode(), path)
        assert self.page.language == self.language
        assert list(badly_put(self.page)) == [], path

    def clicks(self, css: str, words: str = "", part: str = "") -> None:
        found = [one for one in self.page.tree.css(css) if words.casefold() in one.text().casefold()]
        assert found, f"there is no {css} “{words}” on {self.place}:\n{self.text()[:3000]}"
        what = found[0].css_first(part) if part else found[0]
        if what.tag == "a":
            self.opens(urldefrag(urljoin(self.place, what.attributes["href"]))[0])
        else:
            self._sends(enclosing_form(what), {}, what)

    def fills(self, values: Mapping[str, Any], form: str = FORM) -> None:
        area = self.page.tree.css(form)[-1]
        button = area.css("button[type=submit], button:not([type])")[-1]
        self._sends(area, dict(values), button)

    def _sends(self, form: LexborNode, values: dict[str, Any], button: LexborNode) -> None:
        sent = fields(form)
        for name, value in values.items():
            sent[name] = self._filled(form, name, value, sent)
        if button.attributes.get("name"):
            sent[button.attributes["name"]] = [button.attributes.get("value") or ""]
        given = button.attributes.get("formaction") or form.attributes.get("action") or self.place
        address = urldefrag(urljoin(self.place, given))[0]
        self._reads(self.client.post(address, sent, follow=True), address)

    def _filled(self, form: LexborNode, name: str, value: Any, sent: dict[str, Any]) -> Any:
        """What this field sends when it is filled so; what a browser could not fill in fails here too."""
        boxes = form.css(f"[name='{name}']")
        assert boxes, f"no field is called {name} on {self.place}"
        kind = boxes[0].attributes.get("type") if boxes[0].tag == "input" else boxes[0].tag
        if kind == "file":
            return [SimpleUploadedFile(Path(value).name, Path(value).read_bytes())]
        if kind == "select":
            choices = [one.attributes.get("value") for one in boxes[0].css("option")]
        elif kind in ("radio", "checkbox"):
            choices = [one.attributes.get("value") or "on" for one in boxes]
        else:
            return [str(value)]
        chosen = choices[:1] if value is True else [str(one) for one in (value if isinstance(value, list) else [value])]
        assert set(chosen) <= set(choices), f"{name} offers {choices}"
        return sent.get(name, []) + chosen if kind == "checkbox" else chosen

    def text(self, css: str = "main") -> str:
        return self.texts(css)[0]

    def texts(self, css: str) -> list[str]:
        return self.page.shown(css)

    def values(self, css: str, attribute: str = "value") -> list[str]:
        found = self.page.tree.css(css)
        if attribute != "value":
            return [one.attributes.get(attribute) or "" for one in found]
        return [fields(enclosing_form(one)).get(one.attributes["name"], [""])[0] for one in found]

    def downloads(self, address: str) -> bytes:
        assert self.page.tree.css_first(f"main a[href='{address}']"), f"no link to {address} on {self.place}"
        response = self.client.get(address)
        return b"".join(response.streaming_content) if response.streaming else response.content


def enclosing_form(node: LexborNode) -> LexborNode:
    while node.tag != "form":
        node = node.parent
    return node
