"""One way to draw a form: label, hint and error tied to the field, an error summary on top."""

from typing import Any

from django.forms import BoundField, CheckboxSelectMultiple, FileInput
from django.forms.renderers import TemplatesSetting

STEP_DOWN = "–"
DEEPEST = 4  # further steps would leave no room for names on a telephone


class TiedField(BoundField):
    """A field whose box tells screen readers what it needs, instead of the browser's own bubbles."""

    def build_widget_attrs(self, attrs: Any, widget: Any = None) -> dict[str, Any]:
        widget = widget or self.field.widget
        built: dict[str, Any] = super().build_widget_attrs(attrs, widget)
        if built.pop("required", False) and not self.use_fieldset:
            # ARIA knows no "required" for a file box, so that one keeps the HTML attribute.
            built["required" if isinstance(widget, FileInput) else "aria-required"] = (
                True if isinstance(widget, FileInput) else "true"
            )
        built["placeholder"] = False  # it vanishes while typing: what a reader needs stands in the label or the hint
        return built

    @property
    def is_optional(self) -> bool:
        """Whether the label says "(optional)". A single checkbox is its own answer, so it never does."""
        if self.widget_type == "checkbox":
            return False
        return not (self.field.required or getattr(self.field, "needs_one", False))

    @property
    def first_box(self) -> str:
        """The id of what can be typed in or chosen first: where an error in the summary leads."""
        if not self.use_fieldset:
            return self.id_for_label or str(self.auto_id)
        return f"{self.auto_id}_0"


class TreeOfBoxes(CheckboxSelectMultiple):
    """Boxes to tick for things that stand under each other: each dash before a name becomes a step to the right."""

    def create_option(self, *args: Any, **kwargs: Any) -> dict[str, Any]:
        option: dict[str, Any] = super().create_option(*args, **kwargs)
        words = str(option["label"])
        name = words.lstrip(f"{STEP_DOWN} ")
        option["attrs"]["data-depth"] = min(words[: len(words) - len(name)].count(STEP_DOWN), DEEPEST)
        return option | {"label": name}


class Renderer(TemplatesSetting):
    """Draws every field with `ui/field.html`, so that no page marks up a field by hand."""

    form_template_name = "ui/form_fields.html"
    field_template_name = "ui/field.html"
    bound_field_class = TiedField
