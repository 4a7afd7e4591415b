"""The address of the freed hours."""

from django.urls import path

from draagvlak.pillars.value.worth import views

urlpatterns = [
    path("use-case/<int:use_case_id>/freed-hours/", views.freed_hours, name="freed_hours"),
]
