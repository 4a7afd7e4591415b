"""When a process that ended is started again, and one that never came up is given up. Knows no clock of its own."""

from dataclasses import dataclass

FIRST, LONGEST = 0.25, 2.0  # seconds before a second and any further start: whoever works is back well within ten
LONGEST_BROKEN = 30.0  # for what does not come up time after time: trying it more often would only fill the log
BROKEN_AFTER = 5  # starts in a row; fewer can be bad luck, such as a second kill during the start after the first
START_WITHIN = 20.0  # a start takes one second, and five on a machine that is very busy
STEADY = 60.0  # what was up for so long begins with a clean slate


@dataclass
class Life:
    """Of one process that is to be there always. All moments are seconds of one clock that only goes on."""

    is_running: bool = False
    due: float = 0.0
    began: float = 0.0
    came_up: float | None = None
    failures: int = 0
    vain: int = 0  # starts in a row that did not come up

    def start(self, now: float) -> None:
        self.is_running, self.began, self.came_up = True, now, None

    def up(self, now: float) -> None:
        self.came_up, self.vain = self.came_up or now, 0

    def is_hung(self, now: float) -> bool:
        return self.is_running and self.came_up is None and now - self.began > START_WITHIN

    def end(self, now: float) -> float:
        """It ended: gives how many seconds to wait before it is started again. The first time that is none."""
        if self.came_up is not None and now - self.came_up > STEADY:
            self.failures = 0
        self.vain += self.came_up is None
        longest = LONGEST_BROKEN if self.vain > BROKEN_AFTER else LONGEST
        wait = min(longest, FIRST * 2.0 ** (self.failures - 1)) if self.failures else 0.0
        self.failures = min(self.failures + 1, 20)
        self.is_running, self.due = False, now + wait
        return wait
