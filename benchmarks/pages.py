"""Server time and queries per page, with growth in size: `./run bench` or `python benchmarks/pages.py [SIZE …]`.

A size is the number of use cases; there are twice as many people. Times are those of Django answering a request
in this process, without the network: the median and the slowest of the warm requests, and the first one after
something changed (cold), when nothing worked out earlier may be used; of that one also the time on the processor,
which says more on a machine that does other things too.
"""

import os
import statistics
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "src")]
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


def main(sizes: list[int]) -> None:
    print(f"{'page':<22}{'use cases':>10}{'median ms':>11}{'slowest':>9}{'cold':>8}{'cold cpu':>10}{'queries':>9}")
    for size in sizes:
        child = os.fork()  # each size in a process and a data folder of its own
        if not child:
            with tempfile.TemporaryDirectory(prefix="draagvlak-bench-") as folder:
                os.environ["DRAAGVLAK_DATA"] = folder
                measure(size)
                sys.stdout.flush()
            os._exit(0)
        if os.waitpid(child, 0)[1]:
            sys.exit(1)


def measure(size: int) -> None:
    os.environ["DJANGO_SETTINGS_MODULE"] = "draagvlak.config.settings"
    import django

    django.setup()
    from django.conf import settings
    from django.core.management import call_command
    from django.test import Client

    from benchmarks.crowd import fill
    from draagvlak.foundation.register.cards.models import UseCase

    settings.ALLOWED_HOSTS.append("testserver")
    call_command("migrate", verbosity=0)
    call_command("collectstatic", verbosity=0, interactive=False)
    user = fill(size, size * 2)
    client = Client(headers={"accept-language": "en"})
    client.force_login(user, backend="allauth.account.auth_backends.AuthenticationBackend")
    middle = UseCase.objects.filter(kind="full").order_by("id")[size // 2 - size // 10]
    for name, address in PAGES.items():
        show(name, size, client, address.format(id=middle.id))


def show(name: str, size: int, client: object, address: str) -> None:
    from django.core.cache import cache
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    client.get("/me/")  # templates and connections are warm: only what we worked out ourselves is cold
    cache.clear()
    on_processor = time.process_time()
    cold = timed(client, address)
    on_processor = (time.process_time() - on_processor) * 1000
    with CaptureQueriesContext(connection) as queries:
        client.get(address)
    asked = len(queries)  # now: the next request empties the list
    warm = [timed(client, address) for _time in range(TIMES)]
    middle, slowest = statistics.median(warm), max(warm)
    print(f"{name:<22}{size:>10}{middle:>11.1f}{slowest:>9.1f}{cold:>8.0f}{on_processor:>10.0f}{asked:>9}")


def timed(client: object, address: str) -> float:
    started = time.perf_counter()
    response = client.get(address)
    elapsed = (time.perf_counter() - started) * 1000
    if response.status_code != 200:
        raise SystemExit(f"{address} answers {response.status_code}")
    return elapsed


if __name__ == "__main__":
    main([int(word) for word in sys.argv[1:]] or [500, 5000])
