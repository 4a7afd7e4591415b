from django.apps import AppConfig


class LeadershipConfig(AppConfig):
    name = "draagvlak.pillars.leadership"
    label = "leadership"
