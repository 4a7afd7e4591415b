"""The sentences for what can be wrong with a register, beside those for any table."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from draagvlak.foundation.tables.sentences import SENTENCES, add_sentences, sentence

__all__ = ["SENTENCES", "sentence"]

REGISTER: dict[str, Promise] = {
    # the file as a whole
    "empty_register": _("The file has no use cases in it. Choose another file."),
    "not_a_register": _(
        "This JSON file is not a register: no list of use cases was found. Choose the download of the "
        "Algorithm Register, or records in publication standard 1.0."
    ),
    # encoding
    # the form of a table
    # JSON
    "json_cut_off": _("Record %(row)s: the file stops in the middle. Download it again and try again."),
    "json_broken": _(
        "Record %(row)s: the file is not valid JSON here. Download it again, or ask who made it to repair it."
    ),
    "json_not_utf8": _("Record %(row)s: the file is not in UTF-8. Save it as UTF-8 and try again."),
    "json_too_deep": _(
        "Record %(row)s: the file has too many layers inside each other here. "
        "Choose a register in publication standard 1.0."
    ),
    "json_too_large": _(
        "Record %(row)s is far too large for one use case. Check that this is a register in publication standard 1.0."
    ),
    "not_a_record": _("Record %(row)s is not a use case with fields. Remove it or repair it."),
    "not_text": _(
        "Record %(row)s, field %(column)s: a text is expected here, but it is something else (%(detail)s). "
        "Repair the record."
    ),
    "not_a_list": _("Record %(row)s, field %(column)s: a list is expected here. Repair the record."),
    # mapping
    "target_unknown": _("Column %(column)s: “%(detail)s” is not a place in a use case. Choose another place."),
    "target_twice": _(
        "Column %(column)s: column %(detail)s already goes to the same place. Choose another place for one of them."
    ),
    "column_absent": _("Column %(column)s is not in this file. Remove it from the mapping or choose another file."),
    "no_name_column": _("No column gives the name of the use case. Choose which column holds the name."),
    "stage_unknown": _("The word “%(column)s” is linked to “%(detail)s”, which is not a stage. Choose a stage."),
    # what a reading found
    "no_name": _("Row %(row)s: this use case has no name. It does come in; give it a name afterwards."),
    "stage_word_unknown": _(
        "Row %(row)s, column %(column)s: we do not know which stage “%(detail)s” is. The stage stays open "
        "until you choose one."
    ),
    "date_unclear": _(
        "Row %(row)s, column %(column)s: “%(detail)s” cannot be read as one date. The text is kept; the date "
        "stays open."
    ),
    "organisation_absent": _("No use case in the file belongs to “%(detail)s”. Check how the file writes the name."),
    # against the standard
    "missing": _("%(column)s: the publication standard requires this field, and it is empty. Fill it in."),
    "too_long": _(
        "%(column)s: the text is longer than the publication standard allows (%(detail)s characters). Shorten it."
    ),
    "tag_not_allowed": _("%(column)s: the publication standard does not allow %(detail)s in this text. Remove it."),
    "not_permitted": _(
        "%(column)s: “%(detail)s” is not one of the values of the publication standard. Choose one of them."
    ),
    "wrong_month": _("%(column)s: “%(detail)s” is not a month. Write it as year-month, such as 2025-03."),
    "wrong_type": _(
        "%(column)s: this field has the wrong form for the publication standard (%(detail)s). Fill it in again."
    ),
    "link_incomplete": _("%(column)s: an entry in this list is incomplete. Fill in its title and link, or remove it."),
    "unknown_field": _("%(column)s: the publication standard does not know this field. It stays in the record."),
    # export
    "cell_cut": _(
        "Row %(row)s, column %(column)s: the text is too long for Excel (%(detail)s characters) and was cut. "
        "The JSON and CSV have it whole."
    ),
}

add_sentences(REGISTER)
