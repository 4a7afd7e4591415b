"""What the counts mean, in sentences. Each criterion has its own words; one without them gets its title."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.utils.formats import number_format
from django.utils.functional import Promise
from django.utils.translation import gettext, ngettext

from draagvlak.roof.overview.criterion_words import WORDS
from draagvlak.ui.templatetags.draagvlak_ui import pillar_name
from draagvlak_core.shared.answers import Answer
from draagvlak_core.shared.standing import Standing, Tally

# The list stays short: never more than this about one pillar.
MOST_PER_PILLAR = 3


@dataclass(frozen=True, slots=True)
class Line:
    """One sentence of the answer, with the criterion whose page is its evidence."""

    sentence: str
    criterion: str


def counted(number: int) -> str:
    """A number as people write it: 1,530 or 1.530."""
    return str(number_format(number, use_l10n=True, force_grouping=True))


def _fill(words: str | Promise, **numbers: int) -> str:
    return str(words) % {name: counted(number) for name, number in numbers.items()}


def about_criterion(code: str, tally: Tally, titles: Mapping[str, str]) -> str:
    """What is known about one criterion over all use cases that are asked it."""
    words = WORDS.get(code)
    if words is None or not tally.open:
        return _by_title(code, tally, titles)
    if tally.not_met == tally.total and tally.total > 1:
        return _fill(words.none, total=tally.total)
    sentences = []
    if tally.not_met:
        sentences.append(_fill(words.some, count=tally.not_met, total=tally.total))
    if tally.cannot_tell:
        shorter = gettext("For %(count)s of %(total)s we cannot tell.")
        sentences.append(_fill(shorter if sentences else words.unknown, count=tally.cannot_tell, total=tally.total))
    return " ".join(sentences)


def _by_title(code: str, tally: Tally, titles: Mapping[str, str]) -> str:
    title = titles.get(code, code)
    if not tally.open:
        words = gettext("“%(title)s” holds for all %(total)s use cases that are asked this.")
    else:
        words = gettext("“%(title)s” holds for %(met)s of the %(total)s use cases that are asked this.")
    return words % {"title": title, "met": counted(tally.met), "total": counted(tally.total)}


def answer(standing: Standing, titles: Mapping[str, str]) -> list[str]:
    """The first sentences of the first page: the answer, how many are ready, and what holds the others back."""
    found = (short_answer(standing), readiness(standing), holds_back(standing, titles))
    return [sentence for sentence in found if sentence]


def short_answer(standing: Standing) -> str:
    """The answer to the question of the first page: never more than is known."""
    words = {
        Answer.MET: gettext("As far as we can see: yes."),
        Answer.NOT_MET: gettext("Not yet."),
        Answer.CANNOT_TELL: gettext("We cannot tell yet."),
    }
    return words[standing.answer]


def readiness(standing: Standing) -> str:
    """How many use cases have all that their next gate asks."""
    total, ready = standing.total, standing.gates.met
    if not ready:
        words = ngettext(
            "The one use case we have is not ready for its next step.",
            "None of the %(total)s use cases is ready for its next step.",
            total,
        )
    elif ready == total:
        words = ngettext(
            "The one use case we have is ready for its next step.",
            "All %(total)s use cases are ready for their next step.",
            total,
        )
    else:
        words = ngettext(
            "%(ready)s of %(total)s use cases is ready for its next step.",
            "%(ready)s of %(total)s use cases are ready for their next step.",
            ready,
        )
    return words % {"ready": counted(ready), "total": counted(total)}


def coverage(standing: Standing, pillar: str) -> str:
    """For how many use cases a pillar can say nothing at all."""
    silent, total = standing.silent[pillar], standing.pillars[pillar].total
    name = pillar_name(pillar).lower()
    if silent == total:
        words = gettext("We can say nothing yet about %(pillar)s, for any of the %(total)s use cases.")
    else:
        words = gettext("We can say nothing yet about %(pillar)s for %(count)s of %(total)s use cases.")
    return words % {"pillar": name, "count": counted(silent), "total": counted(total)}


def carried(tally: Tally) -> str:
    """How many use cases a pillar carries: it stands under the pillar's name in the house."""
    if tally.met:
        sentences = [_fill(gettext("Carries %(met)s of %(total)s use cases."), met=tally.met, total=tally.total)]
    else:
        sentences = [_fill(gettext("Carries none of the %(total)s use cases yet."), total=tally.total)]
    if tally.cannot_tell:
        sentences.append(_fill(gettext("For %(count)s we cannot tell."), count=tally.cannot_tell))
    return " ".join(sentences)


def ended(number: int) -> str:
    """What is left out of all counts."""
    words = ngettext(
        "%(count)s use case that has ended is not counted.",
        "%(count)s use cases that have ended are not counted.",
        number,
    )
    return _fill(words, count=number)


def gain(opens: int, holds: int) -> str:
    """What the next step brings: gates it opens, else how many use cases wait for it."""
    if opens:
        words = ngettext(
            "Done everywhere, this opens %(count)s gate.", "Done everywhere, this opens %(count)s gates.", opens
        )
        return _fill(words, count=opens)
    words = gettext("It is what most use cases wait for: %(count)s.")
    return _fill(words, count=holds)


def holds_back(standing: Standing, titles: Mapping[str, str]) -> str:
    """What most often stands between a use case and its next step, as part of the answer."""
    found = {code: tally for code, tally in standing.criteria.items() if tally.open}
    if not found or standing.total == 1:
        return ""
    # "Most often" counts what is unknown too: that also holds a use case back.
    code = max(found, key=lambda each: (found[each].open, found[each].not_met))
    if standing.gates.met:
        words = gettext("What holds the others back most often: %(fact)s")
    else:
        words = gettext("What holds them back most often: %(fact)s")
    return words % {"fact": _within(_in_the_list(code, standing, titles))}


def _within(sentence: str) -> str:
    """A sentence as part of another: it begins small, unless it begins with an abbreviation."""
    return sentence if sentence[:2].isupper() else sentence[:1].lower() + sentence[1:]


def pillar_lines(standing: Standing, titles: Mapping[str, str]) -> dict[str, Line]:
    """Per pillar the most telling fact: what is wrong in most use cases, else what we can say nothing about."""
    lines = {}
    for pillar, tally in standing.pillars.items():
        codes = _telling_of(pillar, standing)
        wrong = codes and standing.criteria[codes[0]].not_met
        if standing.silent.get(pillar) and (not wrong or standing.silent[pillar] == tally.total):
            lines[pillar] = _silence(pillar, standing)
        elif codes:
            lines[pillar] = Line(_in_the_list(codes[0], standing, titles), codes[0])
    return lines


def other_lines(standing: Standing, titles: Mapping[str, str]) -> list[Line]:
    """What the pillars' own lines leave unsaid: what is met nowhere, and what we can say nothing about."""
    said = {line.sentence for line in pillar_lines(standing, titles).values()}
    found = [Line(_in_the_list(c, standing, titles), c) for c in telling(standing)]
    found += [_silence(pillar, standing) for pillar in standing.silent]
    return [line for line in found if line.sentence not in said]


def _silence(pillar: str, standing: Standing) -> Line:
    unknown = {c: t.cannot_tell for c, t in standing.criteria.items() if c.startswith(f"{pillar}.")}
    return Line(coverage(standing, pillar), max(unknown, key=lambda code: unknown[code]))


def _in_the_list(code: str, standing: Standing, titles: Mapping[str, str]) -> str:
    """A sentence about a criterion beside others: it says of how many it is asked, and repeats no coverage."""
    tally = standing.criteria[code]
    if tally.not_met and tally.cannot_tell == standing.silent.get(code.split(".", 1)[0]):
        sentence = _fill(WORDS[code].some, count=tally.not_met, total=tally.total) if code in WORDS else ""
    else:
        sentence = ""
    sentence = sentence or about_criterion(code, tally, titles)
    if tally.total == standing.total:
        return sentence
    asked = _fill(gettext("It is asked of %(asked)s of the %(all)s now."), asked=tally.total, all=standing.total)
    return f"{sentence} {asked}"


def telling(standing: Standing) -> list[str]:
    """Of each pillar the criterion that is open for most use cases, and others that are met nowhere at all."""
    return [code for pillar in standing.pillars for code in _telling_of(pillar, standing)]


def _telling_of(pillar: str, standing: Standing) -> list[str]:
    if standing.silent.get(pillar) == standing.pillars[pillar].total:
        return []  # that we know nothing is said once, not per criterion
    own = {c: t for c, t in standing.criteria.items() if c.startswith(f"{pillar}.") and t.open}
    # What is known to be wrong goes before what is unknown.
    ranked = sorted(own, key=lambda code: (-own[code].not_met, -own[code].cannot_tell))
    nowhere = [code for code in ranked[1:] if own[code].not_met == own[code].total > 1]
    return [*ranked[:1], *nowhere[: MOST_PER_PILLAR - 1]]
