"""Addresses of this app."""

from django.urls import path

from draagvlak.foundation.sample import views

app_name = "sample"
urlpatterns = [
    path("", views.choose, name="choose"),
    path("empty/", views.empty, name="empty"),
    path("sample/", views.load, name="load"),
    path("progress/", views.progress, name="progress"),
    path("remove/", views.remove, name="remove"),
]
