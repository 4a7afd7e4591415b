"""The only writers of this room: each changes rows and tells the log in one transaction, but for two that say why not.

What may not be recorded raises `ValidationError` with a sentence for the person who tried.
"""

from .activities import end_activity, resume_activity, write_activity
from .own_levels import keep_own_levels
from .profiles import keep_shipped_skills, set_profile
from .tracks import set_tracks

__all__ = [
    "end_activity", "keep_own_levels", "keep_shipped_skills", "resume_activity", "set_profile", "set_tracks",
    "write_activity",
]  # fmt: skip
