"""Files that were uploaded to look at, by people who never came back."""

from django.utils.translation import gettext_lazy as _

from draagvlak.foundation.organisation.importing.uploads import left_behind
from draagvlak.foundation.retention.kinds import Kind, erase_files, keeps

keeps(
    Kind(
        "organisation.uploads",
        _("Files for an import that was not finished"),
        _("Lists of units, people or job roles that somebody uploaded to look at and did not bring in."),
        days=1,
        count=lambda before: len(left_behind(before)),
        erase=lambda before, by: erase_files(left_behind(before)),
    )
)
