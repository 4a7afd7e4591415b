"""Addresses of this app: those of its features together."""

from draagvlak.pillars.value.measures import urls as measures
from draagvlak.pillars.value.overview import urls as overview
from draagvlak.pillars.value.pilots import urls as pilots
from draagvlak.pillars.value.worth import urls as worth

app_name = "value"
urlpatterns = [
    *overview.urlpatterns,
    *pilots.urlpatterns,
    *measures.urlpatterns,
    *worth.urlpatterns,
]
