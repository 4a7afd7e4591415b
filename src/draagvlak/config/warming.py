"""Gets ready, while nobody waits, what the first page with a chart would wait for."""

from collections.abc import Callable, Iterable
from threading import Timer
from typing import Any

Answer = Callable[[dict[str, Any], Any], Iterable[bytes]]

DELAY = 1.0  # seconds after the first request of somebody with a session: that page is answered first
SESSION = "sessionid="


class Warming:
    """A web application that draws one chart a moment after somebody came in, which takes more than a second.

    Not at the start: most of the memory of a process that nobody uses yet would go to it.
    """

    def __init__(self, answer: Answer, delay: float = DELAY) -> None:
        self._answer, self._delay, self._is_begun = answer, delay, False

    def __call__(self, environ: dict[str, Any], start_response: Any) -> Iterable[bytes]:
        if not self._is_begun and SESSION in environ.get("HTTP_COOKIE", ""):
            self._is_begun = True
            timer = Timer(self._delay, draw_one)
            timer.daemon = True  # nobody waits for it at the end either
            timer.start()
        return self._answer(environ, start_response)


def draw_one() -> None:
    from draagvlak.ui.chart_svg import NARROW, Bar, Row, draw

    draw([Row("", (Bar(0, 1, "met"),))], NARROW)
