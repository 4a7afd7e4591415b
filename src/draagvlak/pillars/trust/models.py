"""Collects the models of every feature: Django finds the models of an app here."""

from draagvlak.pillars.trust.conversations.models import Conversation, Note
from draagvlak.pillars.trust.promises.models import Promise

__all__ = ["Conversation", "Note", "Promise"]
