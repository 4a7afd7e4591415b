"""Addresses of this app."""

from django.urls import path

from draagvlak.foundation.register.views import answering, card, exports, facts, imports, listing, publishing, writing

app_name = "register"
urlpatterns = [
    path("", listing.show_list, name="list"),
    path("around/", listing.show_around, name="around"),
    path("new/", writing.new, name="new"),
    path("public/", publishing.show_list, name="public"),
    path("public/<int:pk>/", publishing.show_card, name="public_card"),
    path("import/", imports.upload, name="import"),
    path("import/<int:pk>/", imports.run, name="run"),
    path("import/<int:pk>/columns/", imports.columns, name="columns"),
    path("import/<int:pk>/start/", imports.bring_in, name="bring_in"),
    path("import/<int:pk>/drop/", imports.drop, name="drop"),
    path("export/", exports.export, name="export"),
    path("<int:pk>/", card.show, name="card"),
    path("<int:pk>/edit/", writing.parts, name="parts"),
    path("<int:pk>/edit/<slug:part>/", writing.edit, name="edit"),
    path("<int:pk>/facts/", facts.show, name="facts"),
    path("<int:pk>/facts/<slug:group>/", facts.tell, name="tell"),
    path("<int:pk>/kind/", writing.change_kind, name="kind"),
    path("<int:pk>/answers/", answering.show, name="answering"),
    path("<int:pk>/asked/", answering.asked, name="asked"),
    path("<int:pk>/publish/", publishing.publish, name="publish"),
    path("<int:pk>/withdraw/", publishing.withdraw, name="withdraw"),
]
