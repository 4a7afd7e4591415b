"""Addresses of this app."""

from django.urls import path

from draagvlak.foundation.accounts import own_views, views

app_name = "accounts"
urlpatterns = [
    path("settings/", own_views.settings_page, name="settings"),
    path("why/", own_views.why_page, name="why"),
    path("eyes/", own_views.eyes, name="eyes"),
    path("sessions/", own_views.sessions, name="sessions"),
    path("sessions/<slug:mark>/end/", own_views.end_session, name="end_session"),
    path("journal/", views.journal, name="journal"),
    path("access/second-factor/", views.second_factor, name="second_factor"),
    path("access/", views.list_accounts, name="list"),
    path("access/new/", views.find_newcomer, name="newcomers"),
    path("access/new/<int:person_id>/", views.give, name="give"),
    path("access/<int:user_id>/", views.account, name="account"),
    path("access/<int:user_id>/end/", views.end, name="end"),
    path("access/<int:user_id>/address/", views.follow_address, name="address"),
    path("access/<int:user_id>/return/", views.give_back, name="return"),
]
