"""Reads the public register for anyone outside."""

from django.db.models import QuerySet

from draagvlak.foundation.register.cards.models import UseCase
from draagvlak.foundation.register.cards.queries import search


def published(words: str, stage: str) -> QuerySet[UseCase]:
    """The public register, without anything that was not published."""
    found = UseCase.objects.filter(search(words, "public_search"), is_public=True)
    found = found.filter(stage=stage) if stage else found
    return found.only("stage", "published").order_by("pk")
