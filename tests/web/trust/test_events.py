"""Everything this room records is told in words."""

from draagvlak.foundation.decisions.models import LogEntry
from draagvlak.foundation.organisation.models import Unit
from draagvlak.pillars.trust.conversations.actions import answer_note, hand_over_conversation
from draagvlak.pillars.trust.promises.actions import finish_promise, hand_over_promise, hear_back
from draagvlak_core.trust.promises import HeardBack
from tests.web.trust.conftest import promised


def test_every_event_is_told_in_words(hold, frank):
    from draagvlak.foundation.decisions.queries import tell

    held = hold()
    made = promised(frank, conversation=held)
    finish_promise(promise=made, done_words={"en": "Done"}, by=frank)
    hear_back(promise=made, answer=HeardBack.PARTLY, by=frank)
    hand_over_promise(promise=made, owner=frank.person, by=frank)
    answer_note(note=held.notes.get(), words={"en": "No"}, by=frank)
    hand_over_conversation(conversation=held, facilitator=frank.person, by=frank)
    told = [tell(entry).sentence for entry in LogEntry.objects.all()]
    assert len(told) == 10
    assert all("Frank Facilitator" in sentence and "%(" not in sentence and "–" not in sentence for sentence in told)
    assert Unit.objects.exists()
