from django.apps import AppConfig


class DecisionsConfig(AppConfig):
    name = "draagvlak.foundation.decisions"
    label = "decisions"

    def ready(self) -> None:
        from draagvlak.foundation.decisions import events

        events.discover()
