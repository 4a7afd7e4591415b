"""Addresses of this app."""

from django.urls import path

from draagvlak.roof.council import views

app_name = "council"
urlpatterns = [
    path("", views.room, name="room"),
    path("keep/", views.keep, name="keep"),
    path("key/", views.key, name="key"),
    path("co-signed/", views.bring_in, name="bring_in"),
    path("checkpoints/<int:size>/", views.checkpoint, name="checkpoint"),
    path("figures/", views.counts, name="counts"),
    path("what-can-be-known/", views.know, name="know"),
    path("what-can-be-known/tables/", views.tables, name="tables"),
]
