"""One visit per reader and language: what the whole product answered to somebody who follows every link.

    def test_no_link_leads_to_a_closed_door(visits):
        assert [answer.path for answer in visits("ai_lead", "nl").answers if answer.status not in (200, 302)] == []

It is made once per state of the source. Whether pages open, speak their language, keep the policy or ask little of the
database is then read off the record.
The visited organisation is the sample with work halfway (tests/halfway.py).
"""

import fcntl
import pickle
import shutil
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from itertools import product
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.cache import cache
from django.db import connection, transaction
from django.test import Client, override_settings
from django.utils import translation

from tests import halfway
from tests.addresses import plain_addresses, view_name
from tests.page import Page
from tests.prepared import Prepared

LANGUAGES = ("nl", "en")
# In this order: where pages are shared out, one goes to the first who gets there, and who has most to do comes first.
READERS = (
    "director",
    "ai_lead",
    "administrator",
    "hr",
    "facilitator",
    "works_council",
    "team_lead",
    "employee",
    "visitor",
)
# Following these would end the visit: they log out, or hand over a file.
NEVER = ("/account/logout", "/static/", "/log/export", "/log/checkpoint", "/council/figures", "/council/checkpoints")


@dataclass(frozen=True)
class Answer:
    """What one address answered to one reader."""

    path: str
    view: str | None
    status: int
    policy: str
    html: str  # empty for what is no page
    main_template: str  # the page's own, which extends and includes the others
    templates: frozenset[str]
    queries: int
    refused: "Answer | None" = None  # what an empty form got here, when that was a page that says what is missing

    @property
    def page(self) -> Page:
        return Page(self.html, self.path)

    @property
    def is_page(self) -> bool:
        return self.status == 200 and bool(self.html)


@dataclass(frozen=True)
class Visit:
    """All that one reader met: by links (and where work was begun), and at addresses that no link leads to."""

    answers: list[Answer]
    beside: list[Answer]

    @property
    def every(self) -> list[Answer]:
        return [*self.answers, *self.beside]

    @property
    def linked(self) -> dict[str, str]:
        """Address: a page with a link to it."""
        pages = (answer for answer in self.answers if answer.is_page)
        return {path: answer.path for answer in pages for path in answer.page.links()}


def crawl(ask: Callable[[str], Answer], starts: Iterable[str], per_view: int = 2) -> Iterator[Answer]:
    """What `starts` answer, and every view that links lead to from there, each at no more than `per_view` addresses."""
    waiting = [*starts]
    firsts, seen, asked = set(waiting), set(waiting), Counter[str | None]()
    while waiting:
        path = waiting.pop(0)
        view = view_name(path)
        if view is None or (asked[view] >= per_view and path not in firsts):
            continue
        asked[view] += 1
        answer = ask(path)
        yield answer
        found = dict.fromkeys(answer.page.links() if answer.is_page else ())
        new = [one for one in found if one not in seen and not one.startswith(NEVER)]
        seen.update(new)
        waiting += new


def ask(client: Client, path: str, method: str = "get", sent: dict[str, str] | None = None) -> Answer:
    """One request, and what came of it."""
    queries = 0

    def count(execute: Any, *words: Any) -> Any:
        nonlocal queries
        queries += 1
        return execute(*words)

    with connection.execute_wrapper(count):
        response = getattr(client, method)(path, sent)
    names = [str(one.name) for one in response.templates]
    is_page = "html" in response.headers.get("content-type", "") and not response.streaming
    return Answer(
        path=path,
        view=view_name(path),
        status=response.status_code,
        policy=response.headers.get("Content-Security-Policy", ""),
        html=response.content.decode() if is_page else "",
        main_template=names[0] if names else "",
        templates=frozenset(names),
        queries=queries,
    )


@dataclass
class Visits:
    """The records of this state of the source, shared by processes and runs: who asks first for one makes the visit."""

    folder: Path
    prepared: Prepared
    unblocked: Callable[[], Any]
    _read: dict[tuple[str, str], Visit] = field(default_factory=dict)

    def __call__(self, who: str, language: str) -> Visit:
        if (who, language) not in self._read:
            self._read[who, language] = self._kept(f"{who}-{language}", lambda: self._record(who, language))
        return self._read[who, language]

    def make_all(self) -> None:
        """Make every visit that nobody makes at this moment: processes share the work instead of queueing for it."""
        for who, language in product(READERS, LANGUAGES):
            self.folder.mkdir(parents=True, exist_ok=True)
            with (self.folder / f"{who}-{language}.lock").open("w") as lock:
                try:
                    fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
                except BlockingIOError:
                    continue
                self._keep(f"{who}-{language}", lambda: self._record(who, language))  # noqa: B023 (called at once)

    def _kept(self, name: str, make: Callable[[], Visit]) -> Visit:
        self.folder.mkdir(parents=True, exist_ok=True)
        with (self.folder / f"{name}.lock").open("w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            found: Visit = pickle.loads(self._keep(name, make).read_bytes())
        return found

    def _keep(self, name: str, make: Callable[[], Visit]) -> Path:
        """The file with this visit; made under another name until it is whole, when it is not there yet."""
        file = self.folder / f"{name}.pickle"
        if not file.exists():
            making = file.with_suffix(".making")
            making.write_bytes(pickle.dumps(make()))
            making.rename(file)
        return file

    def _record(self, who: str, language: str) -> Visit:
        with self.inside():
            user = halfway.cast()[who]
            client = halfway.enter(user, headers={"accept-language": language, "host": "localhost"})
            notes = self.prepared.notes("halfway")
            if who in notes["sessions"]:
                client.cookies["sessionid"] = notes["sessions"][who]
            # A second address of a view shows other contents, and no other words of ours than in the first language.
            per_view = 2 if language == LANGUAGES[0] else 1
            answers = list(crawl(lambda path: ask(client, path), notes["starts"], per_view))
            answers += [ask(client, path) for path in self._left_out(who, language, answers)]
            accounts = [path for _name, path in plain_addresses("allauth") if "logout" not in path]
            beside = [ask(client, path) for path in [*notes["unlinked"].get(who, []), *accounts]]
            answers, beside = (with_refusals(client, part) for part in (answers, beside))
        return Visit(answers, beside)

    def _left_out(self, who: str, language: str, answers: list[Answer]) -> list[str]:
        """An address of each view that only a second address of another view leads to."""
        if language == LANGUAGES[0]:
            return []
        views = {answer.view for answer in answers}
        first = {answer.view: answer.path for answer in reversed(self(who, LANGUAGES[0]).answers)}
        return [path for view, path in first.items() if view not in views]

    @contextmanager
    def inside(self) -> Iterator[None]:
        """In the organisation that is visited; what happens here is undone."""
        data = Path(settings.DATA) / "visited"
        shutil.copytree(self.prepared.folder("halfway"), data, dirs_exist_ok=True)
        spoken = translation.get_language()
        with self.unblocked(), self.prepared.connected("halfway"), override_settings(DATA=data), transaction.atomic():
            cache.clear()
            yield
            transaction.set_rollback(True)
        cache.clear()
        translation.activate(spoken) if spoken else translation.deactivate()


def with_refusals(client: Client, answers: list[Answer]) -> list[Answer]:
    """The same answers; where a view first showed a form that sends to itself, with what an empty one gets."""
    views: set[str | None] = set()
    found = []
    for answer in answers:
        if answer.is_page and answer.view not in views:
            views.add(answer.view)
            found.append(replace(answer, refused=empty_form(client, answer)))
        else:
            found.append(answer)
    return found


def empty_form(client: Client, answer: Answer) -> Answer | None:
    """What an empty form gets for an answer; whatever it did is undone, and nobody is logged out by it."""
    here = [form for form in answer.page.forms() if form.address.split("?")[0] == answer.path.split("?")[0]]
    if not any(form.boxes for form in here):
        return None  # a button alone, which does what it says
    cookies, point = client.cookies.copy(), transaction.savepoint()
    refused = ask(client, answer.path, "post", {"as_seen": here[0].boxes.get("as_seen", "")})
    transaction.savepoint_rollback(point)
    client.cookies = cookies
    return refused if refused.status == 422 else None
