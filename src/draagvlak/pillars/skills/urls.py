"""Addresses of this app."""

from django.urls import path

from draagvlak.pillars.skills.views import activities, mine, roles, use_cases

app_name = "skills"
urlpatterns = [
    path("", roles.overview, name="overview"),
    path("skill/<slug:code>/", roles.skill, name="skill"),
    path("role/<int:role_id>/", roles.role, name="role"),
    path("role/<int:role_id>/profile/", roles.profile, name="profile"),
    path("mine/", mine.mine, name="mine"),
    path("activities/", activities.activities, name="activities"),
    path("activities/new/", activities.write, name="activity_new"),
    path("activities/<int:activity_id>/", activities.activity, name="activity"),
    path("activities/<int:activity_id>/edit/", activities.write, name="activity_edit"),
    path("activities/<int:activity_id>/end/", activities.end, name="activity_end"),
    path("use-case/<int:use_case_id>/", use_cases.use_case, name="use_case"),
    path("use-case/<int:use_case_id>/roles/", use_cases.tracks, name="tracks"),
]
