"""Addresses of this feature."""

from django.urls import path

from draagvlak.pillars.leadership.accountability import views

urlpatterns = [
    path("accountability/", views.accountability, name="accountability"),
    path("use-case/<int:use_case_id>/oversight/", views.write_oversight, name="oversight"),
]
