from django.apps import AppConfig


class AccountsConfig(AppConfig):
    name = "draagvlak.foundation.accounts"
    label = "accounts"

    def ready(self) -> None:
        from draagvlak.foundation.accounts import presence  # noqa: F401  # it listens for log-ins
