"""All addresses. Each app names its own; here they only get their place."""

from django.urls import include, path

urlpatterns = [
    path("", include("draagvlak.roof.overview.urls")),
    path("gates/", include("draagvlak.roof.gates.urls")),
    path("course/coherence/", include("draagvlak.roof.coherence.urls")),
    path("course/", include("draagvlak.pillars.leadership.urls")),
    path("skills/", include("draagvlak.pillars.skills.urls")),
    path("people/", include("draagvlak.pillars.trust.urls")),
    path("value/", include("draagvlak.pillars.value.urls")),
    path("ai/", include("draagvlak.foundation.register.urls")),
    path("log/", include("draagvlak.foundation.decisions.urls")),
    path("council/", include("draagvlak.roof.council.urls")),
    path("voice/", include("draagvlak.foundation.voice.urls")),
    path("agreements/", include("draagvlak.foundation.agreements.urls")),
    path("organisation/", include("draagvlak.foundation.organisation.urls")),
    path("retention/", include("draagvlak.foundation.retention.urls")),
    path("start/", include("draagvlak.foundation.sample.urls")),
    path("me/", include("draagvlak.foundation.accounts.urls")),
    path("ui/", include("draagvlak.ui.urls")),
    path("account/", include("allauth.urls")),
]

handler400 = "draagvlak.ui.views.not_read"
handler404 = "draagvlak.ui.views.not_found"
handler403 = "draagvlak.ui.views.not_allowed"
handler500 = "draagvlak.ui.views.server_error"
