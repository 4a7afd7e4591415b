"""Settings of the quiet room: no sessions, no accounts, no messages, no log, and on SQLite no database of people.

It runs in a process of its own, beside the main one, at another address (docs/running.md).
"""

from urllib.parse import urlsplit

from csp.constants import NONE, SELF
from django.utils.translation import gettext_lazy as _

from draagvlak.config import environment
from draagvlak.config.environment import env

environment.load_env_file()

DATA = environment.data_folder()
ADDRESS = environment.address()
QUIET_ADDRESS = environment.quiet_address(ADDRESS)
QUIET_DELAY = environment.quiet_delay()
POOL_FILE = environment.pool_file(DATA)
# On PostgreSQL the pool is a few tables of the database; on SQLite there is nothing to connect to.
DATABASES = {"default": environment.database(DATA)} if POOL_FILE is None else {}

# Nothing is signed here: this key guards nothing, and the room must not hold the one that signs sessions.
SECRET_KEY = "the quiet room signs nothing"  # noqa: S105
ALLOWED_HOSTS = [urlsplit(QUIET_ADDRESS).hostname or "127.0.0.1", "127.0.0.1", "localhost"]
ROOT_URLCONF = "draagvlak.foundation.voice.quiet.urls"

INSTALLED_APPS = ["draagvlak.ui", "csp", "django.contrib.staticfiles", "django.forms"]
MIDDLEWARE = [
    "draagvlak.ui.outermost.Outermost",
    "django.middleware.security.SecurityMiddleware",
    "csp.middleware.CSPMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "draagvlak.foundation.voice.quiet.bare.Quietly",
]

SOURCE = environment.SOURCE
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [SOURCE / "foundation" / "voice" / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {"builtins": ["draagvlak.ui.templatetags.draagvlak_ui", "django.templatetags.i18n"]},
    }
]

LANGUAGE_CODE = "nl"
LANGUAGES = [("nl", _("Dutch")), ("en", _("English"))]
FORMAT_MODULE_PATH = ["draagvlak.config.formats"]
LOCALE_PATHS = [SOURCE / "config" / "locale", SOURCE / "foundation" / "voice" / "locale"]
TIME_ZONE = env.str("DRAAGVLAK_TIME_ZONE", default="Europe/Amsterdam")
USE_TZ = True

STATIC_URL = "/static/"
STATIC_ROOT = DATA / "static"
STORAGES = {"staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"}}

CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF, "data:"],
        "connect-src": [SELF],
        "form-action": [NONE],
        "base-uri": [NONE],
        "frame-ancestors": [NONE],
    }
}
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "no-referrer"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
ALLOWS_PASSKEYS = False
STRICT_TRANSPORT = environment.strict_transport(QUIET_ADDRESS)
DATA_UPLOAD_MAX_MEMORY_SIZE = 20 * 1024

# What goes wrong is told by kind and place alone: the words of an error can hold the words of a post.
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"place": {"()": "draagvlak.foundation.voice.quiet.bare.PlaceOnly"}},
    "handlers": {
        "console": {"class": "logging.StreamHandler", "formatter": "place"},
        "nowhere": {"class": "logging.NullHandler"},
        "words": {"class": "logging.StreamHandler"},
    },
    "loggers": {
        "django": {"handlers": ["console"], "level": "ERROR", "propagate": False},
        # What somebody sent that was wrong leaves no trace at all.
        "django.security": {"handlers": ["nowhere"], "propagate": False},
        # What watches over the process that answers knows no post: it names a process, and the signal that ended it.
        "draagvlak.serving": {"handlers": ["words"], "level": "ERROR", "propagate": False},
    },
    "root": {"handlers": ["console"], "level": "ERROR"},
}
