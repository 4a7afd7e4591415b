"""The page that shows what a changed boundary does to the whole register, on 10,000 cards with facts.

    python -m benchmarks.effects [CARDS]

Made-up cards in a database of their own; the view answers through Django's client, once with nothing worked out before
and then warm. Beside the time that passes stands that on the processor, which says more on a busy machine. Four kinds
of boundary: one that changes, a new one, one with a scope, and one judged by people on seven cards in ten.
"""

import os
import statistics
import sys
import tempfile
import time
from datetime import timedelta

from benchmarks.boundaries import made_up_cards
from benchmarks.pages import timed
from draagvlak_core.leadership.boundaries.drafts import draft_from

TIMES = 7


def main(words: list[str]) -> None:
    with tempfile.TemporaryDirectory(prefix="draagvlak-bench-") as folder:
        os.environ["DRAAGVLAK_DATA"] = folder
        os.environ["DJANGO_SETTINGS_MODULE"] = "draagvlak.config.settings"
        measure(int(words[0]) if words else 10_000)


def measure(size: int) -> None:
    import django

    django.setup()
    from django.conf import settings
    from django.core.cache import cache
    from django.core.management import call_command
    from django.db import connection
    from django.test import Client
    from django.test.utils import CaptureQueriesContext

    from benchmarks.crowd import fill

    settings.ALLOWED_HOSTS.append("testserver")
    call_command("migrate", verbosity=0)
    call_command("collectstatic", verbosity=0, interactive=False)
    user = fill(size, 400)
    client = Client(headers={"accept-language": "en"})
    client.force_login(user, backend="allauth.account.auth_backends.AuthenticationBackend")
    tell(size)
    client.get("/me/")  # templates and connections are warm
    print(f"{'boundary':<14}{'cards':>8}{'median ms':>11}{'cpu ms':>8}{'cold':>8}{'cold cpu':>10}{'queries':>9}")
    for name, draft in drafts(user).items():
        address = f"/course/boundaries/{draft}/effects/"
        cache.clear()
        cold, cold_cpu = both(client, address)
        with CaptureQueriesContext(connection) as queries:
            client.get(address)
        asked = len(queries)
        warm, cpu = zip(*(both(client, address) for _time in range(TIMES)), strict=True)
        middle, on_processor = statistics.median(warm), statistics.median(cpu)
        print(f"{name:<14}{size:>8}{middle:>11.0f}{on_processor:>8.0f}{cold:>8.0f}{cold_cpu:>10.0f}{asked:>9}")


def both(client: object, address: str) -> tuple[float, float]:
    """How long a request takes, and how much of that on the processor, in milliseconds."""
    begun = time.process_time()
    took = timed(client, address)
    return took, (time.process_time() - begun) * 1000


def tell(size: int) -> None:
    """Seven facts in ten are told of every card."""
    from draagvlak.foundation.register.cards.models import UseCase
    from draagvlak_core.register.card_facts import write_card

    found = list(UseCase.objects.order_by("pk"))
    for case, card in zip(found, made_up_cards(size), strict=True):
        case.told = write_card(card)
    UseCase.objects.bulk_update(found, ["told"], batch_size=200)


def drafts(user: object) -> dict[str, int]:
    """Per kind the number of a draft in the database."""
    from draagvlak.foundation import clock
    from draagvlak.foundation.organisation.models import Unit
    from draagvlak.pillars.leadership.boundaries.actions.boundaries import revise_boundary, write_boundary
    from draagvlak.pillars.leadership.boundaries.actions.rules import write_rule
    from draagvlak.pillars.leadership.boundaries.models import Boundary
    from draagvlak.pillars.leadership.boundaries.shelf.offers import BY_CODE

    today = clock.today()

    def written(code: str) -> Boundary:
        return write_boundary(
            sentence={"nl": code, "en": code},
            value={"nl": code, "en": code},
            owner=None,
            valid_from=today,
            review_on=today + timedelta(300),
            by=user,
            rule=draft_from(BY_CODE[code].rule).as_json(),
        )

    changed = written("person_decides")
    Boundary.objects.filter(pk=changed.pk).update(state="adopted")
    changed.refresh_from_db()
    again = revise_boundary(boundary=changed, by=user)
    write_rule(boundary=again, rule=BY_CODE["tell_people"].rule, by=user)
    scoped = written("no_secrets_elsewhere")
    scoped.scope.set(Unit.objects.filter(code__startswith="U1"))
    judged = revise_boundary(boundary=Boundary.objects.get(number=1), by=user)
    return {"changed": again.pk, "new": written("no_feelings").pk, "with a scope": scoped.pk, "judged": judged.pk}


if __name__ == "__main__":
    main(sys.argv[1:])
