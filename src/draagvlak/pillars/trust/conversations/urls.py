"""Addresses of conversations and their notes."""

from django.urls import path

from draagvlak.pillars.trust.conversations import views

urlpatterns = [
    path("conversations/", views.conversations, name="conversations"),
    path("conversations/plan/", views.plan, name="plan"),
    path("conversations/<int:conversation_id>/", views.conversation, name="conversation"),
    path("conversations/<int:conversation_id>/held/", views.hold, name="hold"),
    path("conversations/<int:conversation_id>/cancel/", views.cancel, name="cancel"),
    path("conversations/<int:conversation_id>/hand-over/", views.hand_over, name="hand_over"),
    path("conversations/<int:conversation_id>/notes/", views.write, name="notes"),
    path("conversations/<int:conversation_id>/confirm/", views.confirm, name="confirm"),
    path("notes/<int:note_id>/", views.change, name="note"),
    path("notes/<int:note_id>/remove/", views.remove, name="note_remove"),
    path("notes/<int:note_id>/answer/", views.answer, name="answer"),
]
