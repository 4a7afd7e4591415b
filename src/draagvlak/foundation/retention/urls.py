"""Addresses of this app."""

from django.urls import URLPattern

app_name = "retention"
urlpatterns: list[URLPattern] = []
