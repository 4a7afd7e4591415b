"""Addresses of the pages on which skills, roles and activities stand together."""

from django.urls import path

from draagvlak.pillars.skills.overview import views

urlpatterns = [
    path("", views.overview, name="overview"),
    path("skill/<slug:code>/", views.skill, name="skill"),
    path("activities/<int:activity_id>/", views.activity, name="activity"),
    path("use-case/<int:use_case_id>/", views.use_case, name="use_case"),
]
