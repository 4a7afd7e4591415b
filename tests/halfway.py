"""Work that is not finished yet, on top of the sample: drafts, open notes, an unlocked pilot, files not brought in.

The sample is complete; pages that open only halfway through something would stay unseen without this.
"""

from datetime import timedelta

from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from draagvlak.foundation import clock
from draagvlak.foundation.accounts.models import RoleGrant, User
from draagvlak.foundation.accounts.own_sessions import BEGAN
from draagvlak.foundation.accounts.presence import TIMED
from draagvlak.foundation.accounts.roles import GIVEN_ROLES
from draagvlak.foundation.figures.models import Round as FigureRound
from draagvlak.foundation.organisation import actions as organisation
from draagvlak.foundation.organisation.models import Person, Unit
from draagvlak.foundation.register.answering import actions as answering
from draagvlak.foundation.register.cards.models import UseCase
from draagvlak.foundation.retention import actions as retention
from draagvlak.foundation.retention.kinds import KINDS
from draagvlak.foundation.sample.eyes import EYES
from draagvlak.pillars.leadership.ai_act.actions.classification import keep_classification, start_classification
from draagvlak.pillars.leadership.ai_act.actions.documents import missing, write_section
from draagvlak.pillars.leadership.ai_act.models import ActClassification, ActDocument, ActState
from draagvlak.pillars.leadership.boundaries.actions.boundaries import revise_boundary
from draagvlak.pillars.leadership.boundaries.models import Boundary
from draagvlak.pillars.leadership.questions.actions import answer_question, ask_question, owe_answer
from draagvlak.pillars.trust.conversations.actions import Said, add_notes, hold_conversation, plan_conversation
from draagvlak.pillars.trust.conversations.models import Conversation
from draagvlak.pillars.trust.conversations.permissions import readable_conversations
from draagvlak.pillars.trust.promises.actions import finish_promise, make_promise
from draagvlak.pillars.trust.pulses.actions import close_pulse, open_pulse
from draagvlak.pillars.value.measures.actions import add_measure, lock_pilot
from draagvlak.pillars.value.measures.models import Direction, MeasureKind
from draagvlak.pillars.value.pilots.actions import set_up_pilot
from draagvlak.roof.council import actions as council
from draagvlak_core.leadership.ai_act import NEWEST
from draagvlak_core.register.card_facts import BY_CODE
from tests.addresses import addresses

BACKEND = "allauth.account.auth_backends.AuthenticationBackend"
TABLE = "name,purpose,phase\nMowing plans,Orders verges,pilot\n"
UNITS = "code,name nl,name en,parent\n"
CHOOSERS = ("ai_lead", "administrator")  # each has chosen a file and not brought it in


def cast():
    """One account of the sample per role, with an administrator added; `visitor` is nobody."""
    people = {eyes.key: User.objects.get(email=eyes.email) for eyes in EYES if eyes.email}
    keeper, is_new = User.objects.get_or_create(email="beheer@example.org", defaults={"name": "Beheer"})
    if is_new:
        RoleGrant.objects.create(user=keeper, role="administrator", since=clock.now())
    return people | {"administrator": keeper, "visitor": None}


def begin_everything():
    """What tests/prepared.py makes `halfway` with. Gives the addresses of what was begun, per reader those that no link
    leads to, or only at another time, and the sessions of who chose a file: it waits there for the next step."""
    people = cast()
    starts = leave_halfway(people)
    clients = {who: enter(people[who], headers={"host": "localhost"}) for who in people}
    unlinked = choose_files(clients)
    unlinked["administrator"].append(f"/retention/person/{somebody_left(people['administrator'])}/")
    unlinked["director"] = ["/ui/components/", "/gates/1/", *of_boundaries()]
    unlinked["hr"] = ["/people/pulse/open/", "/voice/rounds/open/"]  # linked while none is open; now there is one
    unlinked["employee"] = ["/retention/", "/nowhere/"]  # not theirs, and nobody's
    unlinked["visitor"] = ["/nowhere/"]
    sessions = {who: lasting(clients[who].session) for who in CHOOSERS}
    return {"starts": starts, "unlinked": unlinked, "sessions": sessions}


def lasting(session):
    """The key of a session, as if no page was asked with it yet: it is used days later, without its other cookies."""
    for name in (BEGAN, TIMED):
        session.pop(name, None)
    session.set_expiry(timedelta(days=365))
    session.save()
    return session.session_key


def of_boundaries():
    """A line of a rule, for each kind of fact, and the decision that some boundaries ask for beforehand."""
    draft = Boundary.objects.filter(state="draft").latest("pk")
    facts = {fact.kind: fact.code for fact in BY_CODE.values()}
    lines = [f"/course/boundaries/{draft.pk}/rule/when/add/{code}/" for code in facts.values()]
    waits = Boundary.objects.filter(state="adopted", rule__decider="board").earliest("pk")
    return [*lines, f"/course/use-case/{UseCase.objects.earliest('pk').pk}/boundary/{waits.pk}/decision/"]


def somebody_left(by):
    person = Person.objects.filter(user=None, left_on=None).last()
    organisation.person_left(person=person, left_on=clock.today() - timedelta(1), by=by)
    return person.pk


def enter(user, **settings):
    """A client that is logged in as this user."""
    client = Client(**settings)
    if user:
        client.force_login(user, backend=BACKEND)
    return client


def everybody_in_one():
    """Somebody with every role there is."""
    user = User.objects.create(email="all@example.org", name="All")
    RoleGrant.objects.bulk_create(RoleGrant(user=user, role=role, since=clock.now()) for role in GIVEN_ROLES)
    return user


def buttons_for(client):
    """Names of views that only take a POST, as this client sees it: no pages, nothing to look at."""
    return {name for name, address in addresses() if client.get(address).status_code == 405}


def leave_halfway(people):
    """Begin everything that can be begun, through the same actions as everybody; give the pages where it stands."""
    return [
        "/",
        *lead_course(people["director"]),
        *ask_questions(people["director"], people["facilitator"]),
        *ask_to_answer(people),
        *hold_conversations(people["facilitator"]),
        *set_up_pilots(people["ai_lead"]),
        *keep_shorter(people["administrator"]),
        *keep_a_checkpoint(people["works_council"]),
        # What the works council said yes and no to, and what waits for its answer.
        "/agreements/pulse/",
        *close_a_pulse(people["hr"]),
        *ask_what_the_act_asks(people["ai_lead"]),
        "/agreements/usage/",
        "/agreements/statements/",
    ]


def lead_course(by):
    old = Boundary.objects.filter(state="adopted").first()
    return [f"/course/boundaries/{revise_boundary(boundary=old, by=by).pk}/"]


def keep_a_checkpoint(by):
    """The works council holds on to the log as it is now."""
    return [f"/council/checkpoints/{council.keep_checkpoint(by=by).size}/"]


def close_a_pulse(by):
    """One pulse is closed and waits to be published; another is open."""
    close_pulse(round=FigureRound.objects.get(closed_at=None), by=by)
    words = {"nl": "Winter", "en": "Winter"}
    opened = open_pulse(title=words, closes_on=clock.today() + timedelta(9), by=by)
    published, closed = FigureRound.objects.exclude(closed_at=None).order_by("pk")[:2]
    return [f"/people/pulse/{one.pk}/" for one in (opened, closed, published)]


def ask_what_the_act_asks(by):
    """One use case is looked at once more after it was redone; of both documents there is one that can be given."""
    kept = ActClassification.objects.filter(state=ActState.KEPT, rules=NEWEST.version).order_by("pk").first()
    redone = start_classification(use_case=kept.use_case, by=by)
    keep_classification(draft=redone, by=by)
    start_classification(use_case=kept.use_case, by=by)
    starts = [f"/course/use-case/{kept.use_case_id}/ai-act/", f"/course/use-case/{kept.use_case_id}/ai-act/check/"]
    # Of everyday AI nobody has asked yet, so it has the three short questions.
    light = UseCase.objects.filter(kind="everyday", act_classifications=None).earliest("pk")
    starts.append(f"/course/use-case/{light.pk}/ai-act/")
    for document in ActDocument.objects.filter(given_on=None):
        words = {"nl": "Dit staat er.", "en": "This is what it says."}
        for section in missing(document):
            write_section(document=document, section=section, text=words, by=by)
        starts.append(f"/course/use-case/{document.use_case_id}/ai-act/document/{document.kind}/")
    return starts


def ask_questions(leader, asker):
    """One that the leader owes an answer to, and one that was answered and waits for the asker's word."""
    pages = []
    for answers in (False, True):
        words = {"nl": "Wat nu?", "en": "What now?"}
        question = ask_question(words=words, asker=asker.person).question
        due = clock.today() + timedelta(7)
        owe_answer(question=question, owner=leader.person, due_on=due, by=leader)
        if answers:
            answer_question(question=question, answer=words, by=leader.person)
        pages.append(f"/course/questions/{question.pk}/")
    return pages


def ask_to_answer(people):
    """One person is asked to answer for a use of AI; another has accepted for one with a pilot."""
    asked, accepted = UseCase.objects.filter(kind="full", stage__in=("pilot", "scaling")).order_by("pk")[:2]
    answering.ask_to_answer(use_case=asked, person=Person.objects.get(user=people["employee"]), by=people["ai_lead"])
    me = Person.objects.get(user=people["ai_lead"])
    answering.ask_to_answer(use_case=accepted, person=me, by=me.user)
    answering.accept(use_case=accepted, by=me)
    return [f"/value/use-case/{accepted.pk}/"]


def hold_conversations(by):
    """One yet to be held, one of which the notes are open, and a promise that waits to be asked back."""
    me, today = Person.objects.get(user=by), clock.today()
    for title in ("Later", "Nu"):
        planned = plan_conversation(
            title={"nl": title, "en": title}, planned_on=today, units=Unit.objects.all()[:1], facilitator=me, by=by
        )
    hold_conversation(conversation=planned, held_on=today, present=9, by=by)
    said = Said(kind="question", code="", words={"nl": "Wie kijkt dit na?", "en": "Who checks this?"})
    add_notes(conversation=planned, notes=[said], by=by)
    source = Conversation.objects.exclude(notes_confirmed_at=None).filter(promises__isnull=False).first()
    source.facilitator = me
    source.save()
    promise = make_promise(
        words={"nl": "Wij zoeken het uit.", "en": "We will find out."},
        owner=me,
        due_on=today,
        conversation=source,
        by=by,
    )
    finish_promise(promise=promise, done_words={"nl": "Gedaan.", "en": "Done."}, by=by)
    first = Conversation.objects.get(title={"nl": "Later", "en": "Later"})
    readable = Conversation.objects.filter(pk__in=readable_conversations(), notes__isnull=False).first()
    return [
        f"/people/conversations/{first.pk}/",
        f"/people/conversations/{planned.pk}/",
        f"/people/conversations/{readable.pk}/",
        f"/people/promises/{promise.pk}/",
    ]


def set_up_pilots(by):
    """One whose measures may still change, and one that is locked and runs."""
    use_case = UseCase.objects.filter(kind="full", stage="exploration").first()
    today, words, pages = clock.today(), {"nl": "Helpt het?", "en": "Does it help?"}, []
    for locks in (True, False):
        pilot = set_up_pilot(use_case=use_case, question=words, starts_on=today, ends_on=today + timedelta(60), by=by)
        for kind in MeasureKind:
            add_measure(pilot=pilot, kind=kind, name=words, direction=Direction.AT_LEAST, target=7, by=by)
        if locks:
            lock_pilot(pilot=pilot, by=by)
        pages.append(f"/value/pilots/{pilot.pk}/")
    return pages


def keep_shorter(by):
    """What was said in conversations is past its term."""
    retention.set_term(kind=KINDS["trust.notes"], days=1, by=by)
    return ["/retention/kind/trust.notes/"]


def choose_files(clients):
    """Files that were chosen and not brought in: addresses that only the next step leads to."""
    lead, keeper = clients["ai_lead"], clients["administrator"]
    table = lead.post("/ai/import/", {"file": SimpleUploadedFile("plans.csv", TABLE.encode())})
    units = keeper.get("/organisation/import/units/example.csv")
    file = b"".join(units.streaming_content) if units.streaming else units.content
    look = keeper.post("/organisation/import/units/", {"file": SimpleUploadedFile("units.csv", file)})
    assert (table.status_code, look.status_code) == (302, 302), (table.status_code, look.status_code)
    run = table["Location"].split("/")[3]
    return {"ai_lead": [f"/ai/import/{run}/columns/", f"/ai/import/{run}/"], "administrator": [look["Location"]]}
