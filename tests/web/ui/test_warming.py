"""The first chart is drawn before anybody asks for it, once, and only where somebody is at work."""

import pytest

from draagvlak.config import warming


@pytest.fixture
def drawn(monkeypatch):
    """What was drawn, at once instead of after a moment."""
    found = []

    class AtOnce:
        def __init__(self, delay, draw):
            self.start = lambda: found.append(draw())

    monkeypatch.setattr(warming, "Timer", AtOnce)
    monkeypatch.setattr("draagvlak.ui.chart_svg.draw", lambda rows, width: f"a chart of {len(rows)}")
    return found


def ask(application, cookie):
    return application({"HTTP_COOKIE": cookie}, None)


def test_one_chart_is_drawn_when_somebody_comes_in(drawn):
    application = warming.Warming(lambda environ, start: [b"page"])
    assert [ask(application, "sessionid=a"), ask(application, "sessionid=b")] == [[b"page"], [b"page"]]
    assert len(drawn) == 1


def test_nothing_is_drawn_for_who_only_looks_at_the_door(drawn):
    application = warming.Warming(lambda environ, start: [b"page"])
    assert ask(application, "looks=dark") == [b"page"]
    assert drawn == []
