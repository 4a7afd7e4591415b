from django.apps import AppConfig


class GatesConfig(AppConfig):
    name = "draagvlak.roof.gates"
    label = "gates"
