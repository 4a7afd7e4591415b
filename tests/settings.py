"""Settings for tests: everything in a folder that is thrown away, PostgreSQL when DATABASE_URL names one."""

import os
import tempfile

if "DRAAGVLAK_DATA" not in os.environ or "PYTEST_XDIST_WORKER" in os.environ:
    # Each process has a folder of its own: what locks and uploads stand in one is not the others'.
    os.environ["DRAAGVLAK_DATA"] = tempfile.mkdtemp(prefix="draagvlak-test-")
os.environ.setdefault("DRAAGVLAK_SECRET_KEY", "only-for-tests-" + "x" * 40)

from draagvlak.config.settings import *

STORAGES = {**STORAGES, "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}}
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
ALLOWED_HOSTS = ["*"]
WHITENOISE_AUTOREFRESH = True
