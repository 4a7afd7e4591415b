"""Addresses of the pages on which pilots, measures and freed hours stand together."""

from django.urls import path

from draagvlak.pillars.value.overview import views

urlpatterns = [
    path("", views.overview, name="overview"),
    path("use-case/<int:use_case_id>/", views.use_case, name="use_case"),
    path("pilots/<int:pilot_id>/", views.pilot, name="pilot"),
]
