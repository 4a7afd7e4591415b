"""Addresses of this app."""

from django.urls import path

from draagvlak.roof.council import views

app_name = "council"
urlpatterns = [
    path("", views.room, name="room"),
    path("co-sign/", views.co_sign, name="co_sign"),
    path("figures/", views.counts, name="counts"),
    path("what-can-be-known/", views.know, name="know"),
]
