from django.apps import AppConfig


class RetentionConfig(AppConfig):
    name = "draagvlak.foundation.retention"
    label = "retention"

    def ready(self) -> None:
        from draagvlak.foundation.retention import agreed, kinds

        kinds.discover()
        agreed.register()
