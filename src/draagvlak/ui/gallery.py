"""Examples for the page that shows all components: a few use cases, a form, a chart, in the reader's language."""

from types import SimpleNamespace
from typing import Any

from django import forms
from django.apps import apps
from django.core.paginator import Paginator
from django.http import HttpRequest
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from draagvlak.ui.charts import Chart, Measure, StageCount, measures, stage_bars
from draagvlak.ui.text import Text
from draagvlak.ui.text_input import TextInLanguages
from draagvlak_core.shared.answers import Answer

MET, NOT_MET, UNKNOWN = Answer.MET, Answer.NOT_MET, Answer.CANNOT_TELL
PILLARS = ("leadership", "skills", "trust", "value")


def everything(request: HttpRequest) -> dict[str, Any]:
    """All the page needs. The form shows its errors on purpose."""
    return {
        "example_form": ExampleForm({"day": "32"}),
        "findings": findings(),
        "pillars": pillars_of_blocks(),
        "many": pillars_of_bars(),
        "tasks": tasks(),
        "charts": charts(),
        "rows": [
            {"term": _("Name"), "value": _("Call summaries"), "url": "#facts"},
            {"term": _("Supplier"), "value": "", "url": "#facts"},
        ],
        "page": Paginator(range(45), 20).page(2),
        "use_case": apps.get_model("register", "UseCase").objects.first(),
        "only_dutch": Text(nl="Belsamenvattingen"),
        "only_english": Text(en="Call summaries"),
    }


class ExampleForm(forms.Form):
    """One field of each kind."""

    name = TextInLanguages(label=gettext_lazy("Name"), rows=1, help_text=gettext_lazy("As colleagues call it."))
    supplier = forms.CharField(label=gettext_lazy("Supplier"), required=False)
    day = forms.DateField(label=gettext_lazy("Start"), widget=forms.DateInput(attrs={"type": "date"}))
    stage = forms.ChoiceField(
        label=gettext_lazy("Stage"), choices=[("idea", gettext_lazy("Idea")), ("pilot", gettext_lazy("Pilot"))]
    )
    outcome = forms.ChoiceField(
        label=gettext_lazy("Your decision"),
        help_text=gettext_lazy("The software does not decide."),
        widget=forms.RadioSelect,
        choices=[("go", gettext_lazy("Go")), ("not_yet", gettext_lazy("Not yet"))],
    )
    heard = forms.MultipleChoiceField(
        label=gettext_lazy("Who was heard"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        choices=[("day", gettext_lazy("Day shift")), ("evening", gettext_lazy("Evening shift"))],
    )
    public = forms.BooleanField(label=gettext_lazy("Anyone outside may read this card"), required=False)
    file = forms.FileField(label=gettext_lazy("File"), help_text=gettext_lazy("CSV or XLSX."))


def findings() -> list[SimpleNamespace]:
    examples = (
        (MET, _("9 of 10 concerns have an answer."), ""),
        (NOT_MET, _("The evening shift was not heard before the choice."), _("Plan a conversation")),
        (UNKNOWN, _("Trust in the evening shift: too few answers to show."), ""),
    )
    return [
        SimpleNamespace(
            answer=answer,
            sentence=sentence,
            evidence_url="#findings",
            evidence_label="",
            step=step,
            step_url="#findings",
        )
        for answer, sentence, step in examples
    ]


def sentences() -> dict[str, str]:
    return {
        "leadership": _("The course is adopted. One boundary is crossed."),
        "skills": _("For two use cases we cannot say which skills people need."),
        "trust": _("In four of eight nobody was heard before the choice was made."),
        "value": _("Two pilots look great with volunteers. Corrected for who took part, one breaks even."),
    }


def pillars_of_blocks() -> list[dict[str, Any]]:
    names = (
        _("Call summaries"),
        _("Meeting minutes"),
        _("Permit triage"),
        _("Early signs of debt"),
        _("Road damage"),
        _("Letter writer"),
        _("Vacancy texts"),
        _("Chat for residents"),
    )
    answers = {"leadership": "mmmnmmmm", "skills": "mnmunmuu", "trust": "nnmnmunm", "value": "mmnumunu"}
    letters = {"m": MET, "n": NOT_MET, "u": UNKNOWN}
    reasons = sentences()
    return [
        {
            "name": pillar,
            "sentence": reasons[pillar],
            "blocks": [
                {"name": name, "url": "#house", "answer": letters[letter], "reason": reasons[pillar]}
                for name, letter in zip(names, answers[pillar], strict=True)
            ],
        }
        for pillar in PILLARS
    ]


def pillars_of_bars() -> list[dict[str, Any]]:
    stages = (_("Idea"), _("Exploration"), _("Pilot"), _("Scaling"), _("Embedded"))
    counts = ((3, 1, 8), (5, 6, 4), (12, 5, 3), (7, 2, 0), (4, 0, 1))
    said = sentences()
    return [
        {
            "name": pillar,
            "sentence": said[pillar],
            "bars": [
                {"label": stage, "met": met, "not_met": missed, "unknown": unknown}
                for stage, (met, missed, unknown) in zip(stages, counts[turn:] + counts[:turn], strict=True)
            ],
        }
        for turn, pillar in enumerate(PILLARS)
    ]


def tasks() -> list[dict[str, Any]]:
    return [
        {"title": _("Write the card"), "url": "#tasks", "done": True},
        {"title": _("Ask somebody to be accountable"), "url": "#tasks", "hint": _("One person, who has to accept.")},
        {"title": _("Decide at the gate")},
    ]


def charts() -> list[Chart]:
    return [
        stage_bars(
            _("Most pilots stand, most explorations do not yet"),
            [StageCount(_("Exploration"), 2, 5, 4), StageCount(_("Pilot"), 9, 2, 1), StageCount(_("Scaling"), 3, 0, 1)],
            hue="trust",
        ),
        measures(
            _("Notes take less time, and people trust them as much as we hoped"),
            [
                Measure(_("Time per note"), before=6.5, target=4, found=3.5, unit=_("minutes")),
                Measure(_("Colleagues who trust the notes"), before=45, target=70, found=71, unit="%"),
                Measure(_("Notes that had to be corrected"), before=None, target=10, found=None, unit="%"),
            ],
            hue="value",
        ),
    ]
