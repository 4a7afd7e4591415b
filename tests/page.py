"""A page as a browser reads it: its links, its forms, and the words it speaks."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from urllib.parse import urljoin, urlsplit

from django.http import HttpResponse
from selectolax.lexbor import LexborHTMLParser, LexborNode

UNSPOKEN = {"script", "style", "code", "pre"}
# Between these a reader sees a gap, also where the source has none.
BLOCKS = re.compile(r"</?(p|div|li|ul|ol|d[ldt]|t[drh]|table|caption|h\d|section|summary|label|option|br|legend)\b")
SPOKEN_ATTRIBUTES = ("title", "aria-label", "alt", "placeholder")


@dataclass(frozen=True)
class Form:
    """Where a form leads, and what its boxes hold before anybody touches them."""

    address: str
    boxes: dict[str, str]


class Page:
    """What came as HTML from an address on this site."""

    def __init__(self, html: str, path: str = "/") -> None:
        self.path, self.tree = path, LexborHTMLParser(html)

    @property
    def language(self) -> str:
        return self.tree.root.attributes.get("lang") or ""

    def links(self) -> Iterator[str]:
        """Addresses on this site that links lead to, without fragments; not those that hand over a file to keep."""
        for link in self.tree.css("a[href]"):
            parts = urlsplit(urljoin(f"http://here{self.path}", link.attributes["href"]))
            if parts.netloc == "here":
                yield parts.path + (f"?{parts.query}" if parts.query else "")

    def forms(self) -> list[Form]:
        """The forms that send something (not those that only ask for another page)."""
        return [
            Form(form.attributes.get("action") or self.path, _boxes(form))
            for form in self.tree.css("form")
            if (form.attributes.get("method") or "").lower() == "post"
        ]

    def shown(self, css: str) -> list[str]:
        """The words of each of these, as they can be read: what is folded or hidden stays out."""
        tree = LexborHTMLParser(BLOCKS.sub(r" \g<0>", self.tree.html))
        for unseen in tree.css("[hidden], script, details:not([open]) > :not(summary), .visually-hidden"):
            unseen.decompose()
        return [" ".join(one.text().split()) for one in tree.css(css)]

    def words(self) -> list[str]:
        """What is said on this page in its own language, in small letters: what is marked as another one stays out."""
        said = " ".join(_said(self.tree.root, self.language))
        return re.findall(r"[a-zà-ÿ’']+", said.lower())


def fields(form: LexborNode) -> dict[str, list[str]]:
    """What a form sends when nobody touches it: {name: values}."""
    sent: dict[str, list[str]] = {}
    for box in form.css("input[name]:not([disabled]), select[name]:not([disabled]), textarea[name]:not([disabled])"):
        sent.setdefault(box.attributes["name"], []).extend(_sent(box))
    return {name: values for name, values in sent.items() if values}


def _sent(box: LexborNode) -> list[str]:
    kind, value = box.attributes.get("type"), box.attributes.get("value")
    if box.tag == "textarea":
        return [box.text()]
    if box.tag == "select":
        chosen = box.css("option[selected]") or ([] if "multiple" in box.attributes else box.css("option")[:1])
        return [one.attributes["value"] or "" if "value" in one.attributes else one.text() for one in chosen]
    if kind in ("checkbox", "radio"):
        return [value or "on"] if "checked" in box.attributes else []
    return [] if kind in ("submit", "button", "file", "image", "reset") else [value or ""]


def badly_put(page: Page) -> Iterator[str]:
    """Doubled names, references to nothing, boxes without a label, doors without words, leaps between headings."""
    tree = page.tree
    names = [one.attributes["id"] for one in tree.css("[id]")]
    yield from (f"two elements are called {name}" for name in sorted({one for one in names if names.count(one) > 1}))
    for attribute in ("for", "aria-describedby", "aria-labelledby", "aria-controls"):
        for one in tree.css(f"[{attribute}]"):
            gone = set((one.attributes[attribute] or "").split()) - set(names)
            yield from (f"{attribute} names {name}, which is not there" for name in sorted(gone))
    labelled = {one.attributes["for"] for one in tree.css("label[for]")}
    for box in tree.css("input:not([type=hidden]), select, textarea"):
        named = box.attributes.keys() & {"aria-label", "aria-labelledby"}
        if not (named or box.attributes.get("id") in labelled or _is_inside(box, "label")):
            yield f"{box.attributes.get('name')} has no label"
    for door in tree.css("a[href], button, summary"):
        if not (door.text().strip() or door.css_matches("[aria-label], :has(img[alt], svg[aria-label])")):
            yield f"nothing to read on {door.html[:80]}"
    levels = [int(one.tag[1]) for one in tree.css("h1, h2, h3, h4, h5, h6")]
    if levels.count(1) != 1 or len(tree.css("main")) != 1 or not tree.css_first("title").text().strip():
        yield "not exactly one main part with one title"
    yield from (f"a leap from h{a} to h{b}" for a, b in pairwise(levels) if b > a + 1)


def _is_inside(node: LexborNode, tag: str) -> bool:
    while node is not None and node.tag != tag:
        node = node.parent
    return node is not None


def _boxes(form: LexborNode) -> dict[str, str]:
    named = form.css("input[name], select[name], textarea[name], button[name]")
    boxes = {box.attributes["name"]: box.attributes.get("value") or "" for box in named}
    boxes.pop("csrfmiddlewaretoken", None)
    return boxes


def _said(node: LexborNode, language: str, foreign: bool = False) -> Iterator[str]:
    """Texts and spoken attributes below a node; a part in another language may hold one in ours again."""
    if node.attributes.get("lang"):
        foreign = node.attributes["lang"][:2] != language[:2]
    if node.tag in UNSPOKEN or node.attributes.get("translate") == "no":
        foreign = True
    if not foreign:
        yield from filter(None, map(node.attributes.get, SPOKEN_ATTRIBUTES))
    for child in node.iter(include_text=True):
        if not child.is_text_node:
            yield from _said(child, language, foreign)
        elif not foreign:
            yield child.text(deep=False)


def flat(page: str | HttpResponse) -> str:
    """The source of a page without what no reader sees: where its lines end, and white space between elements."""
    html = page if isinstance(page, str) else page.content.decode()
    html = re.sub(r">\s*\n\s*|>\s+(?=<)", ">", html)
    return " ".join(re.sub(r"\s*\n\s*<", "<", html).split())
