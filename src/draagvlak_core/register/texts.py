"""From the little HTML the publication standard allows to plain text, and back to safe HTML."""

import re
from html import escape, unescape

import nh3

ALLOWED_TAGS = ("div", "br", "p", "ul", "ol", "li")

# Names of HTML elements that occur in texts. '<Number of providers>' is no tag but somebody's words.
_NAMES = (
    "a|abbr|address|article|aside|audio|b|base|big|blockquote|body|br|button|canvas|caption|center|cite|code|col|"
    "colgroup|dd|del|details|dfn|dialog|div|dl|dt|em|embed|fieldset|figcaption|figure|font|footer|form|frame|h[1-6]|"
    "head|header|hr|html|i|iframe|img|input|ins|kbd|label|legend|li|link|main|mark|menu|meta|nav|noscript|object|ol|"
    "option|p|picture|pre|q|s|samp|script|section|select|small|source|span|strike|strong|style|sub|summary|sup|svg|"
    "table|tbody|td|template|textarea|tfoot|th|thead|time|title|tr|tt|u|ul|var|video|wbr"
)
# A tag needs its closing '>' to be one ('a < b' and 'a<b' are texts), and what follows its name is an attribute.
_TAG = re.compile(rf"<(/?)({_NAMES})(?:\s(?=[^<>=]*+=)[^<>]*+|\s*+/?)>", re.IGNORECASE)
_HIDES = re.compile(r"<(?:(script|style)\b|!--)", re.IGNORECASE)
_SHOWS_AGAIN = {
    name: re.compile(end, re.IGNORECASE)
    for name, end in (("script", r"</script\s*+>"), ("style", r"</style\s*+>"), ("", "-->"))
}
_BLOCKS = frozenset(("div", "p", "ul", "ol", "h1", "h2", "h3", "h4", "h5", "h6", "table", "tr"))


def tags_in(text: str) -> set[str]:
    return {name.lower() for _, name in _TAG.findall(text)}


def length_without_html(text: str) -> int:
    """Characters as a reader sees them: tags count for nothing, '&amp;' for one.

    White space counts. The Dutch register strips tags likewise before it measures (`max_length_without_html`).
    """
    return len(unescape(_TAG.sub("", text)))


def plain_text(html: str) -> str:
    """The text of a field, with lines and list dashes for its HTML. A text without tags comes back as it is."""
    if "<" not in html and "&" not in html:
        return html.strip()
    shown = _without_hidden(html)
    if not _TAG.search(shown):
        return unescape(shown).strip()
    text = unescape(_TAG.sub(_as_space, re.sub(r"\s+", " ", shown)))
    lines = [line.strip() for line in text.split("\n")]
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()


def _without_hidden(html: str) -> str:
    """Without scripts, styles and remarks that are closed. Each end is looked for once, however many begin."""
    shown: list[str] = []
    at, endless = 0, set[str]()
    while begin := _HIDES.search(html, at):
        name = (begin[1] or "").lower()
        end = None if name in endless else _SHOWS_AGAIN[name].search(html, begin.end())
        shown.append(html[at : begin.start()] if end else html[at : begin.end()])
        at = end.end() if end else begin.end()
        if end is None:
            endless.add(name)
    return "".join((*shown, html[at:]))


def _as_space(tag: re.Match[str]) -> str:
    closing, name = tag[1], tag[2].lower()
    if name == "br":
        return "\n"
    if name == "li":
        return "" if closing else "\n- "
    return "\n\n" if name in _BLOCKS else ""


def safe_html(html: str) -> str:
    """The field with only the tags the standard allows and no attributes: what a page may show unescaped."""
    return nh3.clean(html, tags=set(ALLOWED_TAGS), attributes={})


def as_html(text: str) -> str:
    """Plain text as the standard's HTML: a paragraph per block of lines."""
    blocks = [block for block in re.split(r"\n\s*\n", text.strip()) if block.strip()]
    if len(blocks) < 2 and "\n" not in text.strip():
        return escape(text.strip(), quote=False)
    return "".join(f"<p>{escape(block.strip(), quote=False).replace(chr(10), '<br>')}</p>" for block in blocks)
