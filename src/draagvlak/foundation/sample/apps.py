from django.apps import AppConfig


class SampleConfig(AppConfig):
    name = "draagvlak.foundation.sample"
    label = "sample"
