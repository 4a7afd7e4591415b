"""What tests need to be there before they begin, made in one line each, and typed: a wrong name is seen by mypy.

    unit = make_unit("R3", under=town)
    cases = make_use_cases(300)
    held = hold(plan_about(use_case, by=frank), by=frank)

Rows whose way of coming about is not what a test is about are written as they stand. Where the way matters, as with
conversations, promises and pilots, the product's own actions make them.
"""

from datetime import UTC, datetime

NOW = datetime(2026, 11, 2, 9, tzinfo=UTC)
