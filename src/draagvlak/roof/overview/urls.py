"""Addresses of this app."""

from django.urls import path

from draagvlak.roof.overview import views

app_name = "overview"
urlpatterns = [
    path("", views.overview, name="overview"),
    path("me/", views.me, name="me"),
    path("overview/due/", views.due, name="due"),
    path("overview/<str:code>/", views.criterion, name="criterion"),
]
