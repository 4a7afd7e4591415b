"""Roles, access and one's own settings."""

from typing import Any

from django import forms
from django.conf import settings
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from draagvlak.foundation.accounts.models import User
from draagvlak.foundation.accounts.roles import DESCRIPTIONS, FACTOR_ROLES, GIVEN_ROLES, Role


def _choice(role: Role) -> tuple[str, str]:
    return role.value, ": ".join((str(role.label), str(DESCRIPTIONS[role])))


class RolesForm(forms.Form):
    """The roles that can be given, each with what it may do."""

    roles = forms.MultipleChoiceField(
        label=pgettext_lazy("access", "Roles"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=_("Employee and team lead are not here: they follow from the organisation."),
    )

    def __init__(self, *args: Any, user: User | None = None, **kwargs: Any) -> None:
        if user:
            kwargs["initial"] = {"roles": [grant.role for grant in user.grants.all()]}
        super().__init__(*args, **kwargs)
        self.fields["roles"].choices = [_choice(role) for role in GIVEN_ROLES]  # type: ignore[attr-defined]

    def clean_roles(self) -> list[Role]:
        return [Role(code) for code in self.cleaned_data["roles"]]


class FactorForm(forms.Form):
    """The roles that need a second factor."""

    roles = forms.MultipleChoiceField(
        label=pgettext_lazy("access", "Roles"), required=False, widget=forms.CheckboxSelectMultiple
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["roles"].choices = [_choice(role) for role in FACTOR_ROLES]  # type: ignore[attr-defined]

    def clean_roles(self) -> list[Role]:
        return [Role(code) for code in self.cleaned_data["roles"]]


class SelfForm(forms.Form):
    """What a person decides about their own account."""

    name = forms.CharField(label=_("Name"), max_length=120, help_text=_("As colleagues see it with what you decide."))
    language = forms.ChoiceField(
        label=_("Language"), choices=settings.LANGUAGES, help_text=_("For these pages and for letters to you.")
    )
