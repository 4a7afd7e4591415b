"""Addresses of this feature."""

from django.urls import path

from draagvlak.pillars.leadership.course.views import checking, consultations, versions, writing

urlpatterns = [
    path("", versions.course, name="course"),
    path("versions/", versions.versions, name="versions"),
    path("versions/<int:number>/", versions.version, name="version"),
    path("start/", versions.start, name="start"),
    path("draft/", versions.draft, name="draft"),
    path("draft/adopt/", writing.adopt, name="adopt"),
    path("draft/drop/", writing.drop, name="drop"),
    path("draft/conversations/", writing.conversations, name="conversations"),
    path("draft/consult/", consultations.consult, name="consult"),
    path("draft/<slug:step>/", writing.write, name="write"),
    path("consultation/", consultations.consultation, name="consultation"),
    path("consultation/remark/", consultations.remark, name="remark"),
    path("consultation/remark/<int:remark_id>/", consultations.decide, name="remark_decide"),
    path("consultation/close/", consultations.close, name="consultation_close"),
    path("versions/<int:number>/compare/<int:other>/", versions.compare, name="compare"),
    path("check/", checking.check, name="check"),
]
