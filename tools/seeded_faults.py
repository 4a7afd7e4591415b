"""Plants faults one by one in a copy of the source, and demands that the usual tests see each of them.

./.venv/bin/python tools/seeded_faults.py [WORD …]      # only the faults with one of these words in their name

Each fault names the smallest part of the usual tests that has to turn red; only that part runs, so all of them together
take a few minutes. A fault counts as seen when a test fails, not when tests cannot run at all.
"""

import os
import shutil
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
LEFT_OUT = shutil.ignore_patterns(".git", ".venv", ".*cache", "var", "__pycache__", "node_modules")


@dataclass(frozen=True)
class Fault:
    """`old` in `file` becomes `new`; one of `tests` (words for pytest) must fail."""

    name: str
    file: str
    old: str
    new: str
    tests: tuple[str, ...]


SRC = "src/draagvlak"
COMPONENTS = "tests/browser/test_components.py::test_components_are_accessible"
FAULTS = (
    Fault(
        "a page open to a stranger",
        f"{SRC}/roof/council/views.py",
        "@page(Right.READ_LOG)\n@require_safe\ndef room",
        "@page(public=True)\n@require_safe\ndef room",
        ("tests/web/council/test_room.py",),
    ),
    Fault(
        "a view without policy",
        f"{SRC}/roof/council/views.py",
        "@page(Right.READ_LOG)\n@require_safe\ndef room",
        "@require_safe\ndef room",
        ("tests/web/council/test_room.py",),
    ),
    Fault(
        "a Dutch word in English",
        f"{SRC}/roof/council/templates/council/room.html",
        "{% endblock %}",
        "<p>Dit zegt niemand</p>{% endblock %}",
        ("tests/house/test_untranslated.py",),
    ),
    Fault(
        "a box without a label, which axe must see",
        f"{SRC}/ui/templates/ui/_finding.html",
        "",
        "<input>",
        (f"{COMPONENTS}[320-light-nl]",),
    ),
    Fault(
        "a page that is 321 pixels wide on a screen of 320",
        f"{SRC}/ui/static/ui/components.css",
        ".lead { font-size: var(--larger);",
        ".lead { position: absolute; left: 0; width: 321px; font-size: var(--larger);",
        (f"{COMPONENTS}[320-light-en]",),
    ),
    Fault(
        "a write outside actions",
        f"{SRC}/roof/council/views.py",
        "    standing = all_standing()\n",
        "    standing = all_standing()\n    KeptCheckpoint.objects.create(size=1)\n",
        ("tests/house/test_house.py",),
    ),
    Fault(
        "a release that broke off and is not taken up again",
        f"{SRC}/foundation/voice/actions/releasing.py",
        "    left = sum(_arrive(code, posts) for code, posts in pool.sealed().items())\n",
        "    left = 0\n",
        ("tests/web/voice/test_releasing.py",),
    ),
    Fault(
        "a race in release: two at once take the same batch in",
        f"{SRC}/foundation/voice/migrations/0001_initial.py",
        "('code', models.CharField(max_length=32, unique=True))",  # the first: of a batch
        "('code', models.CharField(max_length=32))",
        ("tests/web/voice/test_releasing.py",),
    ),
    Fault(
        "a race in release: the batch left between sealing and taking in",
        f"{SRC}/foundation/voice/actions/releasing.py",
        "pool.sealed().get(batch, [])",
        "pool.sealed()[batch]",
        ("tests/web/voice/test_releasing.py",),
    ),
    Fault(
        "a leak: a time beside each post, as in tests/adversary/leaky.py",
        f"{SRC}/foundation/voice/pool/posts.py",
        "purpose, thread, post, public, signed, kind)\n",
        'purpose, thread, post[:-1] + \', "at": "%s"}\' % __import__("time").time(), public, signed, kind)\n',
        ("tests/adversary/test_adversary.py", "-k", "no_row_with_a_post"),
    ),
    Fault(
        "a post that one reader blacks out after another passed it",
        f"{SRC}/foundation/voice/actions/moderating.py",
        "    post.judgements.all().delete()\n",
        "",
        ("tests/web/voice/test_two_readers.py",),
    ),
    Fault(
        "a log page that shows what stands in the columns",
        f"{SRC}/foundation/decisions/queries.py",
        'kind, details = body["kind"], body["details"]',
        'kind, details = entry.kind, body["details"]',
        ("tests/web/test_log_as_signed.py",),
    ),
    Fault(
        "a text that is gone and passes for erased",
        "src/draagvlak_core/decisions/erasure.py",
        "            if index > reach:\n",
        "            if index > 10**9:\n",
        ("tests/web/test_log_as_signed.py",),
    ),
    Fault(
        "nested JSON that is built before its depth is counted",
        "src/draagvlak_core/register/json_events.py",
        "        if self._depth > MAX_DEPTH:\n",
        "        if self._depth > 10**9:\n",
        ("tests/core/register/test_broken.py",),
    ),
    Fault(
        "half a letter that reaches the pool of the quiet room",
        "src/draagvlak_core/shared/json_texts.py",
        "        if _MAYBE_HALF.search(plain):\n",
        "        if False:\n",
        ("tests/web/voice/test_taking.py",),
    ),
    Fault(
        "a visitor who may send as much as a member",
        f"{SRC}/ui/safety.py",
        "        if not request.user.is_authenticated:\n            return VISITOR\n",
        "",
        ("tests/web/test_hostile_requests.py",),
    ),
    Fault(
        "a mark in a name that turns its letters around",
        f"{SRC}/ui/safety.py",
        "        harmless(response)\n",
        "",
        ("tests/web/test_hostile_requests.py",),
    ),
    Fault(
        "a second save that wipes the first",
        f"{SRC}/ui/step.py",
        "        if conflict := now.conflict(token):\n",
        "        if (conflict := now.conflict(token)) and not token:\n",
        ("tests/web/ui/test_nothing_lost.py",),
    ),
    Fault(
        "a batch that leaves with too few people who fetched tokens",
        "src/draagvlak_core/voice/batches.py",
        "return self.fetched >= self.k",
        "return self.posts >= AT_LEAST",
        ("tests/web/voice/test_a_batch_is_people.py",),
    ),
    Fault(
        "counts of an open round that are told live",
        f"{SRC}/foundation/voice/actions/counting.py",
        ".exclude(told_on=today)",
        "",
        ("tests/web/voice/test_a_batch_is_people.py",),
    ),
    Fault(
        "an advisory check that could not look and says nothing was found",
        "tools/advisories.py",
        "        return 2\n    for one in found:",
        "        return 0\n    for one in found:",
        ("tests/house/test_supply.py",),
    ),
    Fault(
        "an administrator who only came first",
        f"{SRC}/foundation/sample/views.py",
        "        StartWithCodeForm if install_code.is_asked() else StartForm,\n",
        "        StartForm if install_code.is_asked() else StartWithCodeForm,\n",
        ("tests/web/test_start.py",),
    ),
    Fault(
        "a session that never ends by itself",
        f"{SRC}/foundation/accounts/presence.py",
        "settings.IDLE_MINUTES * 60 if last is not None else request.session.get(TIMED)",
        "settings.IDLE_MINUTES * 60 if last is not None else False",
        ("tests/web/test_sessions.py",),
    ),
    Fault(
        "one person who gives access and checks it",
        f"{SRC}/foundation/accounts/actions.py",
        '        raise Refused("accounts.roles_apart", roles=_pairs(together))\n',
        "        together = set(together)\n",
        ("tests/web/test_sessions.py",),
    ),
    Fault(
        "a colleague locked out by somebody who guesses",
        f"{SRC}/foundation/accounts/adapter.py",
        '        return f"{get_ip(request)}:{super()._get_login_attempts_cache_key(request, **credentials)}"\n',
        "        return super()._get_login_attempts_cache_key(request, **credentials)\n",
        ("tests/web/test_sessions.py",),
    ),
    Fault(
        "a broken migration",
        f"{SRC}/foundation/decisions/migrations/0002_append_only.py",
        "operations = [",
        "operations = [] and [",
        ("tests/web/test_log_writing.py",),
    ),
    Fault(
        "a wrong block rule",
        "src/draagvlak_core/figures/blocks.py",
        "return 1 + min(self.counted, k) if self.anybody",
        "return 1 + min(self.counted + 1, k) if self.anybody",
        ("tests/core/figures/test_block_rule.py",),
    ),
    Fault(
        "a web process that was killed and stays dead",
        f"{SRC}/config/serving.py",
        "    if now >= child.life.due:\n",
        "    if now >= child.life.due and not child.life.failures:\n",
        ("tests/web/running/test_back_off.py", "tests/web/running/test_stays_up.py"),
    ),
    Fault(
        "a key file that was emptied, and signs with nothing",
        f"{SRC}/config/environment.py",
        "    if len(key) < SHORTEST_KEY:\n",
        "    if not file.exists():\n",
        ("tests/web/running/test_keys_and_settings.py",),
    ),
)


def main(words: list[str]) -> int:
    wanted = [fault for fault in FAULTS if not words or any(word in fault.name for word in words)]
    unseen = [fault.name for fault in wanted if not is_seen(fault)]
    print(f"not seen: {', '.join(unseen)}" if unseen else f"{len(wanted)} faults, each of them seen")
    return 1 if unseen else 0


def is_seen(fault: Fault) -> bool:
    with tempfile.TemporaryDirectory(prefix="draagvlak-fault-") as folder:
        copy = Path(folder) / "source"
        shutil.copytree(ROOT, copy, ignore=LEFT_OUT)
        path = copy / fault.file
        text = path.read_text()
        assert fault.old in text, f"{fault.name}: what was to be changed is no longer there"
        path.write_text(text.replace(fault.old, fault.new, 1))
        words = [sys.executable, "-m", "pytest", "-x", "-n", "0", *fault.tests]
        # The copy comes before the source that the environment knows.
        environment = {**os.environ, "PYTHONPATH": f"{copy / 'src'}", "DJANGO_SETTINGS_MODULE": "tests.settings"}
        done = subprocess.run(words, cwd=copy, env=environment, capture_output=True, text=True, check=False)
    last = (done.stdout.strip().splitlines() or ["nothing"])[-1]
    print(f"{'seen' if done.returncode == 1 else 'NOT SEEN'}: {fault.name} ({last})", flush=True)
    return done.returncode == 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
