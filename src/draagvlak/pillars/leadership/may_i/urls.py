"""Addresses of this feature."""

from django.urls import path

from draagvlak.pillars.leadership.may_i import views

urlpatterns = [
    path("may-i/", views.may_i, name="may_i"),
    path("may-i/register/", views.register, name="may_i_register"),
]
