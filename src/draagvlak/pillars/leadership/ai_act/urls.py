"""Addresses of this feature."""

from django.urls import path

from draagvlak.pillars.leadership.ai_act.views import classification, documents

urlpatterns = [
    path("ai-act/", classification.overview, name="ai_act"),
    path("ai-act/rules/", classification.rules, name="ai_act_rules"),
    path("ai-act/rules/<slug:version>/", classification.rules, name="ai_act_rules_of"),
    path("use-case/<int:use_case_id>/ai-act/", classification.act, name="act"),
    path("use-case/<int:use_case_id>/ai-act/start/", classification.start, name="act_start"),
    path("use-case/<int:use_case_id>/ai-act/short/", classification.short, name="act_short"),
    path("use-case/<int:use_case_id>/ai-act/check/", classification.check, name="act_check"),
    path("use-case/<int:use_case_id>/ai-act/drop/", classification.drop, name="act_drop"),
    path("use-case/<int:use_case_id>/ai-act/category/", classification.accept_category, name="act_category"),
    path("use-case/<int:use_case_id>/ai-act/question/<slug:code>/", classification.question, name="act_question"),
    path("use-case/<int:use_case_id>/ai-act/earlier/<int:number>/", classification.earlier, name="act_earlier"),
    path("use-case/<int:use_case_id>/ai-act/duty/<slug:code>/", classification.duty, name="act_duty"),
    path("use-case/<int:use_case_id>/ai-act/duty/<slug:code>/state/", classification.state_duty, name="act_state_duty"),
    *(
        path(f"use-case/<int:use_case_id>/ai-act/document/<slug:kind>/{rest}", view, name=name)
        for rest, view, name in (
            ("", documents.document, "act_document"),
            ("start/", documents.start, "act_document_start"),
            ("draft/", documents.draft, "act_document_draft"),
            ("give/", documents.give, "act_document_give"),
            ("drop/", documents.drop, "act_document_drop"),
            ("write/<slug:section>/", documents.write, "act_document_write"),
        )
    ),
]
