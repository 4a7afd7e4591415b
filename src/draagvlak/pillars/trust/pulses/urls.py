"""Addresses of pulses."""

from django.urls import path

from draagvlak.pillars.trust.pulses import views

urlpatterns = [
    path("pulse/", views.overview, name="pulses"),
    path("pulse/open/", views.open_pulse, name="pulse_open"),
    path("pulse/<int:round_id>/", views.pulse, name="pulse"),
    path("pulse/<int:round_id>/close/", views.close, name="pulse_close"),
    path("pulse/<int:round_id>/publish/", views.publish, name="pulse_publish"),
    path("pulse/<int:round_id>/<str:unit>/", views.unit, name="pulse_unit"),
]
