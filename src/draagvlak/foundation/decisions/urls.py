"""Addresses of this app."""

from django.urls import path

from draagvlak.foundation.decisions import views

app_name = "decisions"
urlpatterns = [
    path("", views.log, name="log"),
    path("export/", views.export, name="export"),
    path("checkpoint/", views.checkpoint, name="checkpoint"),
]
