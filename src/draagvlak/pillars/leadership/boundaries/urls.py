"""Addresses of this feature."""

from django.urls import path

from draagvlak.pillars.leadership.boundaries.views import allowing, boundaries, judging, rules

urlpatterns = [
    path("boundaries/", boundaries.boundaries, name="boundaries"),
    path("boundaries/new/", boundaries.write, name="boundary_new"),
    path("boundaries/<int:boundary_id>/", boundaries.boundary, name="boundary"),
    path("boundaries/<int:boundary_id>/edit/", boundaries.write, name="boundary_edit"),
    path("boundaries/<int:boundary_id>/adopt/", boundaries.adopt, name="boundary_adopt"),
    path("boundaries/<int:boundary_id>/revise/", boundaries.revise, name="boundary_revise"),
    path("boundaries/<int:boundary_id>/withdraw/", boundaries.withdraw, name="boundary_withdraw"),
    path("boundaries/<int:boundary_id>/drop/", boundaries.drop, name="boundary_drop"),
    path("boundaries/shelf/", rules.shelf, name="shelf"),
    path("boundaries/shelf/<slug:code>/", rules.take_over, name="take_over"),
    path("boundaries/<int:boundary_id>/rule/", rules.rule, name="rule"),
    path("boundaries/<int:boundary_id>/rule/effect/", rules.effect, name="effect"),
    path("boundaries/<int:boundary_id>/rule/sentence/", rules.sentence, name="sentence"),
    path("boundaries/<int:boundary_id>/rule/<slug:part>/add/", rules.pick_fact, name="pick_fact"),
    path("boundaries/<int:boundary_id>/rule/<slug:part>/add/<slug:fact>/", rules.add_line, name="add_line"),
    path("boundaries/<int:boundary_id>/rule/<slug:part>/join/<slug:join>/", rules.join_lines, name="join_lines"),
    path("boundaries/<int:boundary_id>/rule/<slug:part>/<int:place>/remove/", rules.remove_line, name="remove_line"),
    path("boundaries/<int:boundary_id>/examples/add/", rules.add_example, name="add_example"),
    path("boundaries/<int:boundary_id>/examples/<int:example_id>/remove/", rules.remove_example, name="remove_example"),
    path("boundaries/<int:boundary_id>/effects/", rules.effects, name="effects"),
    path("exceptions/<int:exception_id>/end/", allowing.end, name="exception_end"),
    path("use-case/<int:use_case_id>/boundary/<int:boundary_id>/exception/", allowing.allow, name="exception"),
    path("use-case/<int:use_case_id>/boundary/<int:boundary_id>/decision/", allowing.decide, name="beforehand"),
    path("use-case/<int:use_case_id>/boundary/<int:boundary_id>/", judging.judge, name="judge"),
]
