"""Addresses of files in and out."""

from django.urls import path

from draagvlak.foundation.register.exchange import views

urlpatterns = [
    path("import/", views.upload, name="import"),
    path("import/<int:pk>/", views.run, name="run"),
    path("import/<int:pk>/columns/", views.columns, name="columns"),
    path("import/<int:pk>/start/", views.bring_in, name="bring_in"),
    path("import/<int:pk>/drop/", views.drop, name="drop"),
    path("export/", views.export, name="export"),
]
