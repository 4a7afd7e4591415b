"""Import of units, people and job roles: shown first, then all or nothing, and twice is once."""

import io

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from openpyxl import Workbook, load_workbook

from draagvlak.foundation.accounts.models import User
from draagvlak.foundation.accounts.roles import Role
from draagvlak.foundation.decisions.models import LogEntry
from draagvlak.foundation.organisation.importing import uploads
from draagvlak.foundation.organisation.importing.kinds import KINDS
from draagvlak.foundation.organisation.models import JobRole, Person, Unit
from tests.factories.people import join
from tests.page import flat


@pytest.fixture(autouse=True)
def _own_folder(settings, tmp_path):
    settings.DATA = tmp_path


@pytest.fixture
def hanna(organisation):
    return join("Hanna", Role.HR)


@pytest.fixture
def browser(enter, hanna):
    return enter(hanna)


def xlsx(rows):
    book, stream = Workbook(), io.BytesIO()
    for row in rows:
        book.active.append(row)
    book.save(stream)
    return stream.getvalue()


def upload(browser, kind, text, name="list.csv"):
    content = text if isinstance(text, bytes) else text.encode()
    file = SimpleUploadedFile(name, content)
    return browser.post(reverse("organisation:upload", args=[kind]), {"file": file}, follow=True)


def bring_in(browser, kind, text):
    page = upload(browser, kind, text)
    assert page.status_code == 200, page.content.decode()
    return browser.post(reverse("organisation:look", args=[kind]), {"what": "bring in"}, follow=True)


def faults(page):
    return [str(fault) for fault in page.context["faults"]]


UNITS = "code;naam;onderdeel van\nS;Stad;R\nS1;Straat;S\n"
PEOPLE = "personeelscode,naam,e-mail,eenheid,functie\n1,Ada,Ada@x.example,R1,KCC\n2,Ben,,R2,\n"


def test_looking_saves_nothing(browser):
    page = upload(browser, "units", UNITS).content.decode()
    assert "2 new, 0 changed, 0 the same" in page
    assert Unit.objects.count() == 3


def test_units_come_in_with_their_tree(browser):
    page = bring_in(browser, "units", UNITS)
    assert "2 new" in page.content.decode()
    assert Unit.objects.get(code="S1").parent.parent.code == "R"
    assert Unit.objects.get(code="S").name == {"nl": "Stad"}


def test_a_parent_may_stand_below_its_units(browser):
    bring_in(browser, "units", "code;naam;onderdeel van\nS1;Straat;S\nS;Stad;R\n")
    assert Unit.objects.get(code="S1").parent.code == "S"


def test_people_come_in(browser):
    bring_in(browser, "people", PEOPLE)
    ada = Person.objects.get(code="1")
    assert (ada.name, ada.email, ada.unit.code, ada.job_role.code) == ("Ada", "ada@x.example", "R1", "KCC")
    assert Person.objects.get(code="2").job_role is None


def test_job_roles_come_in_with_both_languages(browser):
    bring_in(browser, "roles", "code,naam nederlands,naam engels,ISCO-08\nBLS,Behandelaar,Case handler,3352\n")
    role = JobRole.objects.get(code="BLS")
    assert role.name == {"nl": "Behandelaar", "en": "Case handler"}
    assert role.isco08 == "3352"


def test_english_column_names_and_excel_do_as_well(browser):
    rows = [["Personnel code", "Name", "E-mail", "Unit"], [7, "Zoë", "zoe@x.example", "R1"]]
    bring_in(browser, "people", xlsx(rows))
    assert Person.objects.get(code="7").name == "Zoë"


@pytest.mark.parametrize(("kind", "text"), [("units", UNITS), ("people", PEOPLE)])
def test_the_same_file_twice_makes_no_duplicates(browser, kind, text):
    bring_in(browser, kind, text)
    before = (Unit.objects.count(), Person.objects.count())
    page = upload(browser, kind, text).content.decode()
    assert "0 new, 0 changed, 2 the same" in page
    bring_in(browser, kind, text)
    assert (Unit.objects.count(), Person.objects.count()) == before


def test_a_changed_row_shows_what_it_was_and_becomes(browser):
    bring_in(browser, "people", PEOPLE)
    page = flat(upload(browser, "people", PEOPLE.replace("Ben", "Benjamin")))
    assert "0 new, 1 changed, 1 the same" in page
    assert "<td>Ben</td><td>Benjamin</td>" in page


def test_a_column_that_is_not_there_leaves_things_alone(browser):
    bring_in(browser, "people", PEOPLE)
    bring_in(browser, "people", "personeelscode,naam\n1,Ada L.\n")
    ada = Person.objects.get(code="1")
    assert (ada.name, ada.email, ada.unit.code) == ("Ada L.", "ada@x.example", "R1")


def test_a_name_in_one_language_keeps_the_other(browser):
    bring_in(browser, "units", "code,naam nederlands\nR1,Burgerzaken\n")
    assert Unit.objects.get(code="R1").name == {"nl": "Burgerzaken", "en": "Public Affairs"}


def test_who_is_not_in_the_file_stays(browser, bob):
    page = upload(browser, "people", PEOPLE).content.decode()
    assert "rows of Draagvlak are not in this file" in page
    bring_in(browser, "people", PEOPLE)
    assert Person.objects.filter(code="Bob", left_on=None).exists()


def test_people_can_swap_addresses(browser):
    bring_in(browser, "people", "personeelscode,naam,e-mail,eenheid\n1,A,a@x.example,R1\n2,B,b@x.example,R1\n")
    bring_in(browser, "people", "personeelscode,e-mail\n1,b@x.example\n2,a@x.example\n")
    assert dict(Person.objects.filter(code__in="12").values_list("code", "email")) == {
        "1": "b@x.example",
        "2": "a@x.example",
    }


def test_leaving_by_import_ends_access(browser, bob):
    bring_in(browser, "people", "personeelscode,uit dienst\nBob,31-01-2026\n")
    assert str(Person.objects.get(code="Bob").left_on) == "2026-01-31"
    assert not User.objects.get(id=bob.id).is_active


def test_who_left_already_is_not_added(browser):
    page = upload(browser, "people", "personeelscode,naam,eenheid,uit dienst\n9,Old,R1,2020-01-01\n").content.decode()
    assert "1 person who left already is not added" in page
    assert "0 new" in page


def test_the_last_administrator_cannot_leave_by_import(browser):
    join("Dana", Role.ADMINISTRATOR)
    page = bring_in(browser, "people", "personeelscode,naam,uit dienst\nDana,Dana D.,2026-01-31\n")
    assert page.status_code == 422
    assert "Row 2: this is the last administrator" in faults(page)[0]
    assert Person.objects.get(code="Dana").name == "Dana"


UNIT_HEAD, PEOPLE_HEAD = (
    "code,naam,onderdeel van,teamleider\n",
    "personeelscode,naam,e-mail,eenheid,functie,uit dienst\n",
)


@pytest.mark.parametrize(
    ("kind", "text", "fault"),
    [
        ("units", UNIT_HEAD + "A,Aa,ZZ,\n", "Row 2, column onderdeel van: there is no unit with the code “ZZ”"),
        (
            "units",
            UNIT_HEAD + "A,Aa,B,\nB,Bb,C,\nC,Cc,A,\n",
            "Row 2, column onderdeel van: the units go round in a circle: A → B → C → A",
        ),
        ("units", UNIT_HEAD + "R,Top,R1,\n", "the units go round in a circle"),
        ("units", UNIT_HEAD + "A,Aa,A,\n", "the units go round in a circle: A → A"),
        ("units", UNIT_HEAD + "A,Aa,,\nA,Bb,,\n", "Row 3, column code: the code of row 2 is here once more"),
        ("units", UNIT_HEAD + ",Aa,,\n", "Row 2, column code: the code is empty"),
        ("units", UNIT_HEAD + "A,,,\n", "Row 2, column naam: the name is empty"),
        ("units", UNIT_HEAD + "A,Aa,,nobody\n", "Row 2, column teamleider: nobody who works here has the code"),
        ("units", UNIT_HEAD + f"{'A' * 41},Aa,,\n", "too long. Use at most 40"),
        ("units", UNIT_HEAD + f"A,{'a' * 121},,\n", "too long. Use at most 120"),
        ("roles", "code,naam,isco\nA,Aa,42\n", "Row 2, column isco: “42” is not an ISCO-08 code"),
        ("people", PEOPLE_HEAD + "1,A,,ZZ,,\n", "Row 2, column eenheid: there is no unit with the code “ZZ”"),
        ("people", PEOPLE_HEAD + "1,A,,,,\n", "Row 2, column eenheid: the unit is empty"),
        ("people", PEOPLE_HEAD + "1,A,,R1,ZZ,\n", "Row 2, column functie: there is no job role with the code “ZZ”"),
        ("people", PEOPLE_HEAD + "1,A,a@b,R1,,\n", "Row 2, column e-mail: “a@b” is not an e-mail address"),
        (
            "people",
            PEOPLE_HEAD + "1,A,a@b.example,R1,,\n2,B,A@b.example,R1,,\n",
            "Row 3, column e-mail: row 2 has the same",
        ),
        ("people", PEOPLE_HEAD + "1,A,hanna@example.org,R1,,\n", "this e-mail address belongs to Hanna (Hanna)"),
        ("people", PEOPLE_HEAD + "1,A,,R1,,31 jan\n", "Row 2, column uit dienst: “31 jan” is not a date"),
        ("people", PEOPLE_HEAD + "1,A,,R1,,2999-01-01\n", "2999-01-01 has not come yet"),
        ("people", PEOPLE_HEAD + "1,,,R1,,\n", "Row 2, column naam: the name is empty"),
    ],
)
def test_a_mistake_is_told_with_its_place_and_nothing_is_saved(browser, kind, text, fault):
    before = [model.objects.count() for model in (Unit, JobRole, Person, LogEntry)]
    page = upload(browser, kind, text)
    assert page.status_code == 422
    assert any(fault in said for said in faults(page)), faults(page)
    again = browser.post(reverse("organisation:look", args=[kind]), {"what": "bring in"})
    assert again.status_code == 422
    assert [model.objects.count() for model in (Unit, JobRole, Person, LogEntry)] == before


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "empty"),
        (b"code;naam\n", "nothing below it"),
        (b"naam;onderdeel van\nA;B\n", "the column “eenheidscode” (or “unit code”) is not in the file"),
        (b"code;naam;name\nA;B;C\n", "mean the same"),
        (b'code;naam\nA;"B\n', "quotation mark"),
        (b"%PDF-1.4 something", "not a table"),
        (b'{"algoritmes": []}', "not a table"),
        (b"PK\x03\x04 broken", "cannot be opened"),
    ],
)
def test_a_file_that_is_no_table_gets_one_clear_sentence(browser, content, words):
    page = upload(browser, "units", content)
    assert page.status_code == 422
    assert words in page.content.decode()
    assert Unit.objects.count() == 3
    assert not list(uploads.folder().iterdir())


def test_a_file_that_is_too_large_is_not_kept(browser, monkeypatch):
    monkeypatch.setattr("draagvlak.foundation.organisation.import_views.LIMIT", 10)
    page = upload(browser, "units", UNITS)
    assert page.status_code == 422
    assert "too large" in page.content.decode()
    assert not list(uploads.folder().iterdir())


def test_merged_cells_are_refused_with_their_place(browser):
    book, stream = Workbook(), io.BytesIO()
    book.active.append(["code", "naam"])
    book.active.append(["A", "Aa"])
    book.active.merge_cells("A2:B2")
    book.save(stream)
    assert "A2:B2" in upload(browser, "units", stream.getvalue()).content.decode()


def test_columns_nobody_knows_are_named(browser):
    page = upload(browser, "units", "code;naam;salaris\nS;Stad;9\n").content.decode()
    assert "These columns are not known and are not read: salaris" in page


def test_the_file_is_gone_when_it_came_in(browser):
    bring_in(browser, "units", UNITS)
    assert not list(uploads.folder().iterdir())


def test_stopping_removes_the_file(browser):
    upload(browser, "units", UNITS)
    browser.post(reverse("organisation:look", args=["units"]), {"what": "stop"})
    assert not list(uploads.folder().iterdir())
    assert Unit.objects.count() == 3


def test_a_file_belongs_to_the_session_that_brought_it(browser, enter):
    upload(browser, "units", UNITS)
    other = enter(join("Eva", Role.HR))
    answer = other.post(reverse("organisation:look", args=["units"]), {"what": "bring in"}, follow=True)
    assert "Choose the file again" in answer.content.decode()
    assert Unit.objects.count() == 3


def test_a_file_of_one_kind_is_not_read_as_another(browser):
    upload(browser, "units", UNITS)
    assert browser.get(reverse("organisation:look", args=["people"])).status_code == 302


def test_what_changed_since_the_preview_is_looked_at_again(browser):
    upload(browser, "people", PEOPLE)
    Unit.objects.filter(code="R2").delete()
    page = browser.post(reverse("organisation:look", args=["people"]), {"what": "bring in"})
    assert page.status_code == 422
    assert not Person.objects.filter(code="1").exists()


def test_bringing_in_is_one_event(browser):
    before = LogEntry.objects.count()
    bring_in(browser, "people", PEOPLE)
    assert LogEntry.objects.count() == before + 1
    assert LogEntry.objects.latest("index").kind == "organisation.imported"


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("form", ["csv", "xlsx"])
def test_the_example_file_is_read_back(browser, enter, hanna, kind, language, form):
    answer = enter(hanna, language).get(reverse("organisation:example", args=[kind, form]))
    if form == "xlsx":
        names = [cell.value for cell in next(load_workbook(io.BytesIO(answer.content)).active.iter_rows())]
    else:
        names = answer.content.decode("utf-8-sig").strip().split(";")
    page = upload(browser, kind, ";".join(names) + "\n" + ";" * (len(names) - 1) + "x\n")
    assert not page.context.get("sheet") or not page.context["sheet"].unread
    assert "is not in the file" not in page.content.decode()


def test_an_unknown_kind_is_404(browser):
    assert browser.get(reverse("organisation:upload", args=["cats"])).status_code == 404
    assert browser.get(reverse("organisation:example", args=["units", "doc"])).status_code == 404


def test_import_is_refused_without_the_right(enter, bob, alice):
    for kind in KINDS:
        assert enter(bob).get(reverse("organisation:upload", args=[kind])).status_code == 403
        assert enter(alice).post(reverse("organisation:look", args=[kind])).status_code == 403


def test_a_tree_without_end_is_refused(browser):
    rows = "".join(f"D{n},Deep,{f'D{n - 1}' if n else ''}\n" for n in range(3000))
    page = upload(browser, "units", "code,naam,onderdeel van\n" + rows)
    assert "more than 40 units deep" in faults(page)[0]


def test_many_people_come_in_and_change(browser):
    def rows(name):
        lines = (f"{n},{name} {n},p{n}@x.example,R{n % 2 + 1},KCC" for n in range(2_500))
        return "personeelscode,naam,e-mail,eenheid,functie\n" + "\n".join(lines)

    bring_in(browser, "people", rows("Person"))
    assert Person.objects.count() == 2_501
    bring_in(browser, "people", rows("Colleague"))
    assert Person.objects.filter(name__startswith="Colleague").count() == 2_500
