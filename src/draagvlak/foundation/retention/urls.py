"""Addresses of this app."""

from django.urls import path

from draagvlak.foundation.retention import views

app_name = "retention"
urlpatterns = [
    path("", views.home, name="home"),
    path("person/<int:person_id>/", views.erase_person, name="person"),
    path("kind/<str:code>/", views.kind, name="kind"),
    path("kind/<str:code>/erase/", views.erase, name="erase"),
]
