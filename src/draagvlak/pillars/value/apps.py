from django.apps import AppConfig


class ValueConfig(AppConfig):
    name = "draagvlak.pillars.value"
    label = "value"
