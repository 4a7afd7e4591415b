"""What a password must be, in the reader's language."""

from django.contrib.auth.password_validation import MinimumLengthValidator
from django.utils.translation import ngettext


class LongEnough(MinimumLengthValidator):
    """Django's own rule with our own words: Django 5.2 changed its English sentence, and its Dutch did not follow."""

    def get_error_message(self) -> str:
        return ngettext(
            "This password is too short. It must have at least %(count)d character.",
            "This password is too short. It must have at least %(count)d characters.",
            self.min_length,
        ) % {"count": self.min_length}
