"""Questions about units, people, job roles and working groups."""

import re
from collections.abc import Callable
from functools import partial
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from draagvlak.foundation import clock
from draagvlak.foundation.organisation.models import JobRole, Organisation, Person, Unit, WorkingGroup
from draagvlak.foundation.organisation.person_field import PersonField
from draagvlak.ui.fields import day
from draagvlak.ui.text_input import TextInLanguages
from draagvlak_core.organisation.unit_tree import rings

LANGUAGES = [
    ("nl,en", _("Dutch first, English too")),
    ("en,nl", _("English first, Dutch too")),
    ("nl", _("Only Dutch")),
    ("en", _("Only English")),
]


def answers_on(save: Callable[[], object]) -> Callable[..., object]:
    """For a step with a model form, which has written its answers on its instance by the time they are saved.

    The step is told what the action is about, so that it can hold those rows.
    """
    return partial(_answers_aside, save, **getattr(save, "keywords", {}))


def _answers_aside(save: Callable[[], object], **_answers: object) -> object:
    return save()


class OrganisationForm(forms.Form):
    name = forms.CharField(label=_("Name"), max_length=120)
    languages = forms.ChoiceField(label=_("Languages we write in"), choices=LANGUAGES, widget=forms.RadioSelect)

    def __init__(self, *args: Any, organisation: Organisation, **kwargs: Any) -> None:
        kwargs["initial"] = {"name": organisation.name, "languages": ",".join(organisation.languages)}
        super().__init__(*args, **kwargs)

    def clean_languages(self) -> list[str]:
        return str(self.cleaned_data["languages"]).split(",")


class UnitForm(forms.ModelForm):  # type: ignore[type-arg]
    name = TextInLanguages(label=_("Name"), rows=1, max_length=120)
    lead = PersonField(
        label=_("Team lead"), required=False, help_text=_("Personnel code, e-mail address or full name.")
    )

    class Meta:
        model = Unit
        fields = ("name", "code", "parent", "lead")
        labels = {"parent": _("Part of")}  # noqa: RUF012
        help_texts = {  # noqa: RUF012
            "code": _("As in your personnel system: an import finds the unit by it."),
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.initial["lead"] = self.instance.lead
        self.fields["parent"].empty_label = _("None: a unit at the top")  # type: ignore[attr-defined]

    def clean_parent(self) -> Unit | None:
        parent: Unit | None = self.cleaned_data["parent"]
        if parent and self.instance.pk:
            parents = {unit: above or "" for unit, above in Unit.objects.values_list("code", "parent__code")}
            # The code may be changing too, so the tree is walked with the code as it is kept now.
            kept = Unit.objects.values_list("code", flat=True).get(pk=self.instance.pk)
            if rings(parents | {kept: parent.code}, ""):
                raise forms.ValidationError(_("A unit cannot be part of itself or of a unit under it. Choose another."))
        return parent


class JobRoleForm(forms.ModelForm):  # type: ignore[type-arg]
    name = TextInLanguages(label=_("Name"), rows=1, max_length=120)

    class Meta:
        model = JobRole
        fields = ("name", "code", "isco08")
        help_texts = {  # noqa: RUF012
            "code": _("As in your personnel system: an import finds the job role by it."),
            "isco08": _("Four digits of the international classification of occupations, such as 4222."),
        }

    def clean_isco08(self) -> str:
        return check_isco(self.cleaned_data["isco08"])


def check_isco(code: str) -> str:
    if code and not re.fullmatch(r"[0-9]{4}", code):
        raise forms.ValidationError(_("An ISCO-08 code has four digits, such as 4222."))
    return code


class PersonForm(forms.ModelForm):  # type: ignore[type-arg]
    class Meta:
        model = Person
        fields = ("name", "code", "email", "unit", "job_role")
        help_texts = {  # noqa: RUF012
            "code": _("As in your personnel system: an import finds the person by it."),
            "email": _("Needed to log in."),
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["unit"].empty_label = _("Choose a unit")  # type: ignore[attr-defined]
        self.fields["job_role"].empty_label = _("Not known yet")  # type: ignore[attr-defined]

    def clean_email(self) -> str:
        email = str(self.cleaned_data["email"]).lower()
        others = Person.objects.filter(email__iexact=email).exclude(pk=self.instance.pk)
        if email and (other := others.first()):
            raise forms.ValidationError(
                _("%(name)s has this address already."), params={"name": f"{other.name} ({other.code})"}
            )
        return email


class LeavingForm(forms.Form):
    left_on = day(_("Last day here"))

    def clean_left_on(self) -> Any:
        day = self.cleaned_data["left_on"]
        if day > clock.today():
            raise forms.ValidationError(_("This day has not come yet. Come back when it has."))
        return day


class GroupForm(forms.ModelForm):  # type: ignore[type-arg]
    name = TextInLanguages(label=_("Name"), rows=1, max_length=120)
    purpose = TextInLanguages(label=_("What the group is for"), required=False)

    class Meta:
        model = WorkingGroup
        fields = ("name", "purpose")


class MemberForm(forms.Form):
    """Who joins or leaves a group: the two buttons of its page."""

    person = forms.ModelChoiceField(Person.objects.all())
    what = forms.ChoiceField(choices=[("join", "join"), ("leave", "leave")])

    def clean(self) -> dict[str, Any]:
        given = super().clean() or {}
        if given.get("what") == "join" and given.get("person") and given["person"].left_on:
            raise forms.ValidationError("left")
        return given
