"""How well the questions of one subject hang together, from published group figures alone.

Answers of one person are never kept together, so the usual omega over people cannot be computed, and must not be. What
can be: omega over groups. It says whether groups that are higher on one question are higher on the others too.

McDonald's omega (1999, Test Theory) for one factor: (sum of loadings)^2 / ((sum of loadings)^2 + sum of what each
question has of its own), on correlations. With two questions it equals the Spearman-Brown formula 2r / (1 + r).
"""

from collections.abc import Sequence

import numpy as np

FEWEST_GROUPS = 10
_ROUNDS = 200


def omega(groups: Sequence[Sequence[float]]) -> float | None:
    """Omega from rows of group figures, one column per question; None when it cannot be told.

    That is so under ten groups, with fewer than two questions, when a question has the same figure everywhere, and when
    questions run against each other.
    """
    table = np.array(groups, dtype=float)
    if table.ndim != 2 or len(table) < FEWEST_GROUPS or table.shape[1] < 2 or np.any(table.std(axis=0) < 1e-9):
        return None
    correlations = np.corrcoef(table, rowvar=False)
    if correlations.shape == (2, 2):
        r = float(correlations[0, 1])
        return round(2 * r / (1 + r), 2) if r > 0 else None
    loadings = _one_factor(correlations)
    if np.any(loadings <= 0):
        return None
    shared = float(loadings.sum()) ** 2
    return round(shared / (shared + float((1 - loadings**2).sum())), 2)


def _one_factor(correlations: np.ndarray) -> np.ndarray:
    """Loadings on one factor, by principal axes: what the questions share is estimated until it no longer changes."""
    reduced = correlations.copy()
    np.fill_diagonal(reduced, 1 - 1 / np.diag(np.linalg.pinv(correlations)))
    loadings = np.zeros(len(correlations))
    for _round in range(_ROUNDS):
        values, vectors = np.linalg.eigh(reduced)
        found = vectors[:, -1] * np.sqrt(max(values[-1], 0.0))
        found = found if found.sum() >= 0 else -found
        if np.allclose(found, loadings, atol=1e-7):
            break
        loadings = found
        np.fill_diagonal(reduced, np.clip(loadings**2, 0, 0.995))
    return np.asarray(loadings)
