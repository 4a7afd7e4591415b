"""The two documents the AI Act asks for, section by section: what each asks, and a hint."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


@dataclass(frozen=True, slots=True)
class Section:
    """One question a document answers."""

    asks: Promise
    hint: Promise


@dataclass(frozen=True, slots=True)
class DocumentWords:
    """A document: its title, why it is there, and its sections in order."""

    title: Promise
    why: Promise
    done: Promise  # the button that says it was given or adopted
    by: Promise  # the sentence that says by whom and when
    sections: Mapping[str, Section]


DOCUMENTS: Mapping[str, DocumentWords] = {
    "worker_notice": DocumentWords(
        _("Notice to people who work here"),
        _(
            "Before high-risk AI touches people’s work, they and those who represent them have to "
            "hear about it: Article 26(7) of the AI Act."
        ),
        _("It was given"),
        _("Given by %(names)s on %(day)s."),
        {
            "what": Section(
                _("What is it, and what does it do?"),
                _("In words everyone here understands. Also say what it does not do."),
            ),
            "whose": Section(
                _("Whose work does it touch?"),
                _("Teams and job roles, not names."),
            ),
            "watches": Section(
                _("What does it record or judge about people who work here?"),
                _("When it records nothing about them, say so."),
            ),
            "human": Section(
                _("What do people decide themselves?"),
                _("Who may set the outcome aside, and who can stop it?"),
            ),
            "rights": Section(
                _("Where can you go with questions or objections?"),
                _("A desk or an address, and the works council."),
            ),
            "start": Section(
                _("From when?"),
                _("The day on which it starts, or on which it started."),
            ),
        },
    ),
    "rights_assessment": DocumentWords(
        _("Assessment of fundamental rights"),
        _(
            "Before the first use of high-risk AI, a public organisation writes down what it means "
            "for people: Article 27 of the AI Act."
        ),
        _("It was adopted"),
        _("Adopted by %(names)s on %(day)s."),
        {
            "process": Section(
                _("In which work is it used, and for what?"),
                _("Describe the work from beginning to end, and where AI comes in. Article 27(1)(a)."),
            ),
            "period": Section(
                _("From when, how long, and how often?"),
                _("For example: from March, for a year, each working day. Article 27(1)(b)."),
            ),
            "people": Section(
                _("Which people does it touch?"),
                _(
                    "Think of groups that are easily overlooked: children, people with little money or "
                    "another language. Article 27(1)(c)."
                ),
            ),
            "harms": Section(
                _("Which harm can it do to them?"),
                _(
                    "For each group: unequal treatment, privacy, income, a fair hearing. Use what the maker "
                    "says. Article 27(1)(d)."
                ),
            ),
            "oversight": Section(
                _("How do people watch over it?"),
                _("Who, with which training, how much time, and what may they do? Article 27(1)(e)."),
            ),
            "measures": Section(
                _("What do we do when it goes wrong?"),
                _("Who decides, how can somebody complain, how is harm made good? Article 27(1)(f)."),
            ),
        },
    ),
}
