"""What ends is started again, at once and then with growing pauses; what never comes up is given up and tried again."""

from draagvlak.config.back_off import LONGEST, LONGEST_BROKEN, START_WITHIN, STEADY, Life
from draagvlak.config.serving import _allowed, look


def ends(life, now, up=True):
    life.start(now)
    if up:
        life.up(now)
    return life.end(now + 1)


def test_the_first_time_it_is_started_at_once_and_then_ever_later():
    life = Life()
    assert [ends(life, turn) for turn in range(8)] == [0, 0.25, 0.5, 1, 2, LONGEST, LONGEST, LONGEST]


def test_what_is_killed_again_during_its_start_is_back_as_soon():
    life = Life()
    for turn in range(20):
        assert ends(life, turn, up=turn % 2) <= LONGEST


def test_what_never_came_up_is_tried_less_often():
    life = Life()
    waits = [ends(life, turn, up=False) for turn in range(12)]
    assert waits[-1] == LONGEST_BROKEN > LONGEST


def test_who_was_up_for_long_begins_with_a_clean_slate():
    life = Life()
    for turn in range(8):
        ends(life, turn)
    life.start(100)
    life.up(101)
    assert life.end(101 + STEADY + 1) == 0


def test_a_start_may_take_a_while_and_no_longer():
    life = Life()
    life.start(0)
    assert not life.is_hung(START_WITHIN)
    assert life.is_hung(START_WITHIN + 0.1)
    life.up(1)
    assert not life.is_hung(START_WITHIN + 0.1)


class Child:
    """A process that does as it is told."""

    label = "child"

    def __init__(self):
        self.life, self.starts, self.status, self.comes_up = Life(), 0, None, True

    def start(self):
        self.starts, self.status = self.starts + 1, None

    def is_up(self):
        return self.comes_up

    def ended(self):
        return self.status

    def kill(self):
        self.status = -9


def test_what_ends_is_told_and_started_again(caplog):
    child = Child()
    for now in (0, 0.25, 0.5):
        look(child, now)
    assert (child.starts, caplog.text) == (1, "")
    child.status = -9
    look(child, 1)
    assert child.starts == 2
    assert "child ended (signal 9); started again in 0.00 s" in caplog.text
    child.status = 1
    look(child, 1.1)
    look(child, 1.2)
    assert child.starts == 2, "the second time it waits a little"
    look(child, 1.4)
    assert child.starts == 3


def test_what_hangs_at_the_start_is_ended_and_started_again(caplog):
    child = Child()
    child.comes_up = False
    look(child, 0)
    look(child, START_WITHIN)
    assert (child.starts, child.status) == (1, None)
    look(child, START_WITHIN + 1)
    assert "does not come up" in caplog.text
    child.comes_up = True
    look(child, START_WITHIN + 2)
    look(child, START_WITHIN + 3)
    assert child.starts == 2 and child.life.came_up


def test_a_container_that_may_use_two_cores_counts_two(tmp_path):
    told = tmp_path / "cpu.max"
    for text, cores in (("200000 100000", [2]), ("50000 100000", [1]), ("max 100000", [])):
        told.write_text(text)
        assert list(_allowed(str(told))) == cores
    assert list(_allowed(str(tmp_path / "nothing"))) == []
