"""Which use cases are so alike that somebody should ask whether they are the same.

Two cards are compared in each language both are written in. The weight of a word is its tf-idf (K. Spärck Jones 1972):
it counts for more the fewer cards use it. Names are compared by words and by runs of three to five letters as well,
so that *anonimiseringstool* meets *anonimiseringssoftware*. Likeness is the weighted sum of the three cosines, from 0
to 1; docs/method/coherence.md tells how the weights and the threshold were looked at.

scikit-learn takes a second to load: import this module where cards are compared, not where pages are named.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

import numpy as np
from scipy import sparse
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.preprocessing import normalize

from draagvlak_core.leadership.likeness import Alike, Described, Pair
from draagvlak_core.leadership.small_words import SMALL_WORDS

LEAST = 0.4  # below this, pairs of the Dutch register more often differ than not (docs/method/coherence.md)
PURPOSE, NAME_WORDS, NAME_LETTERS = 0.6, 0.1, 0.3
NAME_ONLY = 0.6  # when nobody wrote what it is for, a name proves less
_WORD = r"(?u)\b[^\W\d_]{2,}\b"
_COMMON = 0.2  # a word on more than this share of many cards tells none apart
_COMMON_AT_LEAST = 20
_ROWS = 512  # compared at a time: memory grows with the number of cards, not with its square


class Comparison:
    """The words of all use cases, weighed together: what is rare depends on what the others say."""

    def __init__(self, cards: Iterable[Described]) -> None:
        self._cards = sorted(cards, key=lambda card: card.key)
        self._by_language: dict[str, _InOneLanguage] = {}
        for language in sorted({code for card in self._cards for code in (*card.name, *card.purpose)}):
            written = [card for card in self._cards if card.name.get(language, "").strip()]
            if len(written) > 1:
                self._by_language[language] = _InOneLanguage(written, language)

    def pairs(self, *, least: float = LEAST, across: bool = False) -> list[Alike]:
        """Every pair at least this alike, most alike first; `across` leaves out those from one place."""
        place = {card.key: card.place for card in self._cards}
        best: dict[Pair, Alike] = {}
        for texts in self._by_language.values():
            for found in texts.pairs(least):
                apart = not across or place[found.first] != place[found.second]
                if apart and (found.keys not in best or found.likeness > best[found.keys].likeness):
                    best[found.keys] = found
        return sorted(best.values(), key=lambda found: (-found.likeness, found.keys))

    def shared_words(self, pair: Alike, most: int = 5) -> tuple[str, ...]:
        """The words that make two cards alike, the most telling first."""
        texts = self._by_language.get(pair.language)
        return texts.shared_words(pair.first, pair.second, most) if texts else ()

    def shared_in_each_language(self, pair: Alike, most: int = 5) -> dict[str, tuple[str, ...]]:
        """The same per language in which both cards are written and share a word."""
        both = (texts for texts in self._by_language.values() if pair.first in texts.row and pair.second in texts.row)
        found = {texts.language: texts.shared_words(pair.first, pair.second, most) for texts in both}
        return {language: words for language, words in found.items() if words}


class _InOneLanguage:
    """The cards written in one language, as rows of weights of unit length."""

    def __init__(self, cards: Sequence[Described], language: str) -> None:
        self.language = language
        self.keys = np.array([card.key for card in cards])
        self.row = {card.key: place for place, card in enumerate(cards)}
        names = [card.name.get(language, "") for card in cards]
        purposes = [card.purpose.get(language, "") for card in cards]
        self._purpose_words, purpose = _weigh(purposes, _words(len(cards)))
        self._name_words, name_words = _weigh(names, _words(len(cards)))
        _letters, letters = _weigh(names, TfidfVectorizer(analyzer="char_wb", ngram_range=(3, 5), sublinear_tf=True))
        self._purpose, self._name = purpose, name_words
        self._says = np.asarray(purpose.getnnz(axis=1) > 0)
        self._together = _beside((PURPOSE, purpose), (NAME_WORDS, name_words), (NAME_LETTERS, letters))
        whole = NAME_WORDS + NAME_LETTERS
        self._names_only = _beside((NAME_WORDS / whole, name_words), (NAME_LETTERS / whole, letters))

    def pairs(self, least: float) -> Iterator[Alike]:
        for start in range(0, len(self.keys), _ROWS):
            yield from self._pairs_of(start, min(start + _ROWS, len(self.keys)), least)

    def _pairs_of(self, start: int, stop: int, least: float) -> Iterator[Alike]:
        likeness = (self._together[start:stop] @ self._together.T).toarray()
        silent = ~self._says
        if silent.any():
            # Where one of the two says nothing about its purpose, only the names can be compared.
            names = NAME_ONLY * (self._names_only[start:stop] @ self._names_only.T).toarray()
            either = silent[start:stop, None] | silent[None, :]
            likeness[either] = names[either]
        rows, columns = np.nonzero(likeness >= least)
        later = columns > rows + start  # each pair once, and none with itself
        for row, column in zip(rows[later], columns[later], strict=True):
            alike = min(1.0, round(float(likeness[row, column]), 3))
            yield Alike(int(self.keys[row + start]), int(self.keys[column]), alike, self.language)

    def shared_words(self, first: int, second: int, most: int) -> tuple[str, ...]:
        left, other = self.row[first], self.row[second]
        weights: dict[str, float] = defaultdict(float)
        for share, words, matrix in (
            (PURPOSE, self._purpose_words, self._purpose),
            (NAME_WORDS + NAME_LETTERS, self._name_words, self._name),
        ):
            both = matrix[[left]].multiply(matrix[[other]]).tocoo()
            for column, weight in zip(both.col, both.data, strict=True):
                weights[words[column]] += share * float(weight)
        return tuple(sorted(weights, key=lambda word: (-weights[word], word))[:most])


def _words(count: int) -> Any:
    common = max(_COMMON_AT_LEAST, int(_COMMON * count))
    return TfidfVectorizer(token_pattern=_WORD, stop_words=sorted(SMALL_WORDS), sublinear_tf=True, max_df=common)


def _weigh(texts: Sequence[str], weigher: Any) -> tuple[Sequence[str], Any]:
    """The vocabulary and one row per text; of texts without a single telling word, rows of nothing."""
    try:
        matrix = normalize(weigher.fit_transform(texts)).astype(np.float32)
    except ValueError:  # scikit-learn refuses an empty vocabulary
        return [], sparse.csr_matrix((len(texts), 1), dtype=np.float32)
    return weigher.get_feature_names_out(), matrix


def _beside(*parts: tuple[float, Any]) -> Any:
    """Side by side, so that one product gives the weighted sum of the cosines."""
    return sparse.csr_matrix(sparse.hstack([np.float32(np.sqrt(share)) * matrix for share, matrix in parts]))
