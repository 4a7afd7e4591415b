from django.apps import AppConfig


class OrganisationConfig(AppConfig):
    name = "draagvlak.foundation.organisation"
    label = "organisation"
