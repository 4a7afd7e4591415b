"""The address of own levels."""

from django.urls import path

from draagvlak.pillars.skills.levels import views

urlpatterns = [
    path("mine/", views.mine, name="mine"),
]
