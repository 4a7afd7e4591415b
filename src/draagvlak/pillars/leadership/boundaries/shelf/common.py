"""Boundaries for every organisation, and for those that employ people and sell things."""

from django.utils.translation import gettext_lazy as _

from draagvlak.pillars.leadership.boundaries.shelf.parts import ABOUT_PEOPLE, Offered, Sector, crossed, respected, some
from draagvlak_core.leadership.boundaries.rules import Effect, Rule
from draagvlak_core.shared.conditions.tree import AllOf, AnyOf, Contains, Is, Not

COMMON: tuple[Offered, ...] = (
    Offered(
        "person_decides",
        Sector.ALL,
        _("AI never decides something serious by itself."),
        _("Humanity: whoever decides something serious about you can be looked in the eye and contradicted."),
        Rule(Effect.NEVER, AllOf((Is("output", "decides_alone"), Is("consequence", "serious")))),
        (
            crossed(
                _("A system that ends a benefit by itself"),
                output="decides_alone",
                consequence="serious",
            ),
            respected(
                _("A filter that divides mail over departments"),
                output="decides_alone",
                consequence="none",
            ),
        ),
    ),
    Offered(
        "no_feelings",
        Sector.ALL,
        _("We never measure with AI what somebody feels."),
        _("Dignity: feelings belong to people themselves."),
        Rule(Effect.NEVER, Contains("data", ("emotion",))),
        (
            crossed(
                _("A tool that hears whether callers are angry"),
                data=some("emotion"),
            ),
            respected(_("A spelling check"), data=some()),
        ),
    ),
    Offered(
        "no_secrets_elsewhere",
        Sector.ALL,
        _("Sensitive data only goes into tools that we provide and from which the supplier does not learn."),
        _("Trust: what people give us, we do not pass on."),
        Rule(
            Effect.ONLY_IF,
            Contains("data", ("special", "criminal", "children", "financial", "confidential")),
            AllOf((Is("provided", True), Is("supplier_learns", False))),
        ),
        (
            crossed(
                _("Summarising a file in a free chatbot"),
                data=some("confidential"),
                provided=False,
                supplier_learns=True,
            ),
            respected(
                _("The same file in our own language model"),
                data=some("confidential"),
                provided=True,
                supplier_learns=False,
            ),
        ),
    ),
    Offered(
        "tell_people",
        Sector.ALL,
        _("Whoever talks with AI, or reads what AI made, knows it."),
        _("Honesty: nobody has to guess."),
        Rule(
            Effect.ONLY_IF,
            AnyOf((Is("outsiders", True), Is("generates", True))),
            AllOf(
                (AnyOf((Is("outsiders", False), Is("told", True))), AnyOf((Is("generates", False), Is("marked", True))))
            ),
        ),
        (
            crossed(
                _("A chatbot that pretends to be a member of staff"),
                outsiders=True,
                told=False,
                generates=True,
                marked=False,
            ),
            respected(
                _("A search tool for our own staff"),
                outsiders=False,
                generates=False,
            ),
        ),
    ),
    Offered(
        "applicants",
        Sector.BUSINESS,
        _("AI does not assess or rank applicants."),
        _("Fair chances: a person reads your letter."),
        Rule(Effect.NEVER, AllOf((Contains("domain", ("recruitment",)), Contains("work", ABOUT_PEOPLE)))),
        (
            crossed(
                _("Ranking the CVs of applicants"),
                domain=some("recruitment"),
                work=some("assessing"),
            ),
            respected(
                _("Rewriting a job advertisement"),
                domain=some("recruitment"),
                work=some("writing"),
            ),
        ),
    ),
    Offered(
        "no_watching",
        Sector.BUSINESS,
        _("We do not watch staff with AI, and do not assess their work with it."),
        _("Trust: people who feel watched stop asking questions."),
        Rule(
            Effect.NEVER,
            AllOf(
                (
                    Contains("affected", ("staff",)),
                    AnyOf(
                        (
                            Contains("work", ("monitoring",)),
                            AllOf((Contains("domain", ("performance",)), Contains("work", ABOUT_PEOPLE))),
                        )
                    ),
                )
            ),
        ),
        (
            crossed(
                _("Counting key strokes per member of staff"),
                affected=some("staff"),
                work=some("monitoring"),
            ),
            respected(
                _("Making rosters with the wishes of the team"),
                affected=some("staff"),
                work=some("planning"),
                domain=some("operations"),
            ),
        ),
    ),
    Offered(
        "heard_first",
        Sector.BUSINESS,
        _("What changes people’s work only begins when they were heard."),
        _("A say: being heard while there is something to choose."),
        Rule(
            Effect.ONLY_IF,
            AllOf((Contains("affected", ("staff",)), Not(Is("consequence", "none")))),
            Is("heard", True),
        ),
        (
            crossed(
                _("A roster program nobody knew of"),
                affected=some("staff"),
                consequence="light",
                heard=False,
            ),
            respected(_("A chatbot for customers"), affected=some("clients"), consequence="light"),
        ),
    ),
)
