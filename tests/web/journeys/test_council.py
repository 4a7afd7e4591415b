"""The works council in its own room: it agrees, keeps a checkpoint, signs it elsewhere, brings it in; and asks."""

from draagvlak.config.cli import main
from tests.web.journeys.conftest import walked_in


def download(walker, address, to):
    """What a link on this page hands over, as a file."""
    to.write_bytes(walker.downloads(address))
    return str(to)


@walked_in("nl")
def test_the_works_council_agrees_keeps_signs_and_reads(walker, tmp_path, capsys):
    walker.becomes("sanne@example.org")
    walker.opens("/agreements/pulse/propose/")
    walker.fills({"why_nl": "Wij willen weten hoe het gaat.", "why_en": "We want to know how people are."})
    walker.becomes("wim@example.org")
    walker.opens("/council/")
    walker.follows("/agreements/pulse/answer/")
    walker.fills({"agrees": "yes"})
    walker.opens("/council/")
    walker.reads(walker.say("Aan sinds", "On since"))
    walker.presses("/council/keep/")
    kept = walker.values("main a[href^='/council/checkpoints/']", "href")[0]
    note = download(walker, kept, tmp_path / "checkpoint.txt")
    log = download(walker, "/log/export/", tmp_path / "decision-log.json")
    figures = download(walker, "/council/figures/", tmp_path / "figures.json")
    assert main(["verify-log", log, "--checkpoint", note]) == 0 and main(["audit-figures", figures]) == 0
    assert main(["cosign", note, "--key", str(tmp_path / "council.key"), "--log", log]) == 0
    key = next(word for word in capsys.readouterr().out.split() if word.count("+") >= 2)
    walker.follows("/council/key/")
    walker.fills({"vkey": key})
    walker.fills({"file": str(tmp_path / "checkpoint.cosigned.txt")})
    walker.reads(walker.say("De ondernemingsraad tekende het", "The works council signed it"))
    walker.opens("/council/")
    walker.reads(walker.say("Klopt", "Holds"))
    walker.follows("/council/what-can-be-known/")
    walker.reads(walker.say("Er mogen peilingen", "Pulse rounds may"))
    walker.follows("/council/what-can-be-known/tables/")


@walked_in("en")
def test_the_works_council_reads_the_course_and_asks_a_hard_question(walker):
    walker.becomes("wim@example.org")
    walker.opens("/course/")
    walker.opens("/course/questions/ask/")
    walker.fills({"words": walker.say("Wie zet het stil?", "Who stops it?")})
    walker.reads(walker.say("Wie zet het stil?", "Who stops it?"))
