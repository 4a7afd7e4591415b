"""Addresses of promises."""

from django.urls import path

from draagvlak.pillars.trust.promises import views

urlpatterns = [
    path("promises/new/", views.make, name="promise_new"),
    path("promises/<int:promise_id>/", views.promise, name="promise"),
    path("promises/<int:promise_id>/done/", views.finish, name="promise_done"),
    path("promises/<int:promise_id>/asked-back/", views.hear_back, name="promise_asked_back"),
    path("promises/<int:promise_id>/hand-over/", views.hand_over, name="promise_hand_over"),
]
