"""Addresses of this feature."""

from django.urls import path

from draagvlak.pillars.leadership.questions import views

urlpatterns = [
    path("questions/", views.questions, name="questions"),
    path("questions/ask/", views.ask, name="ask"),
    path("questions/starting/<slug:code>/", views.take_up, name="take_up"),
    path("questions/<int:question_id>/", views.question, name="question"),
    path("questions/<int:question_id>/too/", views.ask_too, name="ask_too"),
    path("questions/<int:question_id>/leave/", views.leave, name="leave_question"),
    path("questions/<int:question_id>/owe/", views.owe, name="owe"),
    path("questions/<int:question_id>/answer/", views.answer, name="answer"),
    path("questions/<int:question_id>/say/", views.say, name="say"),
    path("questions/<int:question_id>/join/", views.join, name="join"),
]
