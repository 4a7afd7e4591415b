from django.apps import AppConfig


class OverviewConfig(AppConfig):
    name = "draagvlak.roof.overview"
    label = "overview"
