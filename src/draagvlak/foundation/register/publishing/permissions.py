"""The gate for anyone outside: only what was published."""

from django.shortcuts import get_object_or_404

from draagvlak.foundation.register.cards.models import UseCase


def public_for_anyone(pk: int) -> UseCase:
    return get_object_or_404(UseCase, pk=pk, is_public=True)
