from draagvlak.foundation.voice.views.door import door, tokens
from draagvlak.foundation.voice.views.reading import read, to_read
from draagvlak.foundation.voice.views.rounds import close, open_questions, rounds

__all__ = ["close", "door", "open_questions", "read", "rounds", "to_read", "tokens"]
