"""Server time and queries per page, with growth in size: `python benchmarks/pages.py [SIZE …] [--against CHECKOUT]`.

A size is the number of use cases; there are twice as many people. Times are those of Django answering a request
in a process of its own, without the network: the median and the slowest of the warm requests, and the first one after
something changed (cold), when nothing worked out earlier may be used; of that one also the time on the processor,
which says more on a machine that does other things too.

`--against` names another checkout with its own `.venv`, such as one of the commit before. Both answer in turns, request
by request, so that whatever else the machine does falls on both; the last column is this one's median over the other's.
"""

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from contextlib import ExitStack
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PAGES = {
    "register": "/ai/",
    "register, searched": "/ai/?q=calls",
    "register, last page": "/ai/?page=last",
    "card": "/ai/{id}/",
    "gate": "/gates/{id}/",
    "overview": "/",
    "around my work": "/ai/around/",
    "my page": "/me/",
    "criterion": "/overview/trust.heard/",
}
TIMES = 15


class Site:
    """A checkout that answers requests in a process and a data folder of its own."""

    def __init__(self, checkout: Path, size: int, folder: str) -> None:
        python = checkout / ".venv" / "bin" / "python"
        words = [python if python.exists() else sys.executable, __file__, "--answer", checkout, str(size)]
        environment = {**os.environ, "DRAAGVLAK_DATA": folder, "DJANGO_SETTINGS_MODULE": "draagvlak.config.settings"}
        self._process = subprocess.Popen(
            words, env=environment, text=True, stdin=subprocess.PIPE, stdout=subprocess.PIPE
        )

    def ask(self, kind: str, address: str) -> dict[str, float]:
        self._process.stdin.write(json.dumps([kind, address]) + "\n")
        self._process.stdin.flush()
        answer = self._process.stdout.readline()
        return json.loads(answer) if answer else sys.exit(f"{address} could not be measured")

    def __enter__(self) -> "Site":
        return self

    def __exit__(self, *trouble: object) -> None:
        self._process.stdin.close()
        self._process.wait()


def main(sizes: list[int], against: Path | None) -> None:
    more = f"{'before':>9}{'now/before':>12}" if against else ""
    print(
        f"{'page':<22}{'use cases':>10}{'median ms':>11}{'slowest':>9}{'cold':>8}{'cold cpu':>10}{'queries':>9}{more}"
    )
    for size in sizes:
        with ExitStack() as open_ones:
            sites = []
            for checkout in [ROOT, *([against] if against else [])]:
                folder = open_ones.enter_context(tempfile.TemporaryDirectory(prefix="draagvlak-bench-"))
                sites.append(open_ones.enter_context(Site(checkout, size, folder)))
            for name, address in PAGES.items():
                show(name, size, sites, address)


def show(name: str, size: int, sites: list[Site], address: str) -> None:
    cold, *_the_other = [site.ask("cold", address) for site in sites]
    queries, *_the_other = [site.ask("queries", address)["queries"] for site in sites]
    turns = [[site.ask("warm", address)["ms"] for site in sites] for _turn in range(TIMES)]
    medians = [statistics.median(times) for times in zip(*turns, strict=True)]
    slowest = max(times[0] for times in turns)
    row = f"{name:<22}{size:>10}{medians[0]:>11.1f}{slowest:>9.1f}{cold['ms']:>8.0f}{cold['cpu']:>10.0f}{queries:>9.0f}"
    more = f"{medians[1]:>9.1f}{medians[0] / medians[1]:>12.2f}" if len(medians) > 1 else ""
    print(row + more, flush=True)


def answer(checkout: Path, size: int) -> None:
    """The other side: fill a database, then answer one request per line."""
    sys.path[:0] = [str(checkout), str(checkout / "src")]
    import django

    django.setup()
    from django.conf import settings
    from django.core.management import call_command
    from django.test import Client

    from benchmarks.crowd import fill

    settings.ALLOWED_HOSTS.append("testserver")
    call_command("migrate", verbosity=0)
    call_command("collectstatic", verbosity=0, interactive=False)
    client = Client(headers={"accept-language": "en"})
    client.force_login(fill(size, size * 2), backend="allauth.account.auth_backends.AuthenticationBackend")
    middle = middle_case(size)
    for line in sys.stdin:
        kind, address = json.loads(line)
        print(json.dumps(MEASURES[kind](client, address.format(id=middle))), flush=True)


def middle_case(size: int) -> int:
    from django.apps import apps

    full = apps.get_model("register", "UseCase").objects.filter(kind="full").order_by("id")
    return full[size // 2 - size // 10].id


def cold(client: object, address: str) -> dict[str, float]:
    from django.core.cache import cache

    client.get("/me/")  # templates and connections are warm: only what we worked out ourselves is cold
    cache.clear()
    on_processor = time.process_time()
    elapsed = timed(client, address)
    return {"ms": elapsed, "cpu": (time.process_time() - on_processor) * 1000}


def queries(client: object, address: str) -> dict[str, float]:
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    with CaptureQueriesContext(connection) as asked:
        client.get(address)
        return {"queries": len(asked)}  # now: the next request empties the list


def warm(client: object, address: str) -> dict[str, float]:
    return {"ms": timed(client, address)}


MEASURES = {"cold": cold, "queries": queries, "warm": warm}


def timed(client: object, address: str) -> float:
    started = time.perf_counter()
    response = client.get(address)
    elapsed = (time.perf_counter() - started) * 1000
    if response.status_code != 200:
        raise SystemExit(f"{address} answers {response.status_code}")
    return elapsed


if __name__ == "__main__":
    if sys.argv[1:2] == ["--answer"]:
        answer(Path(sys.argv[2]), int(sys.argv[3]))
    else:
        parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
        parser.add_argument("sizes", nargs="*", type=int, default=[500, 5000], metavar="SIZE")
        parser.add_argument("--against", type=lambda word: Path(word).resolve(), metavar="CHECKOUT")
        chosen = parser.parse_args()
        main(chosen.sizes, chosen.against)
