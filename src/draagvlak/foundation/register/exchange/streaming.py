"""Tells how far an import is while it runs, in the page that started it."""

import logging
from collections.abc import Iterator

from django.http import HttpRequest
from django.template.loader import render_to_string
from django.utils import translation
from django.utils.html import format_html
from django.utils.translation import gettext as _

from draagvlak.foundation.register.exchange import runs
from draagvlak.foundation.register.exchange.actions import Imported
from draagvlak.foundation.register.exchange.models import ImportRun
from draagvlak.foundation.register.exchange.sentences import sentence
from draagvlak_core.tables.problems import Refused

log = logging.getLogger(__name__)
HERE = "<!-- steps -->"
END = "<!-- end -->"


def told_while_it_runs(request: HttpRequest, run: ImportRun) -> Iterator[str]:
    """Pieces of a page. If the reader goes away, the import is undone: asking for no next piece ends it."""
    language = translation.get_language() or "nl"
    head, rest = render_to_string("register/exchange/importing.html", {"run": run}, request).split(HERE)
    middle, tail = rest.split(END)
    return _pieces(run, request.user, language, head, middle, tail)


def _pieces(run: ImportRun, by: object, language: str, head: str, middle: str, tail: str) -> Iterator[str]:
    # The page is sent after the middleware that chose the language is done.
    with translation.override(language):
        yield head
        try:
            for step in runs.bring_in(run, by):
                if isinstance(step, Imported):
                    yield middle
                else:
                    words = _("%(done)s of %(total)s") % {"done": step.done, "total": step.total}
                    yield format_html("<li>{}</li>\n", words)
        except Refused as refused:
            yield _failed(sentence(refused.problem))
        except Exception:
            log.exception("an import went wrong")
            yield _failed(_("Something went wrong. The administrator can see what in the server log."))
        yield tail


def _failed(why: str) -> str:
    return format_html('</ul></div><p class="message error" role="alert">{} {}</p>', why, _("Nothing was changed."))
