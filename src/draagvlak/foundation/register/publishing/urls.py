"""Addresses of what is public."""

from django.urls import path

from draagvlak.foundation.register.publishing import views

urlpatterns = [
    path("public/", views.show_list, name="public"),
    path("public/<int:pk>/", views.show_card, name="public_card"),
    path("<int:pk>/publish/", views.publish, name="publish"),
    path("<int:pk>/withdraw/", views.withdraw, name="withdraw"),
]
