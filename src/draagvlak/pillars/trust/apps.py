from django.apps import AppConfig


class TrustConfig(AppConfig):
    name = "draagvlak.pillars.trust"
    label = "trust"
