"""Tests of one group run in one process, so that what they need is laid out once."""

import pytest


@pytest.mark.xdist_group("seen")
def test_a_run_on_all_cores_sees_the_groups(request):
    """A version of pytest or pytest-xdist in which groups are lost costs minutes and fails nothing else."""
    by_group = getattr(request.config.option, "loadgroup", False)
    assert request.node.nodeid.endswith("@seen" if by_group else "groups")
