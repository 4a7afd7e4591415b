"""What is asked to start empty."""

from typing import Any

from django import forms
from django.contrib.auth.password_validation import validate_password
from django.utils.translation import gettext_lazy as _

from draagvlak.foundation.accounts.models import User
from draagvlak.foundation.organisation.forms import LANGUAGES
from draagvlak.foundation.sample import install_code


class StartForm(forms.Form):
    """The organisation, its languages and its first administrator."""

    name = forms.CharField(label=_("Name of the organisation"), max_length=120)
    languages = forms.ChoiceField(
        label=_("Languages you write in"),
        choices=LANGUAGES,
        initial="nl,en",
        widget=forms.RadioSelect,
        help_text=_(
            "Texts such as cards and boundaries can have a version in each language. You can change this later."
        ),
    )
    admin = forms.CharField(
        label=_("Your name"),
        max_length=120,
        help_text=_(
            "You become the first administrator: you give people access and import units and people. "
            "To decide about AI somebody needs the role Board; you can give roles later, also to yourself."
        ),
    )
    email = forms.EmailField(label=_("Your e-mail address"), max_length=254, help_text=_("You log in with it."))
    password = forms.CharField(
        label=_("Choose a password"),
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
        help_text=_("At least 12 characters. A few words in a row are easy to remember."),
    )
    again = forms.CharField(
        label=_("The password once more"), widget=forms.PasswordInput(attrs={"autocomplete": "new-password"})
    )

    def clean_languages(self) -> list[str]:
        return str(self.cleaned_data["languages"]).split(",")

    def clean(self) -> dict[str, Any]:
        answers = super().clean() or {}
        password, again = answers.get("password"), answers.pop("again", None)
        if password and again and password != again:
            self.add_error("again", _("The two passwords are not the same. Type the password again."))
        elif password:
            self._judge(password, answers)
        return answers

    def _judge(self, password: str, given: dict[str, Any]) -> None:
        try:
            validate_password(password, User(name=given.get("admin", ""), email=given.get("email", "")))
        except forms.ValidationError as error:
            self.add_error("password", error)


class StartWithCodeForm(StartForm):
    """The same where others can reach it too: only whoever started the program has the code."""

    code = forms.CharField(
        label=_("The code from the console"),
        max_length=60,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
        help_text=_("It stands where Draagvlak was started, in the last lines that were written there."),
    )
    field_order = ("code",)

    def clean_code(self) -> str:
        if not install_code.is_right(self.cleaned_data["code"]):
            raise forms.ValidationError(
                _("This is not the code. Copy it from the console. It is written there again at each start.")
            )
        return str(self.cleaned_data["code"])

    def clean(self) -> dict[str, Any]:
        answers = super().clean()
        answers.pop("code", None)
        return answers
