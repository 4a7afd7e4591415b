"""The works council's room: what is agreed, what was published and checked, and the log to keep."""

import json

import pytest

from draagvlak.config.cli import main
from draagvlak.foundation.accounts.roles import Role
from draagvlak.foundation.agreements import actions as agreements
from draagvlak.foundation.decisions.actions import record
from draagvlak.foundation.decisions.models import LogHead
from draagvlak.foundation.figures import actions as figures
from draagvlak.roof.council import actions, queries
from draagvlak.ui.text import Text
from draagvlak_core.shared.answers import Answer
from tests.factories.people import join
from tests.page import flat
from tests.web.figures.conftest import answered, consent, open_round  # noqa: F401


def test_the_room_is_for_the_works_council(enter, bob, alice, fatma):
    assert enter(fatma).get("/council/").status_code == 200
    assert enter(bob).get("/council/").status_code == 403
    assert enter(alice).get("/council/figures/").status_code == 403


def test_the_board_reads_the_room_and_changes_nothing(enter, sanne, charlie, fatma):
    actions.keep_checkpoint(by=fatma)
    page = flat(enter(sanne).get("/council/"))
    assert '<button class="button quiet">' not in page and "/council/co-signed/" not in page
    assert [enter(sanne).post(f"/council/{one}/").status_code for one in ("keep", "key", "co-signed")] == [403] * 3
    assert [enter(charlie).get(f"/council/{one}").status_code for one in ("", "key/", "co-signed/")] == [404] * 3
    assert enter(fatma).post("/council/").status_code == 405


def test_the_room_shows_the_old_number_until_the_new_is_agreed(enter, sanne, propose, fatma):
    proposal = propose("group_size", 12)
    page = flat(enter(sanne).get("/council/"))
    assert "<dd>8 people" in page and "<dd>12 people" not in page
    agreements.agree(agreement=proposal, answer=Text(), by=fatma)
    assert "<dd>12 people" in flat(enter(sanne).get("/council/"))


def test_the_room_counts_tokens_of_each_round(enter, sanne, story):
    rounds = {str(one.counted.round.purpose): one for one in queries.voice_rounds()}
    asked = rounds["question"].counted
    assert (asked.issued, asked.redeemed, asked.refused) == (10, 5, 0)
    assert rounds["question"].answer == rounds["pulse"].answer == Answer.MET
    asked.round.__class__.objects.filter(pk=asked.round.pk).update(redeemed=51)
    assert {one.answer for one in queries.voice_rounds()} == {Answer.MET, Answer.NOT_MET}
    assert "Do not trust this round" in enter(sanne).get("/council/").content.decode()


def test_the_room_shows_each_audit(enter, fatma, answered, alice):  # noqa: F811
    figures.publish_round(round=answered(), by=alice)
    assert "nothing could be worked out" in enter(fatma).get("/council/").content.decode()


def record_some(number):
    for count in range(number):
        record("decisions.erased", by="Alice", count=count)


def test_one_checkpoint_is_signed_once(enter, fatma):
    actions.keep_checkpoint(by=fatma)
    size = LogHead.objects.get().size
    enter(fatma).post("/council/keep/")
    assert [one.checkpoint.size for one in queries.kept_checkpoints()] == [size, size - 1]


def test_who_does_not_sit_on_the_works_council_signs_nothing(enter, organisation):
    admin = join("Arno", Role.ADMINISTRATOR)
    assert enter(admin).get("/council/").status_code == 200
    assert enter(admin).post("/council/keep/").status_code == 403


def audit_of(path, data, capsys):
    path.write_text(data)
    status = main(["audit-figures", str(path)])
    return status, capsys.readouterr().out


def test_downloaded_figures_are_audited_without_the_server(enter, fatma, answered, alice, tmp_path, capsys):  # noqa: F811
    figures.publish_round(round=answered(), by=alice)
    data = enter(fatma).get("/council/figures/").content.decode()
    assert audit_of(tmp_path / "figures.json", data, capsys)[0] == 0
    told = json.loads(data)
    told["rounds"][0]["cells"][0]["figures"][0] |= {"sum_low": 5 * told["rounds"][0]["cells"][0]["figures"][0]["n"]}
    told["rounds"][0]["cells"][0]["figures"][0]["sum_high"] = told["rounds"][0]["cells"][0]["figures"][0]["sum_low"]
    told["rounds"][0]["sizes"] = {code: dict.fromkeys(by_bin, 2) for code, by_bin in told["rounds"][0]["sizes"].items()}
    status, said = audit_of(tmp_path / "altered.json", json.dumps(told), capsys)
    assert status == 1 and "can be worked out" in said


FIGURES = '{"format": "draagvlak figures 1", "rounds": %s}'


@pytest.mark.parametrize(
    "data",
    [
        "",
        "[]",
        '{"format": "other"}',
        "no json",
        "[" * 400_000,
        FIGURES % "7",
        FIGURES % '[{"round": 1}]',
        FIGURES % '[{"round": 1, "k": "five", "sizes": {}, "cells": []}]',
        FIGURES % '[{"round": 1, "k": 5, "sizes": {"a": {"b": -1}}, "cells": []}]',
        FIGURES % '[{"round": 1, "k": 5, "sizes": {}, "cells": [{"bins": ["b"], "figures": [{"question": "a"}]}]}]',
    ],
)
def test_another_file_is_refused_with_a_sentence(tmp_path, capsys, data):
    (tmp_path / "other.json").write_text(data)
    assert main(["audit-figures", str(tmp_path / "other.json")]) == 2
    assert "is not a file with figures" in capsys.readouterr().err
