"""The questions of the AI Act one by one, how it stands with a duty, and the parts of a document."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from draagvlak.pillars.leadership.ai_act.models import DutyState
from draagvlak.pillars.leadership.ai_act.wording.documents import DOCUMENTS
from draagvlak.pillars.leadership.ai_act.wording.options import option
from draagvlak.ui.fields import day
from draagvlak.ui.text_input import TextInLanguages
from draagvlak_core.leadership.ai_act import NEWEST, UNKNOWN, Question


class ActQuestionForm(forms.Form):
    """One question: boxes when more than one answer can be true. Which may stand together, the action says."""

    def __init__(self, *args: Any, question: Question, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        shape: dict[str, Any] = {
            "label": _("Tick everything that is true.") if question.several else _("Choose one answer."),
            "choices": [(code, option(question.code, code)) for code in question.choices],
            "required": True,
            "error_messages": {"required": _("Choose an answer. “I don’t know” is one too.")},
        }
        if question.several:
            self.fields["given"] = forms.MultipleChoiceField(widget=forms.CheckboxSelectMultiple, **shape)
        else:
            self.fields["given"] = forms.ChoiceField(widget=forms.RadioSelect, **shape)

    def clean_given(self) -> list[str]:
        given = self.cleaned_data["given"]
        return given if isinstance(given, list) else [given]


class ActShortForm(forms.Form):
    """Two things to confirm, and what it shows or says: enough for everyday AI. All but a yes leaves it open."""

    as_bought = forms.ChoiceField(
        label=_("Is it a bought assistant, or a function of our office programs, that we use as it is?"),
        help_text=_("Nobody here made it, changed it, or builds it into something for others."),
        choices=[("yes", _("Yes")), ("no", _("No")), (UNKNOWN, _("I don’t know"))],
        widget=forms.RadioSelect,
    )
    ordinary = forms.ChoiceField(
        label=_("Do we use it only for our own ordinary work: writing, searching, translating, summarising?"),
        help_text=_(
            "Never to choose, assess, rank, watch, recognise or influence people, and never for what a right, a fine, "
            "a benefit, a job, a school or safety hangs on."
        ),
        choices=[("yes", _("Yes")), ("no", _("No")), (UNKNOWN, _("I don’t know"))],
        widget=forms.RadioSelect,
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        asked = NEWEST.question("sign")
        self.fields["sign"] = forms.MultipleChoiceField(
            label=_("What does it show or say to people?"),
            choices=[(code, option("sign", code)) for code in asked.choices],
            widget=forms.CheckboxSelectMultiple,
            error_messages={"required": _("Choose an answer. “I don’t know” is one too.")},
        )

    def clean_as_bought(self) -> bool:
        return bool(self.cleaned_data["as_bought"] == "yes")

    def clean_ordinary(self) -> bool:
        return bool(self.cleaned_data["ordinary"] == "yes")


class ActDutyForm(forms.Form):
    """How it stands with one duty."""

    state = forms.ChoiceField(
        label=_("How does it stand?"),
        required=False,
        choices=[("", _("To do")), *DutyState.choices],
        widget=forms.RadioSelect,
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["how"] = TextInLanguages(
            label=_("How, or where it can be found"),
            help_text=_(
                "For example: in the manual of the team, or a decision of the board. Everyone here can read this."
            ),
            required=False,
        )


class ActSectionForm(forms.Form):
    """One section of a document."""

    def __init__(self, *args: Any, kind: str, section: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        words = DOCUMENTS[kind].sections[section]
        self.fields["text"] = TextInLanguages(label=words.asks, help_text=words.hint, rows=8)


class GiveDocumentForm(forms.Form):
    names = forms.CharField(
        label=_("Who gave or adopted it?"),
        max_length=200,
        help_text=_("Names as everyone may read them, for example: Sanne de Wit and Ruben Achterberg."),
    )
    given_on = day(_("On which day?"))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["how"] = TextInLanguages(
            label=_("To whom, and how"),
            help_text=_("For example: to both teams in their meeting, and by letter to the works council."),
            rows=2,
        )
