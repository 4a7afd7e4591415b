"""Addresses of the quiet room: each in two languages, none with anything in it that says what is asked."""

from django.urls import path

from draagvlak.foundation.voice.quiet import views

urlpatterns = [
    path("", views.choose, name="choose"),
    path("<str:language>/", views.home, name="home"),
    path("<str:language>/read/", views.reopen, name="reopen"),
    path("<str:language>/thread/", views.thread, name="thread"),
    path("<str:language>/post/", views.post, name="post"),
    path("<str:language>/reply/", views.reply, name="reply"),
    path("<str:language>/round/<str:code>/", views.write, name="write"),
]
handler400 = "draagvlak.foundation.voice.quiet.views.not_here"
handler404 = "draagvlak.foundation.voice.quiet.views.not_here"
handler500 = "draagvlak.foundation.voice.quiet.views.went_wrong"
