"""Nothing is silently lost, on every form of the product: it carries what it showed, and a stale one saves nothing."""

from urllib.parse import parse_qsl, urlencode

import pytest

from draagvlak.foundation.decisions.models import LogHead
from draagvlak.ui.seen import AS_SEEN
from tests import halfway
from tests.addresses import view_name
from tests.page import fields
from tests.visits import READERS

MINE = " (mine)"
ADDS = "adds something, and changes nothing that is there"
ONCE = "one way, once: whoever comes second changes nothing, or is refused"
NAMED = "says in its address or its button what it does, and to whom"
AWAY = "takes away one thing that its button names, or turns it back: nobody's words come instead"
OWN = "carries the number of what was seen, by a mechanism of its own"
# Forms that change something and carry nothing, each with why nothing can be lost by it.
WITHOUT = {
    "accounts:end": ONCE,
    "accounts:end_session": ONCE,
    "accounts:eyes": NAMED,
    "accounts:give": ADDS,
    "agreements:take_back": ONCE,
    "coherence:take_back": ONCE,
    "council:keep": ADDS,
    "gates:condition": ONCE,
    "gates:decide": OWN,
    "leadership:act_document_start": ADDS,
    "leadership:ambition_end": AWAY,
    "leadership:ask_too": ADDS,
    "leadership:boundary_revise": ADDS,
    "leadership:consultation_close": ONCE,
    "leadership:join_lines": NAMED,
    "leadership:leave_question": NAMED,
    "leadership:may_i": "only asks",
    "leadership:remove_example": AWAY,
    "leadership:remove_line": AWAY,
    "leadership:take_over": ADDS,
    "leadership:take_up": ADDS,
    "leadership:unlink": AWAY,
    "organisation:members": NAMED,
    "organisation:remove_unit": AWAY,
    "register:answering": NAMED,
    "register:asked": NAMED,
    "register:kind": AWAY,
    "register:withdraw": ONCE,
    "retention:erase": ONCE,
    "sample:remove": ONCE,
    "skills:activity_end": AWAY,
    "trust:note_remove": AWAY,
    "trust:notes": ADDS,
    "trust:pulse_close": ONCE,
    "trust:pulse_publish": ONCE,
    "value:measure_remove": AWAY,
    "voice:close": ONCE,
}


def forms_of(answer):
    """The forms in the main part of a page, each with the view it leads to."""
    for form in answer.page.tree.css("main form[method=post]"):
        yield view_name((form.attributes.get("action") or answer.path).split("?")[0]), form


def every_form(visits):
    """One of each: {view: (reader, address, form)}; forms that carry what they showed come before those that do not."""
    found = {}
    for reader in READERS:
        for answer in visits(reader, "nl").answers:
            for view, form in forms_of(answer) if answer.is_page else ():
                carries = form.css_first(f"[name={AS_SEEN}]") is not None
                if view not in found or (carries and found[view][2].css_first(f"[name={AS_SEEN}]") is None):
                    found[view] = (reader, form.attributes.get("action") or answer.path, form)
    return found


def stale(form):
    """What a page that was opened long ago sends, with something typed in every box that held words."""
    sent = fields(form)
    typed = {
        box.attributes["name"]
        for box in form.css("textarea, input:not([type]), input[type=text]")
        if box.attributes.get("name") and any(sent.get(box.attributes["name"], []))
    }
    mine = {name: [values[0] + MINE] if name in typed else values for name, values in sent.items()}
    return mine | {AS_SEEN: urlencode({name: "long ago" for name, _mac in parse_qsl(sent[AS_SEEN][0])})}, bool(typed)


def test_every_form_that_changes_a_thing_carries_what_it_showed(visits):
    forms = every_form(visits)
    bare = {view for view, (_reader, _path, form) in forms.items() if form.css_first(f"[name={AS_SEEN}]") is None}
    bare = {view for view in bare if not view.startswith(("account_", "mfa_"))}  # a password is not a text of others
    assert bare == set(WITHOUT)
    assert len(forms) - len(bare) > 60


@pytest.mark.usefixtures("django_db_setup")
def test_no_form_saves_over_what_its_reader_never_saw(visits):
    wrong = []
    with visits.inside():
        cast, before = halfway.cast(), LogHead.objects.get().size
        for view, (reader, path, form) in sorted(every_form(visits).items()):
            if form.css_first(f"[name={AS_SEEN}]") is None:
                continue
            sent, has_typed = stale(form)
            response = halfway.enter(cast[reader], headers={"accept-language": "en", "host": "localhost"}).post(
                path, sent
            )
            if response.status_code != 409 or (has_typed and MINE not in response.content.decode()):
                wrong.append(f"{view} at {path} answered {response.status_code}")
        assert (wrong, LogHead.objects.get().size) == ([], before)
