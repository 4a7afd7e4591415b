"""Addresses of this app: those of its features, under one name."""

from draagvlak.foundation.register.answering.urls import urlpatterns as answering
from draagvlak.foundation.register.cards.urls import urlpatterns as cards
from draagvlak.foundation.register.exchange.urls import urlpatterns as exchange
from draagvlak.foundation.register.publishing.urls import urlpatterns as publishing

app_name = "register"
urlpatterns = [*cards, *answering, *exchange, *publishing]
