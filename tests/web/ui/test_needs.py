"""A view states exactly one thing about who may open it."""

import pytest

from draagvlak.foundation.accounts import gatekeeping
from draagvlak.foundation.accounts.rights import Right
from draagvlak.ui import needs


@pytest.mark.parametrize("statement", [{}, {"public": True, "member": True}])
def test_a_view_that_states_nothing_or_two_things_is_refused(statement):
    with pytest.raises(ValueError, match="exactly one"):
        needs.page(**statement)


def test_a_right_together_with_public_is_refused():
    with pytest.raises(ValueError, match="exactly one"):
        needs.page(Right.DECIDE, public=True)


def test_the_statement_stays_on_the_view():
    @gatekeeping.page(Right.DECIDE, Right.READ_GATES)
    def view(request): ...

    assert view.needs == needs.Needs((Right.DECIDE, Right.READ_GATES))
