"""A rule by pick-lists: what it asks, line by line, or as one sentence; and its examples."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from draagvlak.foundation.organisation.models import Unit
from draagvlak.foundation.register.cards.fact_words import asked, group_title, value_words
from draagvlak.foundation.register.cards.forms import FactsForm
from draagvlak.foundation.register.cards.units import unit_choices
from draagvlak.pillars.leadership.boundaries.models import Boundary, Judged
from draagvlak.pillars.leadership.boundaries.rule_faults import unfit_refused
from draagvlak.pillars.leadership.boundaries.sentences import DECIDERS, rule_sentences
from draagvlak.ui.forms import TreeOfBoxes
from draagvlak.ui.text_input import TextInLanguages
from draagvlak_core.leadership.boundaries.drafts import draft_of
from draagvlak_core.leadership.boundaries.rules import Decider, Effect, Rule
from draagvlak_core.register.card_facts import CardFact, Group, in_group
from draagvlak_core.shared.conditions.tree import Condition, Contains, Is, IsFilled, IsOneOf, Not, Unfit
from draagvlak_core.shared.conditions.vocabulary import Kind

PEOPLE_JUDGE = "people"


class EffectForm(forms.Form):
    effect = forms.ChoiceField(
        label=_("What does this boundary say?"),
        choices=[
            (Effect.NEVER.value, _("Never: AI is not used when …")),
            (Effect.ONLY_IF.value, _("Only if: when … AI is used only if …")),
            (Effect.ONLY_AFTER.value, _("Only after a decision: when … somebody decides first")),
            (PEOPLE_JUDGE, _("It cannot be worked out: a person judges each use of AI")),
        ],
        widget=forms.RadioSelect,
    )
    decider = forms.ChoiceField(
        label=_("Whose decision has to come first?"),
        required=False,
        help_text=_("Only when you chose “only after a decision”."),
    )
    scope = forms.MultipleChoiceField(
        label=_("Only for these units"),
        required=False,
        widget=TreeOfBoxes,
        help_text=_("Tick nothing when it holds for the whole organisation. Units below a unit belong to it."),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        deciders = [("", _("Nobody in particular")), *((code.value, DECIDERS[code]) for code in Decider)]
        self.fields["decider"].choices = deciders  # type: ignore[attr-defined]
        self.fields["scope"].choices = unit_choices()  # type: ignore[attr-defined]

    def clean_effect(self) -> Effect | None:
        chosen = self.cleaned_data["effect"]
        return None if chosen == PEOPLE_JUDGE else Effect(chosen)

    def clean_decider(self) -> Decider | None:
        return Decider(self.cleaned_data["decider"]) if self.cleaned_data["decider"] else None

    def clean_scope(self) -> list[Unit]:
        return list(Unit.objects.filter(pk__in=self.cleaned_data["scope"]))


def effect_values(boundary: Boundary) -> dict[str, object]:
    """What a draft asks now, for its form."""
    draft = draft_of(boundary.rule)
    return {
        "effect": draft.effect.value if draft.effect else PEOPLE_JUDGE,
        "decider": draft.decider.value if draft.decider else "",
        "scope": [str(pk) for pk in boundary.scope.values_list("pk", flat=True)],
    }


class FactForm(forms.Form):
    """Which fact a line is about, in the groups in which facts are told."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        groups = [(group_title(group), [(fact.code, asked(fact.code)) for fact in in_group(group)]) for group in Group]
        self.fields["fact"] = forms.ChoiceField(label=_("What is the line about?"), choices=groups)


class LineForm(forms.Form):
    """What has to be so of one fact."""

    def __init__(self, *args: Any, fact: CardFact, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fact = fact
        if fact.values:
            ways = [("yes", _("At least one of these")), ("no", _("None of these"))]
            choices = [(value, value_words(fact.code, value)) for value in fact.values]
            self.fields["values"] = forms.MultipleChoiceField(
                label=asked(fact.code), choices=choices, widget=forms.CheckboxSelectMultiple
            )
        else:
            ways = [("yes", _("Yes")), ("no", _("No"))]
        self.fields["way"] = forms.ChoiceField(
            label=_("When is the line so?") if fact.values else asked(fact.code),
            choices=ways,
            widget=forms.RadioSelect,
            initial="yes",
        )

    def clean(self) -> dict[str, Any]:
        """The line, as the action takes it."""
        cleaned = super().clean() or self.cleaned_data
        return cleaned if self.errors else {"condition": self._condition()}

    def _condition(self) -> Condition:
        holds = self.cleaned_data["way"] == "yes"
        if self.fact.kind is Kind.YES_NO:
            return Is(self.fact.code, holds)
        positive = self._positive()
        return positive if holds else Not(positive)

    def _positive(self) -> Condition:
        if self.fact.kind is Kind.FILLED:
            return IsFilled(self.fact.code)
        values = tuple(self.cleaned_data["values"])
        if self.fact.kind is Kind.ANY:
            return Contains(self.fact.code, values)
        return Is(self.fact.code, values[0]) if len(values) == 1 else IsOneOf(self.fact.code, values)


class SentenceForm(forms.Form):
    """The same rule as one sentence, for those who know the words."""

    sentence = forms.CharField(
        label=_("The rule as a sentence"), max_length=4000, widget=forms.Textarea(attrs={"rows": 6})
    )

    def clean_sentence(self) -> Rule:
        try:
            return rule_sentences().read(self.cleaned_data["sentence"])
        except Unfit as unfit:
            raise unfit_refused(unfit) from unfit


class ExampleForm(FactsForm):
    """A use of AI everybody can picture: only the facts this boundary looks at are asked."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, card={}, **kwargs)
        first: dict[str, Any] = {
            "name": TextInLanguages(
                label=_("Which use of AI?"),
                help_text=_("For example: ranking the CVs of applicants."),
                rows=1,
                max_length=200,
            ),
            "expected": forms.ChoiceField(
                label=_("How must it come out?"), choices=Judged.choices, widget=forms.RadioSelect
            ),
        }
        self.fields = {**first, **self.fields}

    def clean_expected(self) -> Judged:
        return Judged(self.cleaned_data["expected"])

    def clean(self) -> dict[str, Any]:
        """The example, as the action takes it."""
        cleaned = super().clean()
        if self.errors:
            return cleaned
        return {"name": cleaned["name"], "expected": cleaned["expected"], "told": self.told()}
