"""What people fill in about the register, turned into clean values. Nothing here saves."""

from .answering import AskForm, DeputyForm
from .facts import FactsForm, as_json
from .listing import ListForm, PublicListForm
from .moving import ExportForm, MappingForm, UploadForm
from .writing import PARTS, NewForm, OutsideForm, PeopleForm, ToolsForm, WordsForm

__all__ = [
    "PARTS", "AskForm", "DeputyForm", "ExportForm", "FactsForm", "ListForm", "MappingForm", "NewForm", "OutsideForm",
    "PeopleForm", "PublicListForm", "ToolsForm", "UploadForm", "WordsForm", "as_json",
]  # fmt: skip
