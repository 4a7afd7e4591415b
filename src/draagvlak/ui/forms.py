"""One way to draw a form: label, hint and error tied to the field, an error summary on top."""

from django.forms.renderers import TemplatesSetting


class Renderer(TemplatesSetting):
    """Draws every field with `ui/field.html`, so that no page marks up a field by hand."""

    form_template_name = "ui/form_fields.html"
    field_template_name = "ui/field.html"
