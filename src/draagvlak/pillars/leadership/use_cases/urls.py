"""Addresses of this feature."""

from django.urls import path

from draagvlak.pillars.leadership.use_cases import views

urlpatterns = [
    path("use-case/<int:use_case_id>/", views.use_case, name="use_case"),
]
