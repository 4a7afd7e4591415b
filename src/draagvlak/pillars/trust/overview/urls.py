"""Addresses of the pages over the whole room."""

from django.urls import path

from draagvlak.pillars.trust.overview import views

urlpatterns = [
    path("", views.overview, name="overview"),
    path("use-case/<int:use_case_id>/", views.use_case, name="use_case"),
]
