"""Addresses of this app: those of its features together."""

from draagvlak.pillars.skills.activities import urls as activities
from draagvlak.pillars.skills.levels import urls as levels
from draagvlak.pillars.skills.overview import urls as overview
from draagvlak.pillars.skills.roles import urls as roles

app_name = "skills"
urlpatterns = [
    *overview.urlpatterns,
    *roles.urlpatterns,
    *activities.urlpatterns,
    *levels.urlpatterns,
]
