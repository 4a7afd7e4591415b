"""The entry point of the quiet room for a web server."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "draagvlak.config.quiet_settings")

from draagvlak.config import health
from draagvlak.foundation.voice.quiet.bare import bare

application = bare(health.with_health(get_wsgi_application(), health.of_room()))
