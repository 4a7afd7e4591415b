from django.apps import AppConfig


class AccountsConfig(AppConfig):
    name = "draagvlak.foundation.accounts"
    label = "accounts"
