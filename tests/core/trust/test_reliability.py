"""Omega over groups: right where it is known, silent where it cannot be told."""

import numpy as np
import pytest

from draagvlak_core.trust.reliability import omega


def made(loadings, groups=4000, seed=3):
    """Group figures from one factor with known loadings."""
    rng = np.random.default_rng(seed)
    factor = rng.normal(size=(groups, 1))
    own = rng.normal(size=(groups, len(loadings))) * np.sqrt(1 - np.square(loadings))
    return factor * loadings + own


@pytest.mark.parametrize("loadings", [[0.8, 0.7, 0.6], [0.9, 0.9, 0.5, 0.4]])
def test_omega_is_what_the_loadings_it_was_made_with_say(loadings):
    loadings = np.array(loadings)
    known = loadings.sum() ** 2 / (loadings.sum() ** 2 + (1 - loadings**2).sum())
    assert omega(made(loadings)) == pytest.approx(known, abs=0.02)


def test_two_questions_follow_spearman_and_brown():
    table = made(np.array([0.8, 0.8]))
    r = np.corrcoef(table[:, 0], table[:, 1])[0, 1]
    assert omega(table) == pytest.approx(2 * r / (1 + r), abs=0.006)


@pytest.mark.parametrize(
    "table",
    [
        made(np.array([0.8, 0.7, 0.6]), groups=9),
        [[3.0]] * 12,
        [[3.0, float(n)] for n in range(12)],
        [[float(n), float(-n)] for n in range(12)],
        [],
    ],
)
def test_what_cannot_be_told_is_not_told(table):
    assert omega(table) is None
