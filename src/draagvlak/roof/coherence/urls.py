"""Addresses of this app."""

from django.urls import path

from draagvlak.roof.coherence import views

app_name = "coherence"
urlpatterns = [
    path("", views.coherence, name="coherence"),
    path("not-the-same/<int:first>/<int:second>/", views.not_the_same, name="not_the_same"),
    path("not-the-same/<int:pk>/back/", views.take_back, name="take_back"),
]
