"""Addresses of the pages no app owns."""

from django.urls import path

from draagvlak.ui import views

app_name = "ui"
urlpatterns = [
    path("language/", views.language, name="language"),
    path("looks/", views.looks, name="looks"),
    path("components/", views.components, name="components"),
]
