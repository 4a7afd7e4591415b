"""A file comes in whole or not at all, never twice, and never over what people here have written."""

import json

import pytest

from draagvlak.foundation.decisions.models import LogEntry, LogHead
from draagvlak.foundation.register.cards.actions import set_stage, write_card
from draagvlak.foundation.register.cards.models import Stage, UseCase
from draagvlak.foundation.register.exchange.actions import CHUNK, bring_in
from draagvlak.foundation.register.exchange.importing import Refused, facts, import_file, in_words, sentences
from draagvlak.foundation.register.exchange.models import ImportMapping, ImportRun
from draagvlak.foundation.tables.files import at
from draagvlak_core.register.reading import read_register

pytestmark = pytest.mark.database

RECORD = {
    "id": "1",
    "title": "Belnotities",
    "organisatie": "Gemeente Elders",
    "doel": "Sneller weten wat er is gezegd",
    "juridische_basis": "",
    "impactassessment": "Onbekend",
    "status": "in_gebruik",
    "url": "https://example.org/1",
}
HEADER = "id,name,purpose,stage,vendor,colour\n"


@pytest.fixture
def register(tmp_path, organisation):
    """Imports records of the Dutch register's download, changed as a test wants."""

    def bring(*changes, **options):
        path = tmp_path / "register.json"
        path.write_text(json.dumps({"algoritmes": [RECORD | change for change in changes]}))
        return import_file(path, by="a test", **options)

    return bring


@pytest.fixture
def table(tmp_path, organisation):
    """Imports a CSV file."""

    def bring(rows, name="list.csv", **options):
        path = tmp_path / name
        path.write_text(HEADER + rows)
        return import_file(path, by="a test", **options)

    return bring


def counts(result):
    return result.added, result.changed, result.unchanged


def test_an_import_fills_the_card_in_the_language_of_the_file(register):
    register({})
    use_case = UseCase.objects.get()
    assert use_case.name == {"nl": "Belnotities"}
    assert use_case.why == {"nl": "Sneller weten wat er is gezegd"}
    assert (use_case.stage, use_case.source_organisation) == (Stage.EMBEDDED, "Gemeente Elders")
    assert "sneller" in use_case.search


def test_an_import_says_nothing_that_the_file_does_not_say(register):
    register({})
    use_case = UseCase.objects.get()
    assert not use_case.does_not
    assert use_case.facts["impact_assessment_done"] == "unknown"
    assert use_case.stage_since is None


def test_importing_again_changes_nothing(register):
    register({}, {"id": "2"})
    assert counts(register({}, {"id": "2"})) == (0, 0, 2)


def test_importing_again_brings_up_to_date_what_nobody_changed_here(register):
    register({})
    assert counts(register({"doel": "Iets anders"})) == (0, 1, 0)
    assert UseCase.objects.get().why == {"nl": "Iets anders"}


def test_what_people_wrote_stays_and_is_named(register, alice):
    register({})
    write_card(use_case=UseCase.objects.get(), by=alice, why={"nl": "Onze woorden"})
    result = register({"doel": "Iets anders"})
    assert UseCase.objects.get().why == {"nl": "Onze woorden"}
    assert result.kept_yours[0]["fields"] == ["why"]


def test_what_people_wrote_is_named_once_and_not_at_every_import(register, alice):
    register({})
    write_card(use_case=UseCase.objects.get(), by=alice, why={"nl": "Onze woorden"})
    register({"doel": "Iets anders"})
    assert register({"doel": "Iets anders"}).kept_yours_count == 0


def test_what_people_wrote_in_another_language_or_field_stays(register, alice):
    register({})
    write_card(use_case=UseCase.objects.get(), by=alice, why={"nl": RECORD["doel"], "en": "Ours"}, does={"nl": "Doet"})
    register({"doel": "Iets anders"})
    use_case = UseCase.objects.get()
    assert (use_case.why, use_case.does) == ({"nl": "Iets anders", "en": "Ours"}, {"nl": "Doet"})


def test_a_text_taken_away_at_the_source_goes_here_too_when_nobody_touched_it(register):
    register({})
    register({"doel": ""})
    assert not UseCase.objects.get().why


def test_a_stage_decided_here_stays(register, alice):
    register({})
    set_stage(use_case=UseCase.objects.get(), stage="retired", by=alice)
    result = register({"status": "ontwikkeling"})
    assert UseCase.objects.get().stage == Stage.RETIRED
    assert result.kept_yours[0]["fields"] == ["stage"]


def test_a_stage_nobody_decided_follows_the_source(register):
    register({})
    register({"status": "buiten_gebruik"})
    assert UseCase.objects.get().stage == Stage.RETIRED


def test_a_stage_in_unknown_words_is_the_first_and_is_reported(register):
    result = register({"status": "ergens"})
    assert UseCase.objects.get().stage == Stage.IDEA
    assert [problem.code for problem in result.report.problems] == ["stage_word_unknown"]


def test_what_is_no_longer_in_the_file_stays_and_is_counted(register):
    register({}, {"id": "2"})
    assert register({}).no_longer_there == 1
    assert UseCase.objects.count() == 2


def test_one_organisation_only(register):
    result = register({}, {"id": "2", "organisatie": "Gemeente Hier"}, organisation="gemeente hier")
    assert counts(result) == (1, 0, 0)


def test_an_organisation_that_is_not_there_is_a_mistake(register):
    with pytest.raises(Refused) as refused:
        register({}, organisation="Gemeente Nergens")
    assert "Gemeente Nergens" in in_words(refused.value.problem)


def test_an_import_leaves_one_event_and_its_account(register):
    register({})
    assert LogEntry.objects.filter(kind="register.imported").count() == 1
    assert ImportRun.objects.get().result["added"] == 1


def test_a_column_without_a_place_is_kept_under_its_heading(table):
    result = table("1,Notes,Faster,pilot,Acme,blue\n")
    assert UseCase.objects.get().kept == {"colour": "blue"}
    assert result.report.unmapped == ["colour"]


def test_a_table_without_numbers_or_with_repeated_ones_loses_nothing(table):
    rows = ",One,A,pilot,,\n,Two,B,pilot,,\nTBD,Three,C,pilot,,\nTBD,Four,D,pilot,,\n,,,,,\n"
    result = table(rows)
    assert (result.added, result.report.empty_ids, result.report.repeated_ids) == (4, 2, {"TBD": 2})
    assert counts(table(rows)) == (0, 0, 4)


def test_a_row_without_a_name_gets_something_to_click_on(table):
    table("1,,Faster,pilot,,\n")
    assert "(" in str(UseCase.objects.get())


def test_a_name_that_comes_later_takes_the_place_of_the_stopgap(table):
    table("1,,Faster,pilot,,\n")
    table("1,Notes,Faster,pilot,,\n")
    assert list(UseCase.objects.get().name.values()) == ["Notes"]


def test_the_same_table_under_another_file_name_is_the_same_table(table):
    table("1,Notes,Faster,pilot,,\n")
    assert counts(table("1,Notes,Faster,pilot,,\n", name="list (1).csv")) == (0, 0, 1)


def test_another_table_under_the_same_file_name_is_another_table(table, tmp_path):
    table("1,Notes,Faster,pilot,,\n")
    (tmp_path / "list.csv").write_text("id,name\n1,Other\n")
    assert import_file(tmp_path / "list.csv", by="a test").added == 1
    assert ImportMapping.objects.count() == 2


def test_a_mapping_by_name(table):
    table("1,Notes,Faster,pilot,,\n")
    assert counts(table("1,Notes,Faster,pilot,,\n", mapping="list")) == (0, 0, 1)


def test_a_mapping_nobody_kept_says_which_there_are(table):
    table("1,Notes,Faster,pilot,,\n")
    with pytest.raises(Refused) as refused:
        table("1,Notes,Faster,pilot,,\n", mapping="nothing")
    assert "list" in in_words(refused.value.problem)


def test_a_supplier_too_long_for_its_column_is_kept_whole(table):
    name = "A" * 400
    table(f"1,Notes,Faster,pilot,{name},\n")
    use_case = UseCase.objects.get()
    assert (len(use_case.vendor), use_case.facts["vendor"]) == (300, name)
    assert counts(table(f"1,Notes,Faster,pilot,{name},\n")) == (0, 0, 1)


BROKEN = {
    "cut off": b'{"algoritmes": [{"id": "1", "title": "A"}, {"id": "2", "ti',
    "not a register": b'{"other": 1}',
    "wrong encoding": "id,name\n1,Caf\u00e9 \u0416\u0438\u0437\u043d\u044c\n".encode("koi8-r", "ignore") + b"\x81\x8d",
    "an open quote": b'id,name\n1,"A\n',
    "nothing": b"",
}


def everything():
    models = (UseCase, ImportMapping, ImportRun, LogEntry)
    return [list(model.objects.order_by("pk").values()) for model in models], LogHead.objects.get().size


@pytest.mark.parametrize("content", BROKEN.values(), ids=BROKEN.keys())
def test_a_broken_file_leaves_everything_as_it_was(register, tmp_path, content):
    register({})
    before = everything()
    (tmp_path / "broken.csv").write_bytes(content)
    with pytest.raises(Refused) as refused:
        import_file(tmp_path / "broken.csv", by="a test")
    assert everything() == before
    assert in_words(refused.value.problem).endswith(".")


@pytest.mark.django_db(transaction=True)
def test_stopping_halfway_leaves_everything_as_it_was(organisation, tmp_path):
    path = tmp_path / "register.json"
    path.write_text(json.dumps({"algoritmes": [RECORD | {"id": str(number)} for number in range(CHUNK * 2)]}))
    before = everything()
    steps = bring_in(read_register(at(path)), source="Algoritmeregister", by="a test", file_name=path.name)
    assert next(steps).done == CHUNK
    steps.close()
    assert everything() == before


def test_progress_is_told(register):
    told = []
    records = ({"id": str(number)} for number in range(CHUNK + 1))
    register(*records, progress=lambda done, total: told.append((done, total)))
    assert told == [(CHUNK, CHUNK + 1), (CHUNK + 1, CHUNK + 1)]


def test_a_register_can_come_in_before_anybody_started(db, tmp_path):
    """The command line may be first: the records wait for the organisation, and the log begins with them."""
    path = tmp_path / "register.json"
    path.write_text(json.dumps({"algoritmes": [RECORD]}))
    assert import_file(path, by="a test").added == 1
    assert LogHead.objects.get().size == 1


def test_the_account_for_machines_can_be_written_down(register):
    result = register({})
    assert json.loads(json.dumps(facts(result)))["added"] == 1
    assert sentences(result)
