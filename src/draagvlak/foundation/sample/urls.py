"""Addresses of this app."""

from django.urls import URLPattern

app_name = "sample"
urlpatterns: list[URLPattern] = []
