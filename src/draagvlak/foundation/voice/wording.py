"""Words for what goes wrong, and texts in every language at once for the quiet room, which chooses its own."""

from collections.abc import Mapping

from django.utils.functional import Promise
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from draagvlak.ui.refused import refusals
from draagvlak_core.voice.post_form import Unfit
from draagvlak_core.voice.tokens import Trouble

TROUBLES: dict[str, Promise] = {
    Trouble.WRONG_ROUND: _("This round is closed, or the token belongs to another round. Nothing was kept."),
    Trouble.WRONG_PURPOSE: _("This token is for something else. Nothing was kept."),
    Trouble.FORGED: _("This token was not signed here. Nothing was kept."),
    Trouble.ALTERED: _("The text was changed on the way. Nothing was kept; send it again."),
    Trouble.SPENT: _("This token was used before. Every token is good for one post."),
    "busy": _("Something went wrong here, and nothing was kept. Wait a minute and send it again."),
}

TOO_FEW_FETCHED = _(
    "It is not taken yet: fewer than %(k)s people have their tokens, and then it could be guessed who wrote. It waits "
    "in this browser."
)

REFUSALS = refusals(
    "voice",
    {
        "no_consent": _("The works council has not agreed to this kind of round. Until it does, it is off."),
        "day_passed": _("Choose a last day after today."),
        "too_few": _("This round is for %(n)s people, and that is fewer than %(k)s: everyone would know who it was."),
        "decided": _("This post was decided on a moment ago."),
        "no_reason": _("Say why you refuse it."),
        "other_black_outs": _(
            "Somebody proposed other black-outs while you were reading. Read the text above once more, as it is now."
        ),
        "not_in_post": _("This does not stand in the post: %(words)s. Write it as it stands there."),
        "too_black": _(
            "This blacks out %(share)s%% of the letters. More than a third counts as refusing the post: say why you "
            "refuse it, or black out less."
        ),
        # Told to a script, which stays silent: the person has nothing to do about it.
        "no_tokens": _("There are no tokens for you in this round, or you have them already."),
        "size": _("The message has a length no message of ours has. Nothing was kept."),
        "not_read": _("The message could not be read. Nothing was kept; open the room again and write it once more."),
    },
)

UNFIT: dict[str, Promise] = {
    Unfit.NOT_READ: _("The message could not be read. Nothing was kept; open the room again and write it once more."),
    Unfit.UNKNOWN_FIELD: _("The message holds something that was not asked: %(field)s. Nothing was kept."),
    Unfit.MISSING: _("Something is missing: %(field)s. Nothing was kept."),
    Unfit.TOO_LONG: _("This is too long: %(field)s. Nothing was kept."),
    Unfit.NOT_AN_OPTION: _("This is not one of the answers: %(field)s. Nothing was kept."),
}


def words(by_language: Mapping[str, str]) -> str:
    """The words in the reader's language, else in the first there is."""
    return str(by_language.get(get_language() or "", "") or next(iter(by_language.values()), ""))
