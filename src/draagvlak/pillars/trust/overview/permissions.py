"""The only way a page over this whole room gets a use case: the use case, or 404."""

from django.shortcuts import get_object_or_404

from draagvlak.foundation.register.cards.models import UseCase


def use_case_for(use_case_id: int) -> UseCase:
    """Every member may read what was heard about any use of AI here."""
    return get_object_or_404(UseCase, pk=use_case_id)
