"""Addresses of this app."""

from django.urls import path

from draagvlak.foundation.agreements import views

app_name = "agreements"
urlpatterns = [
    path("", views.home, name="home"),
    path("<str:code>/", views.subject, name="subject"),
    path("<str:code>/propose/", views.propose, name="propose"),
    path("<str:code>/answer/", views.answer, name="answer"),
    path("<str:code>/take-back/", views.take_back, name="take_back"),
    path("<str:code>/withdraw/", views.withdraw, name="withdraw"),
]
