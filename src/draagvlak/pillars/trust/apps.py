from django.apps import AppConfig


class TrustConfig(AppConfig):
    name = "draagvlak.pillars.trust"
    label = "trust"

    def ready(self) -> None:
        from draagvlak.pillars.trust.conversations import port  # noqa: F401  (registers itself as a source)
