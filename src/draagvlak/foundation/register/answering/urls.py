"""Addresses of who answers for a use case."""

from django.urls import path

from draagvlak.foundation.register.answering import views

urlpatterns = [
    path("<int:pk>/answers/", views.show_answering, name="answering"),
    path("<int:pk>/asked/", views.asked, name="asked"),
]
