from django.apps import AppConfig


class CouncilConfig(AppConfig):
    name = "draagvlak.roof.council"
    label = "council"
