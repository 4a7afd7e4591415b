from django.apps import AppConfig


class OrganisationConfig(AppConfig):
    name = "draagvlak.foundation.organisation"
    label = "organisation"

    def ready(self) -> None:
        from draagvlak.foundation.organisation import leaving

        leaving.discover()
