from django.apps import AppConfig


class FiguresConfig(AppConfig):
    name = "draagvlak.foundation.figures"
    label = "figures"
