"""Label, hint and error belong to their box, for eyes and for screen readers."""

import re

import pytest
from django import forms
from django.template import Context, Template

from draagvlak.ui.forms import TreeOfBoxes
from draagvlak.ui.text_input import TextInLanguages
from tests.page import flat

pytestmark = pytest.mark.django_db


class Small(forms.Form):
    name = forms.CharField(label="Name", help_text="As colleagues call it.")
    vendor = forms.CharField(label="Vendor", required=False)
    choice = forms.ChoiceField(
        label="Choice", help_text="One.", choices=[("a", "A"), ("b", "B")], widget=forms.RadioSelect
    )
    upload = forms.FileField(label="File")
    agreed = forms.BooleanField(label="Agreed", required=False)
    card = TextInLanguages(label="Card")


def html(data=None, **context):
    form = Small(data, {}) if data is not None else Small()
    template = Template('{% include "ui/form.html" with button="Save" %}')
    return flat(template.render(Context({"form": form, **context})))


def tag(page, name):
    return re.search(rf'<(?:input|textarea|select)[^>]*name="{name}"[^>]*>', page)[0]


def test_a_box_is_described_by_its_hint_and_its_error():
    page = html({})
    assert 'aria-describedby="id_name_helptext id_name_error"' in tag(page, "name")
    assert 'aria-invalid="true"' in tag(page, "name")
    assert 'id="id_name_helptext"' in page
    assert re.search(r'id="id_name_error">.*Error:.*This field is required', page, re.DOTALL)


def test_a_group_of_choices_has_a_legend_and_carries_the_description():
    page = html({})
    fieldset = re.search(
        r"<fieldset[^>]*aria-describedby=\"id_choice_helptext id_choice_error\"[^>]*>\s*<legend>\s*Choice", page
    )
    assert fieldset
    assert "aria-required" not in tag(page, "choice")


def test_required_is_told_to_screen_readers_and_not_left_to_browser_bubbles():
    page = html()
    assert 'aria-required="true"' in tag(page, "name")
    assert " required" not in tag(page, "name").replace("aria-required", "")
    assert "novalidate" in page


def test_a_file_box_keeps_required_because_aria_has_no_word_for_it():
    assert " required" in tag(html(), "upload")
    assert "aria-required" not in tag(html(), "upload")


def test_what_may_stay_empty_says_so_and_nothing_has_an_asterisk():
    page = html()
    assert re.search(r"Vendor ?<span[^>]*>\(optional\)", page)
    assert page.count("(optional)") == 1
    assert "A field you may leave empty says so." in page
    assert "*" not in page


def test_the_summary_leads_to_each_field_in_the_same_words():
    page = html({})
    for target in ("id_name", "id_choice_0", "id_upload", "id_card_0"):
        assert f'href="#{target}"' in page
        assert f'id="{target}"' in page
    assert 'class="error-summary" tabindex="-1"' in page


def test_a_form_without_errors_has_no_summary():
    assert "error-summary" not in html()


def test_a_form_with_a_file_is_sent_in_parts():
    assert 'enctype="multipart/form-data"' in html()


def test_a_text_has_one_labelled_box_per_language(organisation):
    page = html()
    assert re.search(r'<label for="id_card_0"\s*>\s*Dutch', page)
    assert re.search(r'<label for="id_card_1"\s*>\s*English', page)
    assert 'lang="nl"' in tag(page, "card_nl")
    assert 'lang="en"' in tag(page, "card_en")


def test_a_text_follows_the_languages_the_organisation_chose_last(organisation):
    organisation.languages = ["en"]
    organisation.save()
    page = html()
    assert 'lang="en"' in tag(page, "card_en")
    assert "card_nl" not in page


def test_a_text_needs_only_one_language(organisation):
    filled = {"name": "x", "choice": "a", "card_nl": "", "card_en": "Call summaries"}
    form = Small(filled, {})
    form.is_valid()
    assert form.cleaned_data["card"] == {"en": "Call summaries"}


def test_a_text_left_empty_says_what_to_do(organisation):
    form = Small({"card_nl": " "}, {})
    assert form.errors["card"] == ["Write this in at least one language."]


def test_asking_the_languages_costs_one_query_whatever_the_number_of_texts(organisation, django_assert_num_queries):
    class Card(forms.Form):
        one, two, three = (TextInLanguages(label=label) for label in "abc")

    with django_assert_num_queries(1):
        str(Card())


def test_tree_of_boxes_draws_a_step_for_each_dash():
    field = forms.MultipleChoiceField(
        choices=[("1", "City"), ("2", "– Space"), ("3", "– – Roads – and sewers"), ("4", "– – – – – – Deep")],
        widget=TreeOfBoxes,
    )
    drawn = str(field.widget.render("units", ["3"]))
    assert re.findall(r'data-depth="(\d)"', drawn) == ["0", "1", "2", "4"]
    assert re.findall(r">\s*([^<>]+?)</label>", drawn) == ["City", "Space", "Roads – and sewers", "Deep"]


FRISIAN = {"nl": "Belasting", "fy": "Belesting"}


def written(card):
    """What a form that began with Dutch and Frisian gives when these boxes are sent."""
    form = Small({"name": "x", "choice": "a", **card}, {"upload": None}, initial={"card": FRISIAN})
    form.fields["upload"].required = False
    assert form.is_valid(), form.errors
    return form.cleaned_data["card"]


def test_a_version_in_a_language_that_is_not_shown_is_kept():
    assert written({"card_nl": "Belastingen"}) == {"nl": "Belastingen", "fy": "Belesting"}


def test_who_empties_all_boxes_of_a_text_is_asked_for_one():
    form = Small({"name": "x", "choice": "a"}, {}, initial={"card": FRISIAN})
    assert "card" in form.errors
