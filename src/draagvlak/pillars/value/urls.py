"""Addresses of this app."""

from django.urls import path

from draagvlak.pillars.value.views import measures, pilots, rooms

app_name = "value"
urlpatterns = [
    path("", rooms.overview, name="overview"),
    path("use-case/<int:use_case_id>/", rooms.use_case, name="use_case"),
    path("use-case/<int:use_case_id>/freed-hours/", rooms.freed_hours, name="freed_hours"),
    path("use-case/<int:use_case_id>/pilot/", pilots.set_up, name="set_up"),
    path("pilots/<int:pilot_id>/", pilots.pilot, name="pilot"),
    path("pilots/<int:pilot_id>/edit/", pilots.change, name="pilot_edit"),
    path("pilots/<int:pilot_id>/participants/", pilots.participants, name="participants"),
    path("pilots/<int:pilot_id>/measures/new/", measures.add, name="measure_new"),
    path("pilots/<int:pilot_id>/lock/", pilots.lock, name="lock"),
    path("pilots/<int:pilot_id>/end/", pilots.end, name="end"),
    path("measures/<int:measure_id>/", measures.change, name="measure"),
    path("measures/<int:measure_id>/remove/", measures.remove, name="measure_remove"),
    path("measures/<int:measure_id>/result/", measures.result, name="result"),
]
