"""What owners of threads say of answers, until the week is over: then the last word of each leaves, all together."""

from datetime import date, timedelta

from draagvlak.foundation.voice.pool.store import changing, reading

REPLY = "voice_pool_reply"


def week_of(day: date) -> str:
    """The Monday of a week."""
    return (day - timedelta(days=day.weekday())).isoformat()


def put_reply(*, thread: str, post: str, today: date) -> None:
    with changing() as pool:
        others = [row for row in pool.all(REPLY) if row[0] != thread]
        pool.fill(REPLY, [*others, (thread, post, week_of(today))])


def replies(today: date) -> dict[str, str]:
    """What was written in weeks that are over, by thread."""
    with reading() as pool:
        return {thread: post for thread, post, week in pool.all(REPLY) if week < week_of(today)}


def drop_replies(said: dict[str, str]) -> None:
    """Let go what has arrived; what was written over meanwhile stays."""
    with changing() as pool:
        pool.fill(REPLY, [row for row in pool.all(REPLY) if said.get(row[0]) != row[1]])
