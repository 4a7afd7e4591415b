"""`draagvlak may-i --work writing --data personal …`: the answer of the page, for scripts and editors."""

import argparse
from typing import Any

from django.utils.translation import gettext as _

from draagvlak.config.commands.base import CouldNot, Outcome, up_to_date_database

NAME = "may-i"
HELP = "may AI be used for this? exit status 0: yes; 1: no, or yes if; 2: cannot tell"
NONE = "none"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    from draagvlak_core.leadership.may_i import PERSONAL, PICKS
    from draagvlak_core.register.card_facts import BY_CODE
    from draagvlak_core.shared.conditions.vocabulary import Kind

    parser.epilog = "What is left out is not known, and never becomes a yes. Nothing is kept of what is asked."
    for code in PICKS:
        fact = BY_CODE[code]
        several = fact.kind is Kind.ANY
        choices = [*fact.values, NONE] if several else list(fact.values)
        if code == "data":
            choices.insert(0, PERSONAL)
        parser.add_argument(
            f"--{code}", choices=choices, nargs="+" if several else None, metavar=code.upper(), help=", ".join(choices)
        )


def run(arguments: argparse.Namespace) -> Outcome:
    from draagvlak.foundation.accounts.started import has_started
    from draagvlak.pillars.leadership.may_i.queries import ask
    from draagvlak_core.leadership.may_i import May

    picks = _picks(arguments)
    up_to_date_database()
    if not has_started():
        raise CouldNot(_("There is no organisation yet: start Draagvlak first."))
    answered = ask(picks)
    sentences = [answered.answer, answered.because]
    for one in answered.said:
        sentences.append(_("Boundary %(number)s: %(sentence)s") % {"number": one.number, "sentence": one.sentence})
        sentences.append(f"  {one.asks} " + _("Whom to ask: %(name)s.") % {"name": one.whom})
    status = {May.YES: 0, May.YES_IF: 1, May.NO: 1, May.CANNOT_TELL: 2}[answered.outcome.answer]
    grounds = [{"boundary": g.number, "why": str(g.why), "missing": list(g.missing)} for g in answered.outcome.grounds]
    alike = [{"id": case.pk, "name": str(case.name)} for case in answered.alike]
    return Outcome(status, sentences, {"answer": str(answered.outcome.answer), "grounds": grounds, "alike": alike})


def _picks(arguments: argparse.Namespace) -> dict[str, Any]:
    from draagvlak_core.leadership.may_i import PICKS, data_picked

    picks: dict[str, Any] = {}
    for code in PICKS:
        picked = getattr(arguments, code)
        if isinstance(picked, list):
            if NONE in picked and len(picked) > 1:
                raise CouldNot(_("“none” goes with nothing else: leave it out of --%(name)s.") % {"name": code})
            values = frozenset(picked) - {NONE}
            picks |= data_picked(values) if code == "data" else {code: values}
        elif picked:
            picks[code] = picked
    return picks
