"""No English in the Dutch pages, no Dutch in the English ones: over the pages as they are rendered."""

import re
from html.parser import HTMLParser

import pytest

from tests.crawl import crawl
from tests.whole.conftest import entered, fetcher

pytestmark = [pytest.mark.django_db, pytest.mark.xdist_group("languages")]  # one process builds the sample once

# Words of one language that the other does not have.
ENGLISH = {
    "and", "are", "can", "from", "have", "nobody", "not", "people", "should", "that", "the", "this", "what",
    "which", "who", "why", "will", "with", "yet", "you", "your",
}  # fmt: skip
DUTCH = {
    "deze", "dit", "een", "geen", "hebben", "het", "jij", "jouw", "kan", "mensen", "moet", "naar", "niet", "nog",
    "voor", "waarom", "wat", "wie", "wordt", "zijn",
}  # fmt: skip
VOID = {
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr",
}  # fmt: skip


class Speech(HTMLParser):
    """The words of a page that are not marked as another language."""

    def __init__(self, language):
        super().__init__()
        self.language, self.stack, self.words = language, [], []

    def handle_starttag(self, tag, attrs):
        attributes = dict(attrs)
        foreign = (self.stack[-1] if self.stack else False) or tag in ("script", "style", "code", "pre")
        if "lang" in attributes:
            foreign = attributes["lang"][:2] != self.language
        if attributes.get("translate") == "no":
            foreign = True
        if not foreign:
            self.words += [attributes.get(name) or "" for name in ("title", "aria-label", "alt", "placeholder")]
        if tag not in VOID:
            self.stack.append(foreign)

    def handle_endtag(self, tag):
        if tag not in VOID and self.stack:
            self.stack.pop()

    def handle_data(self, data):
        if not (self.stack and self.stack[-1]):
            self.words.append(data)


def spoken(html, language):
    parser = Speech(language)
    parser.feed(html)
    return re.findall(r"[a-zà-ÿ’']+", " ".join(parser.words).lower())


def test_the_check_hears_a_foreign_word():
    page = '<p>Dit is <b>the</b> <i lang="en">and</i> <input title="why"></p>'
    assert ENGLISH & set(spoken(page, "nl")) == {"the", "why"}


@pytest.mark.parametrize("who", ["board", "ai_lead", "hr", "facilitator", "works_council", "administrator", "visitor"])
@pytest.mark.parametrize(("language", "foreign"), [("nl", ENGLISH), ("en", DUTCH)])
def test_pages_speak_one_language(cast, who, language, foreign):
    client = entered(cast[who], language)
    wrong = []

    def fetch(path):
        status, html = fetcher(client)(path)
        heard = foreign & set(spoken(html, language))
        if heard:
            wrong.append(f"{path}: {sorted(heard)}")
        return status, html

    crawl(fetch)
    for extra in ("/account/login/", "/account/password/reset/", "/account/login/code/", "/nowhere/"):
        fetch(extra)
    assert not wrong
