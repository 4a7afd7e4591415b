"""What an attacker works out from a year of group figures: a plain threshold, what vendors do, and the block rule.

    .venv/bin/python benchmarks/disclosure.py

10,000 people in 1,001 teams on 5 levels, 12 monthly rounds with people who move and leave. The attacker has every
release, knows their own answer and a colleague's, and uses row reduction and linear bounds.
"""

import random
import time

from draagvlak_core.figures.audit import audit
from draagvlak_core.figures.bins import make_bins
from draagvlak_core.figures.blocks import Size
from draagvlak_core.figures.bounds import linear_bounds, nested_bounds
from draagvlak_core.figures.partition import blocks_of
from draagvlak_core.figures.plan import plan
from draagvlak_core.figures.releasing import Cell, published, release
from draagvlak_core.organisation.unit_tree import UnitTree

PEOPLE, TEAMS, ROUNDS, K, CLOSE = 10_000, 1_001, 12, 8, 20
# (how many respond, how much team sizes differ: the deviation of their logarithm). The first is kinder than the second.
SETTINGS = ((0.7, 0.4), (0.6, 0.6))
RESPONSES, SPREADS, STUDY_ROUNDS = (0.5, 0.6, 0.7, 0.8), (0.4, 0.5, 0.6, 0.8), 3
RNG = random.Random(20261102)


def organisation(spread):
    """(tree, unit per person, who leads): 1 + 5 + 35 + 187 units above 1,001 teams, most of them of 5 to 20 people."""
    levels = [["c"]]
    parents = {"c": ""}
    for level, number in enumerate((5, 35, 187, TEAMS), start=1):
        names = [f"{level}.{place}" for place in range(number)]
        above = levels[-1]
        parents |= {
            name: above[min(int(place * len(above) / number), len(above) - 1)] for place, name in enumerate(names)
        }
        levels.append(names)
    leads = [unit for level in levels[:-1] for unit in level]
    weights = [RNG.lognormvariate(0, spread) for _team in levels[-1]]
    people = leads + RNG.choices(levels[-1], weights, k=PEOPLE - len(leads))
    return UnitTree(parents, root=""), people, len(leads)


def month(people, leads):
    """Some move, some leave and are replaced: nobody is where everybody was."""
    teams = people[leads:]
    for place in range(leads, len(people)):
        if RNG.random() < 0.015:
            people[place] = RNG.choice(teams)


def answer(unit, moods):
    mood = moods.setdefault(unit, RNG.gauss(3.4, 0.7))
    return min(5, max(1, round(RNG.gauss(mood, 0.9))))


def counts(groups):
    return [sum(column) for column in zip(*groups, strict=True)] if groups else [0] * 5


def one_round(tree, people, moods, response):
    """Per rule the cells with the bins they hold, and the answers per smallest part."""
    answers = [answer(unit, moods) if RNG.random() < response else 0 for unit in people]
    per_unit = {unit: [0] * 5 for unit in tree.parents}
    for unit, said in zip(people, answers, strict=True):
        if said:
            per_unit[unit][said - 1] += 1
    heads = dict.fromkeys(tree.parents, 0)
    for unit in people:
        heads[unit] += 1
    return per_unit, heads


def plain(tree, own, totals):
    return {unit for unit in tree.parents if totals[unit] >= K}


def hide_next(tree, own, totals):
    """Vendors: when exactly one part under a unit is too small, the next smallest is hidden as well."""
    shown = plain(tree, own, totals)
    for unit in (tree.root, *tree.down):
        parts = [child for child in tree.children[unit] if totals[child]]
        small = [child for child in parts if child not in shown]
        if len(small) == 1 and (rest := [child for child in parts if child in shown]):
            shown.discard(min(rest, key=totals.__getitem__))
    return shown


def attack(cells, answers, atom, rows_only=False):
    """Groups below k, single people, and answers left without a choice, in one round. Rounds share no answers."""
    sizes = {f"{atom}/{key}": sum(said) for key, said in answers.items()}
    shown = {c.key: f for c in cells if (f := said_plainly(c, answers))} if rows_only else release(cells, answers, atom)
    rows = [row for cell in cells for row in published(cell, shown.get(cell.key), atom)]
    found = audit(rows, sizes, K)
    small = [one for one in found if one.kind == "small_group"]
    return rows, sizes, len(small), sum(one.n == 1 for one in small), len(found) - len(small)


def said_plainly(cell, answers):
    """The same figures without care for what follows from them; a sum of fewer than five is published as it is."""
    from draagvlak_core.figures.bands import figure

    return figure(counts([answers[one] for one in cell.bins]))


def main():
    for response, spread in SETTINGS:
        RNG.seed(20261102)
        attacked(response, spread)
    study()


def study():
    """How far coverage depends on response and on how much team sizes differ, beside what team sizes allow at most."""
    print(f"block rule by response and spread of team sizes, {STUDY_ROUNDS} rounds each")
    print(f"{'spread':>7}{'response':>10}{'points below plain':>20}{'figure over 20 or fewer':>25}{'at most':>18}")
    for spread in SPREADS:
        for response in RESPONSES:
            RNG.seed(20261102)
            lost, close, possible = covered(response, spread)
            print(f"{spread:>7}{response:>10.0%}{lost:>20.1f}{close:>25.1%}{possible:>18.1%}")


def covered(response, spread):
    """Points below the plain threshold; share with a figure over at most 20 colleagues; what sizes allow at most."""
    tree, people, leads = organisation(spread)
    moods: dict[str, float] = {}
    shown = seen = whole = near = answered = large = 0
    for _round in range(STUDY_ROUNDS):
        month(people, leads)
        per_unit, heads = one_round(tree, people, moods, response)
        own = {unit: sum(said) for unit, said in per_unit.items()}
        totals = tree.sums(own)
        per_bin, cells, units = block_rule(tree, per_unit, heads)
        shown += sum(totals[unit] for unit in plain(tree, own, totals))
        seen += sum(sum(map(sum, (per_bin[one] for one in held))) for held in units.values())
        whole += sum(totals[unit] for unit in tree.parents)
        near += close_to(cells, per_bin)
        answered += sum(own.values())
        large += sum(n for n in own.values() if n > CLOSE + 1)
    return (shown - seen) / whole * 100, near / answered, 1 - large / answered


def block_rule(tree, per_unit, heads):
    """Answers per bin, the cells of a release, and the bins per published unit."""
    bins = make_bins(tree, heads, K)
    per_bin = {one.key: tuple(counts([per_unit[unit] for unit in one.units])) for one in bins}
    made = plan(tree, bins, {key: Size(sum(said), anybody=any(said)) for key, said in per_bin.items()}, K)
    cells = [Cell(unit, held) for unit, held in made.units.items()]
    return per_bin, [*cells, *(Cell(f"pool {place}", pool.bins) for place, pool in enumerate(made.pools))], made.units


def close_to(cells, per_bin):
    """How many have a figure over at most 20 colleagues."""
    smallest = smallest_figure(cells, per_bin)
    return sum(sum(said) for key, said in per_bin.items() if smallest.get(key, 10**9) <= CLOSE + 1)


def attacked(response, spread):
    tree, people, leads = organisation(spread)
    moods: dict[str, float] = {}
    score = {name: [0, 0, 0, 0, 0] for name in ("plain threshold", "hide the next smallest", "block rule")}
    close = answered = 0
    slowest = 0.0
    everything, all_sizes = [], {}
    checked = 0
    for number in range(ROUNDS):
        month(people, leads)
        per_unit, heads = one_round(tree, people, moods, response)
        own = {unit: sum(said) for unit, said in per_unit.items()}
        totals = tree.sums(own)
        under = {unit: tree.below(unit) for unit in tree.parents}
        for name, rule in (("plain threshold", plain), ("hide the next smallest", hide_next)):
            shown = rule(tree, own, totals)
            cells = [Cell(unit, under[unit]) for unit in shown]
            _rows, _sizes, small, single, fixed = attack(cells, per_unit, f"{number}/q", rows_only=True)
            add(score[name], small, single, fixed, sum(totals[u] for u in shown), sum(totals[u] for u in tree.parents))
        start = time.process_time()
        per_bin, cells, units = block_rule(tree, per_unit, heads)
        rows, sizes, small, single, fixed = attack(cells, per_bin, f"{number}/q")
        slowest = max(slowest, time.process_time() - start)
        everything, all_sizes = everything + rows, all_sizes | sizes
        seen = sum(sum(map(sum, (per_bin[one] for one in held))) for held in units.values())
        add(score["block rule"], small, single, fixed, seen, sum(totals[u] for u in tree.parents))
        close += close_to(cells, per_bin)
        answered += sum(own.values())
        checked += check_with_highs(rows, sizes)
    found = audit(everything, all_sizes, K)
    print(f"{PEOPLE:,} people, {TEAMS:,} teams, {ROUNDS} rounds, {response:.0%} response, spread {spread}, k = {K}\n")
    print(f"{'rule':<24}{'groups below k':>16}{'single people':>15}{'answers fixed':>15}{'shown':>9}")
    for name, (small, single, fixed, seen, whole) in score.items():
        print(f"{name:<24}{small:>16}{single:>15}{fixed:>15}{seen / whole:>9.1%}")
    print(f"\nblock rule, all {ROUNDS} releases audited as one: {len(found)} exposures")
    print(f"respondents with a figure over at most {CLOSE} colleagues: {close / answered:.1%}")
    print(f"slowest release with its audit, one question: {slowest:.2f} s of work")
    print(f"bounds of {checked} blocks checked against HiGHS: equal\n")


def add(row, *values):
    for place, value in enumerate(values):
        row[place] += value


def smallest_figure(cells, per_bin):
    smallest: dict[str, int] = {}
    for cell in cells:
        n = sum(sum(per_bin[one]) for one in cell.bins)
        for one in cell.bins:
            smallest[one] = min(smallest.get(one, n), n)
    return smallest


def check_with_highs(rows, sizes, number=15):
    """The fast bounds of the audit against a linear program, on some blocks of every round."""
    blocks = blocks_of(rows, sizes)
    some = RNG.sample(sorted(blocks, key=sorted), min(number, len(blocks)))
    fast, slow = nested_bounds(rows, blocks), linear_bounds(rows, blocks, some)
    assert all(fast[key] == slow[key] for key in some), "the audit and HiGHS disagree"
    return len(some)


if __name__ == "__main__":
    main()
