"""The entry point for a web server."""

import gc
import os

from django.core.wsgi import get_wsgi_application
from django.urls import get_resolver

from draagvlak.config import health
from draagvlak.config.warming import Warming

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "draagvlak.config.settings")
_answer = get_wsgi_application()
get_resolver().url_patterns  # noqa: B018 (loads every view now, not while the first reader waits)
# What was made until here stays as long as the process: looking through it for rubbish again and again is in vain.
gc.collect()
gc.freeze()

application = health.with_health(Warming(_answer), health.of_site())
