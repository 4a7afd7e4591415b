"""Django's settings. What an organisation can choose is read in `environment.py`; docs/running.md lists it."""

from pathlib import Path

from csp.constants import NONE, SELF
from django.utils.translation import gettext_lazy as _

from draagvlak.config import environment
from draagvlak.config.addresses import host_of, is_own_machine
from draagvlak.config.environment import env, flag

environment.load_env_file()

SOURCE = environment.SOURCE
DATA = environment.data_folder()
ADDRESS = environment.address()
ASK_INSTALL_CODE = not is_own_machine(host_of(ADDRESS))
QUIET_ADDRESS = environment.quiet_address(ADDRESS)
QUIET_DELAY = environment.quiet_delay()
SECRET_KEY = environment.secret_key(DATA)
SECRET_KEY_FALLBACKS = environment.older_secret_keys(DATA)
DEBUG = flag("DRAAGVLAK_DEBUG", default=False)
ALLOWED_HOSTS = [host_of(ADDRESS), "127.0.0.1", "localhost", "[::1]"]
CSRF_TRUSTED_ORIGINS = [ADDRESS]
CSRF_FAILURE_VIEW = "draagvlak.ui.views.form_refused"

INSTALLED_APPS = [
    "draagvlak.roof.overview",
    "draagvlak.roof.gates",
    "draagvlak.roof.council",
    "draagvlak.roof.coherence",
    "draagvlak.pillars.leadership",
    "draagvlak.pillars.skills",
    "draagvlak.pillars.trust",
    "draagvlak.pillars.value",
    "draagvlak.foundation.sample",
    "draagvlak.foundation.retention",
    "draagvlak.foundation.register",
    "draagvlak.foundation.figures",
    "draagvlak.foundation.voice",
    "draagvlak.foundation.agreements",
    "draagvlak.foundation.decisions",
    "draagvlak.foundation.organisation",
    "draagvlak.foundation.accounts",
    "draagvlak.ui",
    "allauth",
    "allauth.account",
    "allauth.socialaccount",
    "allauth.socialaccount.providers.openid_connect",
    "allauth.mfa",
    "csp",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.forms",
]

MIDDLEWARE = [
    "draagvlak.ui.outermost.Outermost",
    "django.middleware.security.SecurityMiddleware",
    "csp.middleware.CSPMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "draagvlak.ui.language.LanguageMiddleware",
    "django.middleware.common.CommonMiddleware",
    "draagvlak.ui.safety.Bounded",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "draagvlak.ui.safety.Discreet",
    "allauth.account.middleware.AccountMiddleware",
    "draagvlak.foundation.accounts.presence.EndWhatLastsTooLong",
    "draagvlak.foundation.accounts.gatekeeping.DenyByDefault",
]

ROOT_URLCONF = "draagvlak.config.urls"
WSGI_APPLICATION = "draagvlak.config.wsgi.application"
DATABASES = {"default": environment.database(DATA)}
POOL_FILE = environment.pool_file(DATA)
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"


def feature_templates() -> list[Path]:
    """A feature keeps its pages in its own folder, where Django, which knows apps alone, would not look."""
    return sorted([*SOURCE.glob("pillars/*/*/templates"), *SOURCE.glob("foundation/register/*/templates")])


TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": feature_templates(),
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "draagvlak.foundation.accounts.context.member",
                "draagvlak.foundation.organisation.context.organisation",
                "draagvlak.foundation.voice.context.pickup",
            ],
            "builtins": ["draagvlak.ui.templatetags.draagvlak_ui", "django.templatetags.i18n"],
        },
    }
]
FORM_RENDERER = "draagvlak.ui.forms.Renderer"

# --- languages -----------------------------------------------------------------------------------
LANGUAGE_CODE = "nl"
LANGUAGES = [("nl", _("Dutch")), ("en", _("English"))]
FORMAT_MODULE_PATH = ["draagvlak.config.formats"]
# What is no app of its own has its words here.
LOCALE_PATHS = [SOURCE / "config" / "locale", SOURCE / "foundation" / "tables" / "locale"]
LANGUAGE_COOKIE_SAMESITE = "Lax"
TIME_ZONE = env.str("DRAAGVLAK_TIME_ZONE", default="Europe/Amsterdam")
USE_TZ = True

# --- accounts ------------------------------------------------------------------------------------
AUTH_USER_MODEL = "accounts.User"
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "/"
ACCOUNT_ADAPTER = "draagvlak.foundation.accounts.adapter.AccountAdapter"
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*", "password2*"]
ACCOUNT_EMAIL_VERIFICATION = "none"  # accounts are made by the administrator or by OIDC, never by signing up
ACCOUNT_LOGIN_BY_CODE_ENABLED = True
ACCOUNT_PREVENT_ENUMERATION = True
ACCOUNT_EMAIL_UNKNOWN_ACCOUNTS = False  # no letter to an address that is nobody's here
# Five wrong passwords slow down whoever typed them: five a minute and thirty an hour for one account, counted per
# network, so that nobody locks out a colleague (accounts/adapter.py). A code by e-mail stays a way in.
ACCOUNT_RATE_LIMITS = {"login_failed": "10/m/ip,5/m/key,30/h/key"}
IDLE_MINUTES = env.int("DRAAGVLAK_IDLE_MINUTES", default=120)
SESSION_HOURS = env.int("DRAAGVLAK_SESSION_HOURS", default=12)
SESSION_COOKIE_AGE = SESSION_HOURS * 3600
ACCOUNT_LOGOUT_ON_GET = False
ACCOUNT_SESSION_REMEMBER = False
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = ADDRESS.startswith("http://")
MFA_TOTP_ISSUER = "Draagvlak"
MFA_TOTP_TOLERANCE = 1  # a code typed slowly, or on a phone whose clock is off, still counts (RFC 6238, 5.2)
SOCIALACCOUNT_ADAPTER = "draagvlak.foundation.accounts.adapter.SocialAdapter"
SOCIALACCOUNT_AUTO_SIGNUP = True
SOCIALACCOUNT_EMAIL_AUTHENTICATION = True
SOCIALACCOUNT_EMAIL_AUTHENTICATION_AUTO_CONNECT = True
SOCIALACCOUNT_PROVIDERS: dict[str, object] = {}
if env.str("DRAAGVLAK_OIDC_SERVER", default=""):
    SOCIALACCOUNT_PROVIDERS = {
        "openid_connect": {
            "OAUTH_PKCE_ENABLED": True,
            "APPS": [
                {
                    "provider_id": "organisation",
                    "name": env.str("DRAAGVLAK_OIDC_NAME", default="OpenID Connect"),
                    "client_id": env.str("DRAAGVLAK_OIDC_CLIENT_ID", default=""),
                    "secret": env.str("DRAAGVLAK_OIDC_SECRET", default=""),
                    "settings": {"server_url": env.str("DRAAGVLAK_OIDC_SERVER")},
                }
            ],
        }
    }
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "draagvlak.foundation.accounts.passwords.LongEnough", "OPTIONS": {"min_length": 12}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]

# --- mail ----------------------------------------------------------------------------------------
if env.str("EMAIL_URL", default=""):
    vars().update(env.email_url("EMAIL_URL"))
else:
    # Without a mail server nothing is lost: letters are kept as files in the data folder.
    EMAIL_BACKEND = "django.core.mail.backends.filebased.EmailBackend"
    EMAIL_FILE_PATH = DATA / "mail"
DEFAULT_FROM_EMAIL = env.str("DRAAGVLAK_FROM_EMAIL", default="draagvlak@localhost")

# --- static files --------------------------------------------------------------------------------
STATIC_URL = "/static/"
STATIC_ROOT = DATA / "static"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}
MEDIA_ROOT = DATA / "files"

# --- the sample organisation ---------------------------------------------------------------------
# By name, because the foundation that offers it stands below the roof that can build it.
SAMPLE_BUILDER = "draagvlak.roof.sample.build.load"

# --- safety --------------------------------------------------------------------------------------
# Browsers hold a form to this policy also where it is sent on to, and the organisation's own login stands elsewhere.
LOGIN_ELSEWHERE = environment.origin(env.str("DRAAGVLAK_OIDC_SERVER", default=""))
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF, "data:"],
        "font-src": [SELF],
        "connect-src": [SELF],
        "form-action": [SELF, *LOGIN_ELSEWHERE],
        "base-uri": [NONE],
        "frame-ancestors": [NONE],
        "object-src": [NONE],
        "manifest-src": [SELF],
    }
}
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
CSRF_COOKIE_HTTPONLY = True
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = ADDRESS.startswith("https://")
# A browser takes a cookie with this name from this host alone, and by https alone: no neighbour can plant one.
COOKIE_PREFIX = "__Host-" if SESSION_COOKIE_SECURE else ""
SESSION_COOKIE_NAME, CSRF_COOKIE_NAME = f"{COOKIE_PREFIX}sessionid", f"{COOKIE_PREFIX}csrftoken"
LANGUAGE_COOKIE_NAME, LOOKS_COOKIE_NAME = f"{COOKIE_PREFIX}django_language", f"{COOKIE_PREFIX}looks"
if ADDRESS.startswith("https://"):
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
    # The proxy adds who came last to X-Forwarded-For. Without it all visitors would share one count of wrong logins.
    ALLAUTH_TRUSTED_PROXY_COUNT = 1
ALLOWS_PASSKEYS = True
STRICT_TRANSPORT = environment.strict_transport(ADDRESS)
DATA_UPLOAD_MAX_MEMORY_SIZE = 1024 * 1024
DATA_UPLOAD_MAX_NUMBER_FILES = 2
DATA_UPLOAD_MAX_NUMBER_FIELDS = 5_000
CACHES = {
    "default": {
        "BACKEND": "draagvlak.foundation.accounts.shared_cache.LocalButForAttempts",
        "OPTIONS": {"MAX_ENTRIES": 500},
    },
    "shared": {
        "BACKEND": "django.core.cache.backends.db.DatabaseCache",
        "LOCATION": "accounts_attempt",
        # Who guesses from many networks does not push out what was counted.
        "OPTIONS": {"MAX_ENTRIES": 50_000},
    },
}

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "handlers": {"console": {"class": "logging.StreamHandler"}, "nowhere": {"class": "logging.NullHandler"}},
    "loggers": {
        "draagvlak": {"handlers": ["console"], "level": "INFO"},
        # Only what went wrong on our side, with where: which pages somebody asks for is nobody's business.
        "django": {"handlers": ["console"], "level": "ERROR", "propagate": False},
        # What somebody sent that was wrong (another host, too many fields) is answered and is no fault of ours:
        # with a traceback for each, anybody could fill the disk.
        "django.security": {"handlers": ["nowhere"], "propagate": False},
    },
}
