"""Settings for tests: everything in a folder that is thrown away, PostgreSQL when DATABASE_URL names one."""

import os
import tempfile

os.environ.setdefault("DRAAGVLAK_DATA", tempfile.mkdtemp(prefix="draagvlak-test-"))
os.environ.setdefault("DRAAGVLAK_SECRET_KEY", "only-for-tests-" + "x" * 40)

from draagvlak.config.settings import *

STORAGES = {**STORAGES, "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}}
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
ALLOWED_HOSTS = ["*"]
WHITENOISE_AUTOREFRESH = True
