"""Addresses of this app."""

from django.urls import path

from draagvlak.roof.gates import condition_views, views

app_name = "gates"
urlpatterns = [
    path("", views.gates, name="gates"),
    path("criteria/", views.criteria, name="criteria"),
    path("<int:pk>/", views.gate, name="gate"),
    path("<int:pk>/decide/", views.decide, name="decide"),
    path("<int:pk>/decisions/", views.decisions, name="decisions"),
    path("decision/<int:pk>/", views.decision, name="decision"),
    path("condition/<int:pk>/", condition_views.condition, name="condition"),
    path("condition/<int:pk>/hand-over/", condition_views.hand_over, name="hand_over"),
]
