"""Addresses of roles."""

from django.urls import path

from draagvlak.pillars.skills.roles import views

urlpatterns = [
    path("role/<int:role_id>/", views.role, name="role"),
    path("role/<int:role_id>/profile/", views.profile, name="profile"),
    path("use-case/<int:use_case_id>/roles/", views.tracks, name="tracks"),
]
