from django.apps import AppConfig


class AgreementsConfig(AppConfig):
    name = "draagvlak.foundation.agreements"
    label = "agreements"
