"""Boundaries for government, care and education."""

from django.utils.translation import gettext_lazy as _

from draagvlak.pillars.leadership.boundaries.shelf.parts import ABOUT_PEOPLE, Offered, Sector, crossed, respected, some
from draagvlak_core.leadership.boundaries.rules import Decider, Effect, Rule
from draagvlak_core.shared.conditions.tree import AllOf, Contains, Is, IsFilled, Not

PUBLIC: tuple[Offered, ...] = (
    Offered(
        "legal_basis",
        Sector.GOVERNMENT,
        _("Where benefits, permits or enforcement are concerned, there is a legal basis and the impact was assessed."),
        _("Lawfulness: government does only what the law allows."),
        Rule(
            Effect.ONLY_IF,
            Contains("domain", ("benefits", "enforcement")),
            AllOf((IsFilled("legal_basis"), Is("assessment", True))),
        ),
        (
            crossed(
                _("Choosing inspections without a legal basis"),
                domain=some("enforcement"),
                legal_basis=False,
                assessment=True,
            ),
            respected(
                _("Sorting requests, with a basis and an assessment"),
                domain=some("benefits"),
                legal_basis=True,
                assessment=True,
            ),
        ),
    ),
    Offered(
        "no_suspects",
        Sector.GOVERNMENT,
        _("AI never points at anybody as a possible offender."),
        _("Innocence: you are only suspect when a person has a reason."),
        Rule(
            Effect.NEVER,
            AllOf(
                (
                    Contains("domain", ("enforcement", "justice", "benefits")),
                    Contains("work", ("predicting", "assessing", "detecting")),
                    Contains("affected", ("citizens", "clients", "vulnerable", "children")),
                )
            ),
        ),
        (
            crossed(
                _("Predicting who commits benefit fraud"),
                domain=some("benefits"),
                work=some("predicting"),
                affected=some("citizens"),
            ),
            respected(
                _("Predicting where a road will break"),
                domain=some("operations"),
                work=some("predicting"),
                affected=some(),
            ),
        ),
    ),
    Offered(
        "objection",
        Sector.GOVERNMENT,
        _("When it means something serious for a citizen, they can object and we explain it."),
        _("Protection: being able to contradict."),
        Rule(
            Effect.ONLY_IF,
            AllOf((Contains("affected", ("citizens", "clients")), Is("consequence", "serious"))),
            AllOf((Is("objection", True), Is("explained", True))),
        ),
        (
            crossed(
                _("A verdict on debts nobody can explain"),
                affected=some("citizens"),
                consequence="serious",
                objection=True,
                explained=False,
            ),
            respected(
                _("A summary of a call"),
                affected=some("citizens"),
                consequence="none",
            ),
        ),
    ),
    Offered(
        "clinician",
        Sector.CARE,
        _("On care, AI only advises when a person looks at each outcome and it was tested in our own work."),
        _("Safety: an error touches a body."),
        Rule(
            Effect.ONLY_IF,
            AllOf(
                (Contains("domain", ("care",)), Contains("work", ("advising", "predicting", "assessing", "deciding")))
            ),
            AllOf((Is("checked", True), Is("tested", True), Is("trained", True))),
        ),
        (
            crossed(
                _("A triage nobody looks over"),
                domain=some("care"),
                work=some("assessing"),
                checked=False,
                tested=True,
                trained=True,
            ),
            respected(
                _("Writing out a handover"),
                domain=some("care"),
                work=some("transcribing"),
            ),
        ),
    ),
    Offered(
        "someone_to_talk_to",
        Sector.CARE,
        _("Whoever is vulnerable can always talk to a person."),
        _("Closeness: care is also being seen."),
        Rule(
            Effect.ONLY_IF,
            AllOf((Is("outsiders", True), Contains("affected", ("patients", "vulnerable", "children")))),
            Is("person", True),
        ),
        (
            crossed(
                _("Nothing but a chatbot for patients"),
                outsiders=True,
                affected=some("patients"),
                person=False,
            ),
            respected(_("A roster for the ward"), outsiders=False, affected=some("staff")),
        ),
    ),
    Offered(
        "marks",
        Sector.EDUCATION,
        _("AI gives no marks and does not decide who is admitted."),
        _("Growth: a pupil is more than a prediction."),
        Rule(
            Effect.NEVER,
            AllOf((Contains("domain", ("education",)), Contains("work", ABOUT_PEOPLE), Not(Is("output", "suggests")))),
        ),
        (
            crossed(
                _("Marking exams with AI"),
                domain=some("education"),
                work=some("assessing"),
                output="recommends",
            ),
            respected(
                _("Thinking up practice questions"),
                domain=some("education"),
                work=some("writing"),
                output="suggests",
            ),
        ),
    ),
    Offered(
        "children",
        Sector.EDUCATION,
        _("Data of children is only used after a decision by the board."),
        _("Protection: a child cannot choose yet."),
        Rule(Effect.ONLY_AFTER, Contains("data", ("children",)), decider=Decider.BOARD),
        (
            crossed(_("Predicting which pupil drops out"), data=some("children")),
            respected(_("Lesson ideas for teachers"), data=some()),
        ),
    ),
)
