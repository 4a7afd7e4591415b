"""Addresses of pilots."""

from django.urls import path

from draagvlak.pillars.value.pilots import views

urlpatterns = [
    path("use-case/<int:use_case_id>/pilot/", views.set_up, name="set_up"),
    path("pilots/<int:pilot_id>/edit/", views.change, name="pilot_edit"),
    path("pilots/<int:pilot_id>/participants/", views.participants, name="participants"),
    path("pilots/<int:pilot_id>/end/", views.end, name="end"),
]
