"""The entry point for a web server."""

import gc
import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "draagvlak.config.settings")
application = get_wsgi_application()
# What was made until here stays as long as the process: looking through it for rubbish again and again is in vain.
gc.collect()
gc.freeze()
