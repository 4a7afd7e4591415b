"""Figures about groups in which nobody can be found. See docs/method/figures.md.

`make_bins` joins small units when a round opens; `plan` chooses what may be published after it closed; `figure` says
a count in steps that fit its size; `summed` joins
published figures; `audit` tries to work out smaller groups from everything that was ever published.
"""

from draagvlak_core.shared.small_groups.audit import Exposure, audit
from draagvlak_core.shared.small_groups.bands import Figure, Shape, figure
from draagvlak_core.shared.small_groups.bins import Bin, make_bins
from draagvlak_core.shared.small_groups.blocks import Size
from draagvlak_core.shared.small_groups.bounds import Published
from draagvlak_core.shared.small_groups.partition import per_block
from draagvlak_core.shared.small_groups.plan import Plan, Pool, plan
from draagvlak_core.shared.small_groups.releasing import Cell, published, release
from draagvlak_core.shared.small_groups.summing import Known, Summed, Told, as_published, cross_cut, known, summed
from draagvlak_core.shared.small_groups.tree import Tree

__all__ = [
    "Bin", "Cell", "Exposure", "Figure", "Known", "Plan", "Pool", "Published", "Shape", "Size", "Summed", "Told",
    "Tree", "as_published", "audit", "cross_cut", "figure", "known", "make_bins", "per_block", "plan", "published",
    "release", "summed",
]  # fmt: skip
