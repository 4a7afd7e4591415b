from django.apps import AppConfig


class CoherenceConfig(AppConfig):
    name = "draagvlak.roof.coherence"
    label = "coherence"
