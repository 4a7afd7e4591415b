from django.apps import AppConfig


class OrganisationConfig(AppConfig):
    name = "draagvlak.foundation.organisation"
    label = "organisation"

    def ready(self) -> None:
        from draagvlak.foundation import features

        features.discover("receivers")
