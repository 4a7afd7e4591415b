"""A card says what is known, and says plainly what nobody has written."""

import pytest
from django.urls import reverse

from draagvlak.foundation.decisions.models import LogEntry
from draagvlak.foundation.organisation.models import JobRole, Unit
from draagvlak.foundation.register.answering.actions import appoint_deputy, ask_to_answer
from draagvlak.foundation.register.cards.actions import create_use_case, set_stage, touch, write_card
from draagvlak.foundation.register.cards.models import Kind, Stage, UseCase
from draagvlak.ui.text import Text


def kinds():
    return list(LogEntry.objects.order_by("index").values_list("kind", flat=True))


def test_create_use_case_starts_at_the_first_stage_and_is_told(alice):
    use_case = create_use_case(name={"nl": "Vertalen", "en": ""}, by=alice)
    assert (use_case.stage, use_case.name, kinds()) == (Stage.IDEA, {"nl": "Vertalen"}, ["register.created"])


def test_create_use_case_with_an_unknown_field_is_a_mistake_and_saves_nothing(alice):
    with pytest.raises(TypeError):
        create_use_case(name={"nl": "Vertalen"}, stage="embedded", by=alice)
    assert not UseCase.objects.exists()


def test_write_card_makes_it_findable_in_every_language(alice, use_case):
    write_card(use_case=use_case, by=alice, does={"nl": "Schrijft NOTITIES", "en": "Writes notes"}, vendor="Acme")
    use_case.refresh_from_db()
    assert all(word in use_case.search for word in ("notities", "notes", "acme", "belsamenvattingen"))


def test_write_card_without_a_change_is_no_event(alice, use_case):
    assert write_card(use_case=use_case, by=alice, name=dict(use_case.name)) is False
    assert kinds() == []


def test_set_stage_keeps_the_day(alice, use_case):
    set_stage(use_case=use_case, stage="pilot", by="the board")
    use_case.refresh_from_db()
    assert (use_case.stage, kinds()) == ("pilot", ["register.stage"])
    assert use_case.stage_since is not None


def test_set_stage_to_something_that_is_no_stage_is_refused(use_case):
    with pytest.raises(ValueError):
        set_stage(use_case=use_case, stage="everywhere", by="the board")


def test_card_says_what_nobody_has_written_and_who_can(enter, bob, use_case):
    page = enter(bob).get(reverse("register:card", args=[use_case.pk])).content.decode()
    assert "Nobody has written yet what it does not do." in page
    assert "whoever keeps the register" in page


def test_card_shows_what_it_does_not_do(enter, alice, bob, use_case):
    write_card(use_case=use_case, by=alice, does_not={"en": "It judges nobody."})
    assert "It judges nobody." in enter(bob).get(reverse("register:card", args=[use_case.pk])).content.decode()


def test_card_marks_a_text_in_the_other_language(enter, alice, bob, use_case):
    write_card(use_case=use_case, by=alice, does={"en": "Writes notes"})
    page = enter(bob, "nl").get(reverse("register:card", args=[use_case.pk])).content.decode()
    assert '<div lang="en"><p>Writes notes</p></div>' in page


def test_card_escapes_what_people_write(enter, alice, use_case):
    write_card(use_case=use_case, by=alice, does={"en": "<script>alert(1)</script>"})
    page = enter(alice).get(reverse("register:card", args=[use_case.pk])).content.decode()
    assert "&lt;script&gt;alert(1)" in page
    assert "<script>alert(1)" not in page


def test_card_is_not_there_for_a_stranger(enter, charlie, use_case):
    assert enter(charlie).get(reverse("register:card", args=[use_case.pk])).status_code == 404


def test_card_asks_a_visitor_to_log_in(enter, use_case):
    assert enter().get(reverse("register:card", args=[use_case.pk])).status_code == 302


@pytest.mark.parametrize("name", ["parts", "answering"])
def test_writing_is_refused_to_who_only_reads(enter, bob, use_case, name):
    assert enter(bob).get(reverse(f"register:{name}", args=[use_case.pk])).status_code == 403


def test_writing_is_refused_to_somebody_who_was_only_asked(enter, alice, bob, use_case):
    ask_to_answer(use_case=use_case, person=bob.person, by=alice)
    assert enter(bob).get(reverse("register:parts", args=[use_case.pk])).status_code == 403


def test_a_deputy_may_write(enter, alice, bob, use_case):
    appoint_deputy(use_case=use_case, person=bob.person, by=alice)
    url = reverse("register:edit", args=[use_case.pk, "words"])
    answer = enter(bob).post(url, {"name_nl": "Notities", "does_not_en": "Nothing else"})
    assert answer.status_code == 302
    assert UseCase.objects.get().does_not == {"en": "Nothing else"}


def test_a_part_without_a_name_says_so_and_saves_nothing(enter, alice, use_case):
    answer = enter(alice).post(reverse("register:edit", args=[use_case.pk, "words"]), {"does_en": "Much"})
    assert answer.status_code == 422
    assert not UseCase.objects.get().does


def test_a_part_that_does_not_exist_is_not_found(enter, alice, use_case):
    assert enter(alice).get(reverse("register:edit", args=[use_case.pk, "nonsense"])).status_code == 404


def test_saving_keeps_a_version_in_a_language_no_longer_written(enter, alice, use_case):
    UseCase.objects.update(does=Text(fy="Skriuwt notysjes"))
    enter(alice).post(reverse("register:edit", args=[use_case.pk, "words"]), {"name_nl": "N", "does_nl": "Schrijft"})
    assert UseCase.objects.get().does == {"fy": "Skriuwt notysjes", "nl": "Schrijft"}


def test_the_people_touched_are_written(enter, alice, use_case):
    unit, role = Unit.objects.get(code="R1"), JobRole.objects.get()
    enter(alice).post(reverse("register:edit", args=[use_case.pk, "people"]), {"units": [unit.pk], "roles": [role.pk]})
    assert (list(use_case.affected_units.all()), list(use_case.affected_roles.all())) == ([unit], [role])


def test_the_contact_is_written_among_the_facts(enter, alice, use_case):
    enter(alice).post(reverse("register:edit", args=[use_case.pk, "outside"]), {"contact": "ai@example.org"})
    assert UseCase.objects.get().facts["contact"] == "ai@example.org"


def test_new_leads_to_the_task_list(enter, alice):
    words = {"name_en": "Translating", "summary_en": "Help", "kind": "everyday"}
    answer = enter(alice).post(reverse("register:new"), words)
    use_case = UseCase.objects.get()
    assert answer.url == reverse("register:parts", args=[use_case.pk])
    assert use_case.kind == Kind.EVERYDAY


def test_new_is_refused_to_who_only_reads(enter, bob):
    assert enter(bob).get(reverse("register:new")).status_code == 403


def test_kind_is_changed_by_who_keeps_the_register_only(enter, alice, bob, use_case):
    appoint_deputy(use_case=use_case, person=bob.person, by=alice)
    assert enter(bob).post(reverse("register:kind", args=[use_case.pk])).status_code == 403
    enter(alice).post(reverse("register:kind", args=[use_case.pk]))
    assert UseCase.objects.get().kind == Kind.EVERYDAY


def test_kind_is_not_changed_by_looking(enter, alice, use_case):
    assert enter(alice).get(reverse("register:kind", args=[use_case.pk])).status_code == 405


def test_touch_replaces_what_was_said_before(alice, use_case):
    touch(use_case=use_case, units=Unit.objects.all(), roles=[], by=alice)
    touch(use_case=use_case, units=Unit.objects.filter(code="R2"), roles=[], by=alice)
    assert [unit.code for unit in use_case.affected_units.all()] == ["R2"]
