"""Two readers, truly: what others read is one text to which two people in two roles agreed."""

import pytest

from draagvlak.foundation.accounts.roles import Role
from draagvlak.foundation.decisions.models import LogEntry
from draagvlak.foundation.decisions.queries import entries
from draagvlak.foundation.voice import actions
from draagvlak.foundation.voice.models import Judgement, Post, State, Verdict, Why
from draagvlak.foundation.voice.queries import counted_rounds
from draagvlak.foundation.voice.quiet.showing import thread_of
from draagvlak.ui.refused import Refused
from tests.factories.people import join
from tests.web.voice.conftest import five_posts

pytestmark = pytest.mark.database

ASKED = "Does Jan de Wit decide alone, or may others see why?"
BLACKED = "Does ███ ██ ███ decide alone, or may others see why?"


@pytest.fixture
def post(round_of_questions, people, later):
    held = five_posts(people, round_of_questions, [ASKED, "b", "c", "d", "e"])
    with later(7):
        actions.release_due()
    return Post.objects.get(thread=held[0].thread)


@pytest.fixture
def says(post, fatma, wim):
    """`says("fatma", words=[...])`: judge in the role of that reader; the post is read again afterwards."""
    readers = {"fatma": (fatma, Role.FACILITATOR), "wim": (wim, Role.WORKS_COUNCIL)}

    def _says(name, verdict=Verdict.PASS, **rest):
        if name not in readers:
            readers[name] = (join(name.title(), Role.HR), Role.HR)
        user, role = readers[name]
        actions.judge(post=post, moderator=user.person, role=role, verdict=verdict, by=user, **rest)
        post.refresh_from_db()

    return _says


def test_one_reader_cannot_black_out_what_another_passed(post, says, received):
    """The fault this began with: one passes, the other blacks out all of it, and blocks are published."""
    says("fatma")
    with pytest.raises(Refused, match="a third"):
        says("wim", words=ASKED.rstrip("?").split())
    says("wim", words=["Jan de Wit"])
    assert post.state == State.READING and received["passed"] == []
    assert (post.content["text"], post.signed != "") == (ASKED, True), "the original stays until it is decided"


def test_changing_the_text_clears_what_was_said_of_another_text(post, says, received):
    says("fatma")
    says("wim", words=["Jan de Wit"])
    assert [one.role for one in Judgement.objects.all()] == [Role.WORKS_COUNCIL]
    says("fatma", words=[])  # Fatma does not agree: now Wim has to look again
    assert [one.role for one in Judgement.objects.all()] == [Role.FACILITATOR]
    says("wim", words=["Wit"])
    says("hanna", words=["Jan de Wit"])
    assert post.state == State.READING and received["passed"] == []


def test_the_second_role_agrees_to_the_text_with_its_black_outs(post, says, received):
    says("fatma", words=["Jan de Wit"])
    assert post.content["text"] == ASKED
    says("wim", words=["Jan de Wit"])
    assert received["passed"][0][1]["text"] == post.content["text"] == BLACKED
    assert (post.signed, post.black_outs) == ("", []), "what must not be read is kept nowhere"


def test_the_proposer_and_somebody_in_the_same_role_are_not_two(post, says, received):
    says("fatma", words=["Jan de Wit"])
    other = join("Frits", Role.FACILITATOR)
    actions.judge(post=post, moderator=other.person, role=Role.FACILITATOR, verdict=Verdict.PASS, by=other)
    post.refresh_from_db()
    assert post.state == State.READING and received["passed"] == []


def test_nobody_agrees_to_black_outs_they_did_not_see(enter, post, says, fatma, wim):
    """The page was opened before another reader proposed something; it is shown again, with the text as it is now."""
    browser, page = enter(wim), f"/voice/reading/{post.key}/"
    seen = browser.get(page).context["post"].version
    says("fatma", words=["Jan de Wit"])
    given = {"role": "works_council", "verdict": "pass", "why": "", "words": ""}
    answer = browser.post(page, given | {"seen": seen})
    assert answer.status_code == 422 and "Somebody proposed other black-outs" in answer.content.decode()
    assert BLACKED in answer.content.decode() and "Jan de Wit" in answer.content.decode()
    now = answer.context["form"]["seen"].value()
    assert now != seen
    assert browser.post(page, given | {"words": "Jan de Wit", "seen": now}).status_code == 302
    post.refresh_from_db()
    assert post.state == State.PASSED


def test_more_than_a_third_blacked_out_counts_as_refused(enter, post, fatma, wim, received):
    words = ["Does Jan de Wit decide alone"]
    for user, role in ((fatma, "facilitator"), (wim, "works_council")):
        browser, page = enter(user), f"/voice/reading/{post.key}/"
        given = {"role": role, "verdict": "pass", "why": "", "words": "\n".join(words)}
        given["seen"] = browser.get(page).context["post"].version
        answer = browser.post(page, given)
        assert answer.status_code == 422 and "counts as refusing" in answer.content.decode()
        answer = browser.post(page, given | {"why": Why.POINTS_AT}, follow=True)
        assert "this counts as refusing the post" in answer.content.decode()
    post.refresh_from_db()
    assert (post.state, post.why, received["passed"]) == (State.REFUSED, Why.POINTS_AT, [])


def test_little_by_little_no_more_than_a_third_goes(post, says):
    """The share is that of the whole text, not of what one reader adds."""
    says("fatma", words=["Jan de Wit"])
    with pytest.raises(Refused, match="a third"):
        says("wim", words=["Jan de Wit", "decide alone"])
    assert post.black_outs == ["Jan de Wit"]


def test_how_much_is_blacked_out_is_public_and_in_the_log(enter, bob, post, says, received):
    says("fatma", words=["Jan de Wit"])
    says("wim")
    actions.refresh_room()
    assert post.share == 20  # 8 of 41 letters, rounded up
    counted = counted_rounds()[0]
    assert (counted.blacked, counted.blackest) == (1, 20)
    page = " ".join(enter(bob).get("/voice/rounds/").content.decode().split())
    assert "1, at most 20% of the letters" in page
    told = {one.kind: one.body for one in LogEntry.objects.filter(kind__startswith="voice.p")}
    assert '"share":20' in told["voice.proposed"] and '"share":20' in told["voice.passed_black"]
    assert not any("Jan" in str(one.body) for one in entries())
    assert thread_of(post.thread, "en")["share"] == 20


def test_a_refusal_leaves_the_black_outs_of_others_as_they_are(post, says):
    """Else whoever refuses could clear what others said by typing something."""
    says("fatma", words=["Jan de Wit"])
    says("wim", Verdict.REFUSE, why=Why.ATTACK, words=[])
    assert post.black_outs == ["Jan de Wit"] and Judgement.objects.count() == 2
    says("hanna")
    assert post.content["text"] == BLACKED


def test_a_word_that_does_not_stand_in_the_post_is_told(post, says):
    with pytest.raises(Refused, match="This does not stand in the post: Piet"):
        says("fatma", words=["Jan", "Piet"])
