"""Addresses of this app."""

from django.urls import path

from draagvlak.pillars.trust.views import conversations, notes, promises, pulses, rooms

app_name = "trust"
urlpatterns = [
    path("", rooms.overview, name="overview"),
    path("use-case/<int:use_case_id>/", rooms.use_case, name="use_case"),
    path("conversations/", rooms.conversations, name="conversations"),
    path("conversations/plan/", conversations.plan, name="plan"),
    path("conversations/<int:conversation_id>/", conversations.conversation, name="conversation"),
    path("conversations/<int:conversation_id>/held/", conversations.hold, name="hold"),
    path("conversations/<int:conversation_id>/cancel/", conversations.cancel, name="cancel"),
    path("conversations/<int:conversation_id>/hand-over/", conversations.hand_over, name="hand_over"),
    path("conversations/<int:conversation_id>/notes/", notes.write, name="notes"),
    path("conversations/<int:conversation_id>/confirm/", conversations.confirm, name="confirm"),
    path("notes/<int:note_id>/", notes.change, name="note"),
    path("notes/<int:note_id>/remove/", notes.remove, name="note_remove"),
    path("notes/<int:note_id>/answer/", notes.answer, name="answer"),
    path("pulse/", pulses.overview, name="pulses"),
    path("pulse/open/", pulses.open_pulse, name="pulse_open"),
    path("pulse/<int:round_id>/", pulses.pulse, name="pulse"),
    path("pulse/<int:round_id>/close/", pulses.close, name="pulse_close"),
    path("pulse/<int:round_id>/publish/", pulses.publish, name="pulse_publish"),
    path("pulse/<int:round_id>/<str:unit>/", pulses.unit, name="pulse_unit"),
    path("promises/new/", promises.make, name="promise_new"),
    path("promises/<int:promise_id>/", promises.promise, name="promise"),
    path("promises/<int:promise_id>/done/", promises.finish, name="promise_done"),
    path("promises/<int:promise_id>/asked-back/", promises.hear_back, name="promise_asked_back"),
    path("promises/<int:promise_id>/hand-over/", promises.hand_over, name="promise_hand_over"),
]
