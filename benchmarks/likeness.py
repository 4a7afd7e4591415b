"""How long it takes to find near-duplicates among many cards, and how that grows with their number.

    python -m benchmarks.likeness [CARDS]            made-up cards: 1,000 up to CARDS (20,000)
    python -m benchmarks.likeness --register FILE    the download of the Dutch Algorithm Register

Beside it: comparing every pair with difflib from the standard library, measured on 200 cards and counted on.
"""

import json
import random
import resource
import sys
from difflib import SequenceMatcher
from itertools import combinations
from pathlib import Path
from time import perf_counter

from draagvlak_core.leadership.comparison import Comparison
from draagvlak_core.leadership.likeness import Described, groups

_SOUNDS = ["ba", "ke", "lo", "mi", "nu", "par", "sten", "vol", "ger", "dam", "wij", "zen"]


def made_up(count: int, seed: int = 4) -> list[Described]:
    """Cards of some sixty words out of a vocabulary of 8,000, used as unevenly as words are; one in five has a twin."""
    dice = random.Random(seed)
    words = ["".join(dice.choices(_SOUNDS, k=dice.randint(2, 4))) for _ in range(8000)]
    weights = [1 / (rank + 5) for rank in range(len(words))]
    cards: list[Described] = []
    for key in range(count):
        if cards and dice.random() < 0.2:
            twin = dice.choice(cards[-500:])
            text = " ".join(word for word in twin.purpose["nl"].split() if dice.random() < 0.8)
            cards.append(Described(key, twin.name, {"nl": text}, f"place {key % 50}"))
        else:
            name = " ".join(dice.choices(words, weights, k=3))
            text = " ".join(dice.choices(words, weights, k=60))
            cards.append(Described(key, {"nl": name}, {"nl": text}, f"place {key % 50}"))
    return cards


def measure(cards: list[Described]) -> None:
    began = perf_counter()
    comparison = Comparison(cards)
    pairs = comparison.pairs()
    found = groups(pairs)
    for group in found[:100]:
        comparison.shared_words(group.pairs[0])
    took = perf_counter() - began
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    counts = f"{len(pairs):,} pairs in {len(found):,} groups"
    print(f"{len(cards):>7,} cards: {took:6.2f} s, {counts}, {memory:,.0f} MB at most")
    sample = cards[:200]
    began = perf_counter()
    for one, other in combinations(sample, 2):
        SequenceMatcher(None, one.purpose.get("nl", ""), other.purpose.get("nl", ""), autojunk=False).quick_ratio()
    by_pair = (perf_counter() - began) / (len(sample) * (len(sample) - 1) / 2)
    all_pairs = by_pair * len(cards) * (len(cards) - 1) / 2
    print(f"        difflib on every pair would take {all_pairs / took:,.0f} times as long")


def read(path: Path) -> list[Described]:
    rows = json.loads(path.read_text(encoding="utf-8"))["algoritmes"]
    return [
        Described(place, {"nl": row["title"]}, {"nl": row["doel"] or ""}, row["organisatie"])
        for place, row in enumerate(rows)
    ]


def main(words: list[str]) -> None:
    if words[:1] == ["--register"]:
        measure(read(Path(words[1])))
        return
    most = int(words[0]) if words else 20_000
    for count in (1000, 2500, 5000, 10_000, 20_000):
        if count <= most:
            measure(made_up(count))


if __name__ == "__main__":
    main(sys.argv[1:])
