from django.apps import AppConfig


class RetentionConfig(AppConfig):
    name = "draagvlak.foundation.retention"
    label = "retention"
