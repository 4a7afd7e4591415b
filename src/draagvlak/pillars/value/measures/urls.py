"""Addresses of measures."""

from django.urls import path

from draagvlak.pillars.value.measures import views

urlpatterns = [
    path("pilots/<int:pilot_id>/measures/new/", views.add, name="measure_new"),
    path("pilots/<int:pilot_id>/lock/", views.lock, name="lock"),
    path("measures/<int:measure_id>/", views.change, name="measure"),
    path("measures/<int:measure_id>/remove/", views.remove, name="measure_remove"),
    path("measures/<int:measure_id>/result/", views.result, name="result"),
]
