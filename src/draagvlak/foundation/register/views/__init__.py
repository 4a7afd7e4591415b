"""Pages of the register."""

from . import answering, card, exports, imports, listing, publishing, writing

__all__ = ["answering", "card", "exports", "imports", "listing", "publishing", "writing"]
