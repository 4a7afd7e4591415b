from django.apps import AppConfig


class VoiceConfig(AppConfig):
    name = "draagvlak.foundation.voice"
    label = "voice"

    def ready(self) -> None:
        from draagvlak.foundation.voice import purposes

        purposes.discover()
