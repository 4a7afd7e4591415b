"""Addresses of the list and the cards."""

from django.urls import path

from draagvlak.foundation.register.cards import views

urlpatterns = [
    path("", views.show_list, name="list"),
    path("around/", views.show_around, name="around"),
    path("new/", views.new, name="new"),
    path("<int:pk>/", views.show_card, name="card"),
    path("<int:pk>/edit/", views.parts, name="parts"),
    path("<int:pk>/edit/<slug:part>/", views.edit, name="edit"),
    path("<int:pk>/facts/", views.show_facts, name="facts"),
    path("<int:pk>/facts/<slug:group>/", views.tell_facts, name="tell"),
    path("<int:pk>/kind/", views.change_kind, name="kind"),
]
