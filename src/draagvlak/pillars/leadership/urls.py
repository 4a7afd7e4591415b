"""Addresses of this app: those of its features."""

from draagvlak.pillars.leadership.accountability import urls as accountability
from draagvlak.pillars.leadership.ai_act import urls as ai_act
from draagvlak.pillars.leadership.ambitions import urls as ambitions
from draagvlak.pillars.leadership.boundaries import urls as boundaries
from draagvlak.pillars.leadership.course import urls as course
from draagvlak.pillars.leadership.may_i import urls as may_i
from draagvlak.pillars.leadership.questions import urls as questions
from draagvlak.pillars.leadership.use_cases import urls as use_cases

app_name = "leadership"
urlpatterns = [
    *accountability.urlpatterns,
    *ai_act.urlpatterns,
    *ambitions.urlpatterns,
    *boundaries.urlpatterns,
    *course.urlpatterns,
    *may_i.urlpatterns,
    *questions.urlpatterns,
    *use_cases.urlpatterns,
]
