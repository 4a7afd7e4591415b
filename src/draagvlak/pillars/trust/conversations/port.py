"""Tells other rooms which conversations were held: title, day and address, and nothing of what was said."""

from django.urls import reverse

from draagvlak.foundation.conversations_port import SOURCES, HeldConversation
from draagvlak.pillars.trust.conversations.models import Conversation


def confirmed() -> list[HeldConversation]:
    """Conversations of which those who spoke confirmed the notes. One query."""
    held = Conversation.objects.exclude(notes_confirmed_at=None)
    return [
        HeldConversation(pk, title, held_on, reverse("trust:conversation", args=[pk]))
        for pk, title, held_on in held.values_list("pk", "title", "held_on")
        if held_on is not None
    ]


SOURCES.add("trust.conversations", confirmed)
