"""Addresses of this app."""

from django.urls import path

from draagvlak.foundation.organisation import group_views, import_views, people_views, views

app_name = "organisation"
urlpatterns = [
    path("", views.home, name="home"),
    path("about/", views.about, name="about"),
    path("units/", views.list_units, name="units"),
    path("units/new/", views.unit, name="new_unit"),
    path("units/<int:unit_id>/", views.unit, name="unit"),
    path("units/<int:unit_id>/remove/", views.remove_unit, name="remove_unit"),
    path("roles/", views.list_job_roles, name="job_roles"),
    path("roles/new/", views.job_role, name="new_job_role"),
    path("roles/<int:role_id>/", views.job_role, name="job_role"),
    path("people/", people_views.list_people, name="people"),
    path("people/new/", people_views.person, name="new_person"),
    path("people/<int:person_id>/", people_views.person, name="person"),
    path("people/<int:person_id>/left/", people_views.left, name="left"),
    path("people/<int:person_id>/returned/", people_views.returned, name="returned"),
    path("groups/", group_views.list_groups, name="groups"),
    path("groups/new/", group_views.group, name="new_group"),
    path("groups/<int:group_id>/", group_views.group, name="group"),
    path("groups/<int:group_id>/members/", group_views.members, name="members"),
    path("import/", import_views.choose, name="import"),
    path("import/<slug:kind>/", import_views.upload, name="upload"),
    path("import/<slug:kind>/look/", import_views.look, name="look"),
    path("import/<slug:kind>/example.<slug:form>", import_views.example, name="example"),
]
