from django.apps import AppConfig


class RegisterConfig(AppConfig):
    name = "draagvlak.foundation.register"
    label = "register"
