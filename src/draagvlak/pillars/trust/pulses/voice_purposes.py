"""What this room receives from the quiet room: the answers to a pulse, all together after it has closed."""

from django.utils.translation import gettext_lazy as _

from draagvlak.foundation.agreements.subjects import PULSE
from draagvlak.foundation.voice.purposes import Purpose, serves
from draagvlak.pillars.trust.pulses.actions import receive

serves(Purpose("pulse", title=_("Pulse"), quota=1, consent=PULSE, at_close=True, receive=receive))
