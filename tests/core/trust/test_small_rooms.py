"""What may be shown of small conversations never lets anyone work out less than five people."""

from hypothesis import given
from hypothesis import strategies as st

from draagvlak_core.trust.small_rooms import SMALL, Room, may_show

rooms = st.lists(st.none() | st.integers(0, 9), max_size=12).map(
    lambda people: [Room(key, present) for key, present in enumerate(people)]
)


def people(found, keys):
    return sum(room.present or 0 for room in found if room.key in keys)


@given(rooms)
def test_every_conversation_has_one_place(found):
    shown = may_show(found)
    assert sorted([*shown.apart, *shown.pooled, *shown.withheld]) == [room.key for room in found]


@given(rooms)
def test_alone_only_from_five_people(found):
    shown = may_show(found)
    assert shown.apart == {room.key for room in found if room.present is not None and room.present >= SMALL}


@given(rooms)
def test_what_is_added_over_time_is_never_less_than_five_people(found):
    """Whoever keeps every earlier page can only subtract pools of at least five."""
    before = frozenset()
    for end in range(len(found) + 1):
        pooled = may_show(found[:end]).pooled
        assert before <= pooled
        added = pooled - before
        assert not added or people(found, added) >= SMALL
        before = pooled


def test_an_unknown_number_of_people_is_not_shown():
    assert may_show([Room(1, None), Room(2, 4), Room(3, 0)]).withheld == {1, 2, 3}


def test_worked_example():
    shown = may_show([Room(1, 12), Room(2, 3), Room(3, 4), Room(4, 2)])
    assert (shown.apart, shown.pooled, shown.withheld) == ({1}, {2, 3}, {4})
