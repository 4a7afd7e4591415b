"""Addresses of this app: those of its features together."""

from draagvlak.pillars.trust.conversations import urls as conversations
from draagvlak.pillars.trust.overview import urls as overview
from draagvlak.pillars.trust.promises import urls as promises
from draagvlak.pillars.trust.pulses import urls as pulses

app_name = "trust"
urlpatterns = [
    *overview.urlpatterns,
    *conversations.urlpatterns,
    *pulses.urlpatterns,
    *promises.urlpatterns,
]
