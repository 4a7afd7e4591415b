"""What is past its term goes, and a person who is erased is gone everywhere while the log stays whole."""

from datetime import date, timedelta

import pytest
from django.apps import apps
from django.contrib.sessions.models import Session
from django.core.management import call_command
from django.urls import reverse
from django.utils import timezone, translation

from draagvlak.foundation import clock
from draagvlak.foundation.accounts.models import User
from draagvlak.foundation.accounts.roles import Role
from draagvlak.foundation.agreements import actions as agreements
from draagvlak.foundation.agreements.subjects import SUBJECTS
from draagvlak.foundation.decisions import queries as log
from draagvlak.foundation.decisions.actions import record
from draagvlak.foundation.decisions.models import LogEntry, LogHead
from draagvlak.foundation.organisation.actions import person_left
from draagvlak.foundation.organisation.importing import uploads
from draagvlak.foundation.organisation.models import Person
from draagvlak.foundation.retention import actions, queries
from draagvlak.foundation.retention.kinds import KINDS, Kind, keeps
from draagvlak.foundation.retention.models import Term
from draagvlak.pillars.leadership.boundaries.models import BoundaryJudgement
from draagvlak.pillars.skills.levels.models import OwnLevel
from draagvlak.pillars.skills.skills.models import Skill
from draagvlak.ui.refused import Refused
from draagvlak.ui.text import Text
from draagvlak_core.decisions.verify import verify_export
from tests.factories import NOW
from tests.factories.leadership import make_boundary
from tests.factories.people import join, make_person

pytestmark = pytest.mark.database


@pytest.fixture(autouse=True)
def _own_folder(settings, tmp_path):
    settings.DATA = tmp_path


@pytest.fixture
def dana(organisation):
    return join("Dana", Role.ADMINISTRATOR)


@pytest.fixture
def karim(organisation, dana, use_case):
    """Karim Bouali judged, kept a level of his own, and left."""
    user = join("Karim Bouali", Role.BOARD)
    OwnLevel.objects.create(
        person=user.person,
        level=2,
        seen_on=date(2026, 1, 1),
        skill=Skill.objects.create(code="T1", family="ai", position=99),
    )
    BoundaryJudgement.objects.create(
        boundary=make_boundary(),
        use_case=use_case,
        answer="respected",
        judged_by=user.name,
        judged_on=date(2026, 1, 1),
    )
    record("decisions.erased", by=user, count=0)
    record("decisions.erased", by="Karim Boualiko", count=0)
    person_left(person=user.person, left_on=date(2025, 1, 31), by=dana)
    return Person.objects.get(user=user)


PEOPLE = "retention.people_left"


def test_home_lists_every_kind_with_its_term(enter, dana, karim):
    page = enter(dana).get(reverse("retention:home")).content.decode()
    with translation.override("en"):
        assert all(str(kind.title) in page for kind in KINDS)
    assert "1 thing is past its term" in page


@pytest.mark.parametrize("address", ["home", "kind", "erase"])
def test_pages_are_closed_for_others(enter, bob, alice, charlie, address):
    url = reverse(f"retention:{address}", args=[PEOPLE] if address != "home" else [])
    assert [enter(who).get(url).status_code for who in (bob, alice, charlie, None)] == [403, 403, 404, 302]


def test_an_unknown_kind_is_404(enter, dana):
    assert enter(dana).get(reverse("retention:kind", args=["cats"])).status_code == 404


def test_a_term_can_change_and_counts_from_then_on(enter, dana, karim):
    enter(dana).post(reverse("retention:kind", args=[PEOPLE]), {"days": 364})
    assert Term.objects.get().days == 364
    assert queries.kept(KINDS[PEOPLE]).due == 1
    assert LogEntry.objects.latest("index").kind == "retention.term_set"


def agree_to(days, alice, wim):
    subject = SUBJECTS[f"kept.{PEOPLE}"]
    proposal = agreements.propose(subject=subject, value=days, why=Text(nl="Daarom"), by=alice)
    agreements.agree(agreement=proposal, answer=Text(), by=wim)


def test_longer_than_agreed_is_asked_of_the_works_council_first(enter, dana, karim, alice):
    client, address, wim = enter(dana), reverse("retention:kind", args=[PEOPLE]), join("Wim", Role.WORKS_COUNCIL)
    refused = client.post(address, {"days": 3650})
    assert refused.status_code == 422 and "at most 365 days" in refused.content.decode()
    assert not Term.objects.exists()
    agree_to(3650, alice, wim)
    assert queries.kept(KINDS[PEOPLE]).days == 365, "a maximum is no choice yet"
    assert client.post(address, {"days": 3650}).status_code == 302
    assert queries.kept(KINDS[PEOPLE]).due == 0
    agree_to(90, alice, wim)
    assert queries.kept(KINDS[PEOPLE]).days == 90, "a shorter agreement holds at once"
    assert client.post(address, {"days": 91}).status_code == 422


def test_every_kind_can_be_agreed_on_in_both_languages():
    for kind in KINDS:
        words = agreements.sentence(SUBJECTS[f"kept.{kind.code}"], 7)
        assert "7 days" in words["en"] and "7 dagen" in words["nl"]


@pytest.mark.parametrize("days", ["-1", "", "forever", "99999"])
def test_a_term_that_makes_no_sense_is_refused(enter, dana, days):
    assert enter(dana).post(reverse("retention:kind", args=[PEOPLE]), {"days": days}).status_code == 422
    assert not Term.objects.exists()


def test_a_term_of_zero_days_is_not_no_term(dana):
    actions.set_term(kind=KINDS[PEOPLE], days=0, by=dana)
    assert queries.kept(KINDS[PEOPLE]).days == 0


def test_erasing_asks_first(enter, dana, karim):
    assert "cannot be undone" in enter(dana).get(reverse("retention:erase", args=[PEOPLE])).content.decode()
    assert Person.objects.filter(id=karim.id).exists()


def test_erasing_what_is_due_leaves_who_is_not(enter, dana, karim, bob):
    person_left(person=bob.person, left_on=clock.today() - timedelta(days=3), by=dana)
    enter(dana).post(reverse("retention:erase", args=[PEOPLE]))
    assert set(Person.objects.values_list("name", flat=True)) == {"Dana", "Bob"}


def test_an_erased_person_is_nowhere_any_more(dana, karim):
    person, account = karim.id, karim.user_id
    actions.erase_person(person=karim, by=dana)
    assert not User.objects.filter(id=account).exists()
    assert not OwnLevel.objects.filter(person_id=person).exists()
    for model in apps.get_models():
        for row in model._base_manager.all().values():
            words = str(row).replace("Karim Boualiko", "")
            assert "Karim Bouali" not in words, model
            assert "karim bouali@" not in words, model


def test_what_an_erased_person_decided_stays_without_the_name(dana, karim):
    actions.erase_person(person=karim, by=dana)
    assert BoundaryJudgement.objects.get().judged_by == "–"


def test_the_log_is_whole_after_erasure(dana, karim):
    size = LogHead.objects.get().size
    actions.erase_person(person=karim, by=dana)
    verdict = verify_export(b"".join(log.export(LogHead.objects.get())))
    assert verdict.whole
    assert verdict.size > size
    assert verdict.erased >= 2


def test_erasing_takes_only_events_that_name_the_person(dana, karim):
    actions.erase_person(person=karim, by=dana)
    assert LogEntry.objects.filter(body__contains="Karim Boualiko").exists()


@pytest.mark.parametrize("name", ["by", "about", "Dan", "erased", "o", "decisions"])
def test_a_short_name_takes_no_words_or_field_names_along(dana, karim, name):
    size = LogHead.objects.get().size
    somebody = make_person(name, code="7")
    Person.objects.filter(id=somebody.id).update(left_on=date(2025, 1, 31))
    actions.erase_person(person=Person.objects.get(id=somebody.id), by=dana)
    assert not LogEntry.objects.filter(index__lt=size, body="").exists()


def test_somebody_who_works_here_is_not_erased(enter, dana, bob):
    with pytest.raises(Refused, check=lambda refused: refused.code == "retention.still_here"):
        actions.erase_person(person=bob.person, by=dana)
    assert enter(dana).post(reverse("retention:person", args=[bob.person.id])).status_code == 404


def test_one_person_can_be_erased_at_their_request(enter, dana, karim):
    address = reverse("retention:person", args=[karim.id])
    assert "Erase Karim Bouali?" in enter(dana).get(address).content.decode()
    enter(dana).post(address)
    assert not Person.objects.filter(id=karim.id).exists()


def test_hr_cannot_erase(enter, karim):
    hanna = join("Hanna", Role.HR)
    assert enter(hanna).post(reverse("retention:person", args=[karim.id])).status_code == 403


def test_the_daily_command_erases_what_is_due(dana, karim, capsys):
    Session.objects.create(session_key="old", session_data="", expire_date=timezone.now() - timedelta(days=1))
    call_command("retain", look=True)
    assert Session.objects.filter(session_key="old").exists()
    call_command("retain")
    assert f"{PEOPLE}: 1 erased" in capsys.readouterr().out
    assert not Session.objects.filter(session_key="old").exists()
    assert not Person.objects.filter(id=karim.id).exists()


def test_the_daily_command_does_nothing_before_the_start(db, capsys):
    call_command("retain")
    assert "no organisation yet" in capsys.readouterr().out


def test_uploads_left_behind_go_after_a_day(dana):
    (uploads.folder() / ("0" * 40)).write_text("Ada;Ben")
    kind = KINDS["organisation.uploads"]
    assert queries.kept(kind).due == 0
    with clock.at(timezone.now() + timedelta(days=2)):
        assert actions.erase_due(kind=kind, by=dana) == 1
    assert not list(uploads.folder().iterdir())


def test_letters_as_files_go_after_their_term(dana, settings, tmp_path):
    settings.EMAIL_FILE_PATH = tmp_path
    (tmp_path / "letter.log").write_text("Your code is 1234")
    with clock.at(timezone.now() + timedelta(days=31)):
        assert actions.erase_due(kind=KINDS["accounts.letters"], by=dana) == 1
    assert not (tmp_path / "letter.log").exists()


def test_a_kind_that_is_kept_twice_is_a_mistake():
    with pytest.raises(ValueError, match="two of the kind"):
        keeps(Kind(PEOPLE, "", "", 1, lambda before: 0, lambda before, by: 0))


def test_nothing_due_is_not_told(dana):
    before = LogEntry.objects.count()
    with clock.at(NOW):
        assert actions.erase_due(kind=KINDS[PEOPLE], by=dana) == 0
    assert LogEntry.objects.count() == before
