"""Addresses of learning activities."""

from django.urls import path

from draagvlak.pillars.skills.activities import views

urlpatterns = [
    path("activities/", views.activities, name="activities"),
    path("activities/new/", views.write, name="activity_new"),
    path("activities/<int:activity_id>/edit/", views.write, name="activity_edit"),
    path("activities/<int:activity_id>/end/", views.end, name="activity_end"),
]
