"""Addresses of the pages no app owns."""

from functools import partial

from django.conf import settings
from django.urls import path

from draagvlak.ui import views

app_name = "ui"
urlpatterns = [
    path(
        "language/",
        partial(views.choose, cookie=settings.LANGUAGE_COOKIE_NAME, allowed=dict(settings.LANGUAGES)),
        name="language",
    ),
    path("looks/", partial(views.choose, cookie="looks", allowed=("light", "dark", "system")), name="looks"),
]
