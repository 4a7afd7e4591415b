"""What the voice tells the log: rounds, counts and batches. Never who fetched tokens, and never what was written."""

from django.utils.translation import gettext_lazy as _

from draagvlak.foundation.decisions.events import tells

tells(
    {
        "voice.opened": _(
            "%(by)s opened the round “%(what)s” for %(eligible)s people, until %(day)s; figures from %(k)s people on"
        ),
        "voice.closed": _(
            "%(by)s closed the round “%(what)s”: %(eligible)s people could take part, %(issued)s fetched tokens, "
            "%(redeemed)s tokens were used. Its key is gone."
        ),
        "voice.closed_few": _(
            "%(by)s closed the round “%(what)s”: %(eligible)s people could take part and %(issued)s fetched tokens. "
            "That is fewer than %(k)s, so nothing left the room and how many were used is not told. Its keys are gone."
        ),
        "voice.let_go": _(
            "%(by)s let go of what was written in the round “%(what)s”, unread: %(issued)s people had fetched tokens, "
            "and with fewer than %(k)s it could be guessed who wrote"
        ),
        "voice.released": _(
            "%(by)s let batch %(batch)s of “%(what)s” out of the pool: %(size)s posts. Script: %(script)s"
        ),
        "voice.read": _("%(by)s read a post of batch %(batch)s"),
        "voice.proposed": _(
            "%(by)s read a post of batch %(batch)s and proposed to black out %(share)s%% of its letters"
        ),
        "voice.passed_black": _(
            "%(by)s passed on a post of batch %(batch)s after two people read it; %(share)s%% of its letters are "
            "blacked out"
        ),
        "voice.passed": _("%(by)s passed on a post of batch %(batch)s after two people read it"),
        "voice.refused": _("%(by)s refused a post of batch %(batch)s after two people read it"),
        "voice.posts_erased": _("%(by)s erased the words of %(count)s old posts, for privacy"),
        "voice.script": _("%(by)s started; the fingerprint of the script of the quiet room is %(script)s"),
    }
)
