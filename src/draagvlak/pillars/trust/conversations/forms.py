"""What people fill in about a conversation, and the words of the questions. Forms never save."""

from typing import Any

from django import forms
from django.conf import settings
from django.core.exceptions import ValidationError
from django.utils.text import get_text_list
from django.utils.translation import get_language, gettext
from django.utils.translation import gettext_lazy as _

from draagvlak.foundation import clock
from draagvlak.foundation.accounts.members import member_behind
from draagvlak.foundation.accounts.rights import Right
from draagvlak.foundation.organisation.models import JobRole, Person, Unit
from draagvlak.foundation.organisation.person_field import PersonField
from draagvlak.foundation.register.cards.models import UseCase
from draagvlak.foundation.register.cards.units import unit_choices
from draagvlak.pillars.trust.conversations.actions import Said, people_named_in
from draagvlak.pillars.trust.conversations.models import Code, Saying
from draagvlak.pillars.trust.conversations.queries import use_cases_to_talk_about
from draagvlak.ui.fields import Several, day
from draagvlak.ui.forms import TreeOfBoxes
from draagvlak.ui.text_input import TextInLanguages, content_languages


class PlanForm(forms.Form):
    """A conversation to come."""

    use_case = forms.TypedChoiceField(
        label=_("Which use of AI is it about?"), required=False, coerce=int, empty_value=None
    )
    planned_on = day(_("When"))
    units = forms.MultipleChoiceField(
        label=_("Units you invite"),
        widget=TreeOfBoxes,
        help_text=_("Everyone in these units, and in the units below them, is invited."),
    )
    job_roles = Several(
        JobRole.objects.all(),
        label=_("Only these job roles"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=_("Leave empty to invite everyone in the units."),
    )
    facilitator = PersonField(
        label=_("Who leads the conversation?"),
        help_text=_("Rather not the lead of those who come: people speak more freely. Name or e-mail address."),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        title = TextInLanguages(
            label=_("What is it about?"),
            rows=1,
            max_length=200,
            help_text=_("As an open question, for example: what would change in your day?"),
        )
        self.fields = {"title": title, **self.fields}
        about: Any = self.fields["use_case"]
        about.choices = [("", _("AI here in general")), *use_cases_to_talk_about()]
        units: Any = self.fields["units"]
        units.choices = unit_choices()

    def clean_use_case(self) -> UseCase | None:
        return UseCase.objects.filter(pk=self.cleaned_data["use_case"]).first()

    def clean_units(self) -> list[Unit]:
        return list(Unit.objects.filter(pk__in=self.cleaned_data["units"]))

    def clean_facilitator(self) -> Person:
        return may_lead(self.cleaned_data["facilitator"])


def may_lead(person: Person) -> Person:
    """Notes are written by whoever leads, so that person needs the right to."""
    if not member_behind(person).may(Right.HOLD_CONVERSATIONS):
        raise ValidationError(
            _("%(name)s may not hold conversations yet. Choose a team lead or facilitator, or ask for that role."),
            params={"name": person.name},
        )
    return person


class HandOverForm(forms.Form):
    facilitator = PersonField(label=_("Who leads it from now on?"), help_text=_("Name or e-mail address."))

    def clean_facilitator(self) -> Person:
        return may_lead(self.cleaned_data["facilitator"])


class HoldForm(forms.Form):
    held_on = day(_("Held on"))
    present = forms.IntegerField(
        label=_("How many people came?"),
        min_value=1,
        max_value=2000,
        help_text=_("Only how many. Who came is not kept."),
    )

    def clean_held_on(self) -> Any:
        if self.cleaned_data["held_on"] > clock.today():
            raise ValidationError(_("This day has yet to come. Note that it was held on the day itself or later."))
        return self.cleaned_data["held_on"]


class CancelForm(forms.Form):
    why = forms.CharField(
        label=_("Why is it cancelled?"),
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("Those who were invited can read this."),
    )


def without_names(words: str) -> str:
    """Refuse words that hold the full name of somebody who works here, and say which."""
    found = people_named_in(words)
    if found:
        names = get_text_list([f"“{name}”" for name in found], gettext("and"))
        raise ValidationError(_("Write this without the name %(names)s. Notes never say who."), params={"names": names})
    return words


def needs_code(kind: str, code: str) -> bool:
    return kind == Saying.CONCERN and not code


class NoteForm(forms.Form):
    """One thing that was said, in one language. Left empty, the row does not count."""

    words = forms.CharField(
        label=_("What was said"), required=False, max_length=1000, widget=forms.Textarea(attrs={"rows": 2})
    )
    kind = forms.ChoiceField(label=_("Kind"), choices=Saying.choices)
    code = forms.ChoiceField(
        label=_("What it is about"),
        required=False,
        choices=[("", _("Choose")), *Code.choices],
        help_text=_("Always for a concern."),
    )

    def clean_words(self) -> str:
        return without_names(self.cleaned_data["words"].strip())

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if cleaned.get("words") and needs_code(cleaned.get("kind", ""), cleaned.get("code", "")):
            self.add_error("code", _("Choose what the concern is about."))
        return cleaned


NoteRows = forms.formset_factory(NoteForm, extra=5, max_num=50, absolute_max=50)


class SpokenForm(forms.Form):
    """The language in which the rows below it are written."""

    language = forms.ChoiceField(label=_("Written in"))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        names = dict(settings.LANGUAGES)
        codes = list(content_languages())
        choice: Any = self.fields["language"]
        choice.choices = [(code, names.get(code, code)) for code in codes]
        here = (get_language() or "nl")[:2]
        choice.initial = here if here in codes else codes[0]


def said_in(rows: Any, language: str) -> list[Said]:
    """The rows of a valid formset that hold words."""
    filled = [row.cleaned_data for row in rows if row.cleaned_data.get("words")]
    return [Said(Saying(row["kind"]), row["code"], {language: row["words"]}) for row in filled]


class ChangeNoteForm(forms.Form):
    """One note again, in every language."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["words"] = TextInLanguages(label=_("What was said"), max_length=1000)
        self.fields["kind"] = forms.ChoiceField(label=_("Kind"), choices=Saying.choices)
        self.fields["code"] = forms.ChoiceField(
            label=_("What it is about"), required=False, choices=[("", _("Choose")), *Code.choices]
        )

    def clean_words(self) -> Any:
        without_names(" ".join(self.cleaned_data["words"].values()))
        return self.cleaned_data["words"]

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if needs_code(cleaned.get("kind", ""), cleaned.get("code", "")):
            self.add_error("code", _("Choose what the concern is about."))
        if self.errors:
            return cleaned
        return {"said": Said(Saying(cleaned["kind"]), cleaned["code"], cleaned["words"])}


class ConfirmForm(forms.Form):
    agreed = forms.BooleanField(
        label=_("Those who spoke have read these notes, or heard them, and say that this is what they said."),
        error_messages={"required": _("Tick this only when they said so. Until then the notes stay as they are.")},
    )

    def clean(self) -> dict[str, Any]:
        """The tick is for whoever states it; the action takes nothing from it."""
        super().clean()
        return {}


class AnswerForm(forms.Form):
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["words"] = TextInLanguages(
            label=_("Your answer"), help_text=_("An honest “we do not know yet” is an answer too.")
        )
