"""What the core judges about who keeps an eye on a use of AI, for any number of them."""

from collections.abc import Iterable

from draagvlak.foundation import clock
from draagvlak.pillars.leadership.accountability.models import MayStop, Oversight
from draagvlak_core.leadership import oversight
from draagvlak_core.shared.verdicts import Verdict

MAY_STOP = {MayStop.YES.value: True, MayStop.NO.value: False}


def oversight_verdicts(ids: Iterable[int]) -> dict[int, Verdict]:
    """Who keeps an eye on each use case, in one query."""
    today = clock.today()
    rows = Oversight.objects.values_list(
        "use_case_id", "overseer__name", "overseer__left_on", "mandate", "may_stop"
    ).order_by()
    known = {
        pk: oversight.judge_oversight(
            oversight.Oversight(name, left_on, tuple(mandate.values()), MAY_STOP.get(may_stop)), today
        )
        for pk, name, left_on, mandate, may_stop in rows
    }
    nobody = oversight.judge_oversight(None, today)
    return {pk: known.get(pk, nobody) for pk in ids}
