from django.apps import AppConfig


class UiConfig(AppConfig):
    name = "draagvlak.ui"
    label = "ui"

    def ready(self) -> None:
        from draagvlak.ui import refused

        refused.discover()
