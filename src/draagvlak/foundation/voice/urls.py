"""Addresses of this app."""

from django.urls import path

from draagvlak.foundation.voice import views

app_name = "voice"
urlpatterns = [
    path("", views.door, name="door"),
    path("tokens/", views.tokens, name="tokens"),
    path("rounds/", views.rounds, name="rounds"),
    path("rounds/open/", views.open_questions, name="open"),
    path("rounds/<int:round_id>/close/", views.close, name="close"),
    path("reading/", views.to_read, name="to_read"),
    path("reading/<str:key>/", views.read, name="read"),
]
