"""Addresses of this feature."""

from django.urls import path

from draagvlak.pillars.leadership.ambitions import views

urlpatterns = [
    path("ambitions/", views.ambitions, name="ambitions"),
    path("ambitions/new/", views.write_ambition, name="ambition_new"),
    path("ambitions/<int:ambition_id>/", views.ambition, name="ambition"),
    path("ambitions/<int:ambition_id>/edit/", views.write_ambition, name="ambition_edit"),
    path("ambitions/<int:ambition_id>/end/", views.end_ambition, name="ambition_end"),
    path("ambitions/<int:ambition_id>/asks/", views.asks, name="ambition_asks"),
    path("goals/new/", views.write_goal, name="goal_new"),
    path("goals/<int:goal_id>/edit/", views.write_goal, name="goal_edit"),
    path("use-case/<int:use_case_id>/ambition/", views.link, name="link"),
    path("use-case/<int:use_case_id>/ambition/<int:ambition_id>/end/", views.unlink, name="unlink"),
]
