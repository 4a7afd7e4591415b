"""Addresses of this app."""

from django.urls import path

from draagvlak.pillars.leadership.views import ambitions, boundaries, course, use_cases

app_name = "leadership"
urlpatterns = [
    path("", course.course, name="course"),
    path("versions/", course.versions, name="versions"),
    path("versions/<int:number>/", course.version, name="version"),
    path("start/", course.start, name="start"),
    path("draft/", course.draft, name="draft"),
    path("draft/adopt/", course.adopt, name="adopt"),
    path("draft/drop/", course.drop, name="drop"),
    path("draft/<slug:question>/", course.write, name="write"),
    path("ambitions/", ambitions.ambitions, name="ambitions"),
    path("ambitions/new/", ambitions.write_ambition, name="ambition_new"),
    path("ambitions/<int:ambition_id>/", ambitions.ambition, name="ambition"),
    path("ambitions/<int:ambition_id>/edit/", ambitions.write_ambition, name="ambition_edit"),
    path("ambitions/<int:ambition_id>/end/", ambitions.end_ambition, name="ambition_end"),
    path("goals/new/", ambitions.write_goal, name="goal_new"),
    path("goals/<int:goal_id>/edit/", ambitions.write_goal, name="goal_edit"),
    path("boundaries/", boundaries.boundaries, name="boundaries"),
    path("boundaries/new/", boundaries.write, name="boundary_new"),
    path("boundaries/<int:boundary_id>/", boundaries.boundary, name="boundary"),
    path("boundaries/<int:boundary_id>/edit/", boundaries.write, name="boundary_edit"),
    path("boundaries/<int:boundary_id>/adopt/", boundaries.adopt, name="boundary_adopt"),
    path("boundaries/<int:boundary_id>/revise/", boundaries.revise, name="boundary_revise"),
    path("boundaries/<int:boundary_id>/withdraw/", boundaries.withdraw, name="boundary_withdraw"),
    path("boundaries/<int:boundary_id>/drop/", boundaries.drop, name="boundary_drop"),
    path("use-case/<int:use_case_id>/", use_cases.use_case, name="use_case"),
    path("use-case/<int:use_case_id>/ambition/", use_cases.link, name="link"),
    path("use-case/<int:use_case_id>/ambition/<int:ambition_id>/end/", use_cases.unlink, name="unlink"),
    path("use-case/<int:use_case_id>/boundary/<int:boundary_id>/", use_cases.judge, name="judge"),
]
