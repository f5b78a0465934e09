"""Forms made from pydantic models: every field its widget, every mistake at its field."""

from reentry_gui.ui.forms.form import FieldError, ModelForm, form_for
from reentry_gui.ui.forms.numbers import NumberEntry
from reentry_gui.ui.forms.places import PathEntry
from reentry_gui.ui.forms.schema import FormField, fields_of

__all__ = [
    "FieldError",
    "FormField",
    "ModelForm",
    "NumberEntry",
    "PathEntry",
    "fields_of",
    "form_for",
]
