"""The tree against published vectors of Certificate Transparency and against the definition, written out plainly."""

from hashlib import sha256

import pytest
from hypothesis import given
from hypothesis import strategies as st

from draagvlak_core.decisions.tree import (
    EMPTY_ROOT,
    Tree,
    consistency_proof,
    inclusion_proof,
    node_hash,
    root,
    verify_consistency,
    verify_inclusion,
)

# The eight inputs and their roots that implementations of RFC 6962 share as test vectors (unsalted leaves).
INPUTS = [
    bytes.fromhex(text)
    for text in ("", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f")
]
LEAVES = [sha256(b"\x00" + data).digest() for data in INPUTS]
ROOTS = [
    "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
    "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
    "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
    "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
    "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
]
N0, N1, N4, N6 = (
    "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
    "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
    "b08693ec2e721597130641e8211e7eedccb4c26413963eee6c1e2ed16ffb1a5f",
)
N01, N23, N45, N67 = (
    "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
    "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
    "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
    "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
)
N0123, N4567 = ROOTS[4], "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4"
INCLUSION = [
    (0, 1, []),
    (0, 8, [N1, N23, N4567]),
    (5, 8, [N4, N67, N0123]),
    (2, 3, [N01]),
    (1, 5, [N0, N23, N4]),
]
CONSISTENCY = [
    (1, 1, []),
    (1, 8, [N1, N23, N4567]),
    (6, 8, [N45, N67, N0123]),
    (2, 5, [N23, N4]),
    (6, 7, [N45, N6, N0123]),
]


def plain_root(leaves: list[bytes]) -> bytes:
    """MTH of RFC 6962 2.1, as the text has it."""
    if not leaves:
        return sha256(b"").digest()
    if len(leaves) == 1:
        return leaves[0]
    k = 1
    while k * 2 < len(leaves):
        k *= 2
    return sha256(b"\x01" + plain_root(leaves[:k]) + plain_root(leaves[k:])).digest()


def plain_path(m: int, leaves: list[bytes]) -> list[bytes]:
    """PATH of RFC 6962 2.1.1."""
    if len(leaves) == 1:
        return []
    k = 1
    while k * 2 < len(leaves):
        k *= 2
    if m < k:
        return [*plain_path(m, leaves[:k]), plain_root(leaves[k:])]
    return [*plain_path(m - k, leaves[k:]), plain_root(leaves[:k])]


def plain_subproof(m: int, leaves: list[bytes], whole: bool = True) -> list[bytes]:
    """SUBPROOF of RFC 6962 2.1.2."""
    if m == len(leaves):
        return [] if whole else [plain_root(leaves)]
    k = 1
    while k * 2 < len(leaves):
        k *= 2
    if m <= k:
        return [*plain_subproof(m, leaves[:k], whole), plain_root(leaves[k:])]
    return [*plain_subproof(m - k, leaves[k:], False), plain_root(leaves[:k])]


def some_leaves(count: int) -> list[bytes]:
    return [sha256(number.to_bytes(4, "big")).digest() for number in range(count)]


def hexes(proof):
    return [step.hex() for step in proof]


@pytest.mark.parametrize("size", range(9))
def test_root_of_the_published_leaves(size):
    assert root(LEAVES[:size]).hex() == ROOTS[size]


@pytest.mark.parametrize(("index", "size", "proof"), INCLUSION)
def test_inclusion_proof_as_published(index, size, proof):
    assert hexes(inclusion_proof(LEAVES[:size], index)) == proof


@pytest.mark.parametrize(("first", "second", "proof"), CONSISTENCY)
def test_consistency_proof_as_published(first, second, proof):
    assert hexes(consistency_proof(LEAVES[:second], first)) == proof


def test_root_of_nothing_is_hash_of_nothing():
    assert root([]) == Tree().root() == EMPTY_ROOT == sha256(b"").digest()


def test_node_hash_marks_inner_nodes():
    assert node_hash(b"a", b"b") == sha256(b"\x01ab").digest()


def test_everything_against_the_definition_up_to_forty_leaves():
    leaves, tree = some_leaves(40), Tree()
    for size in range(1, 41):
        tree = tree.append(leaves[size - 1])
        top = plain_root(leaves[:size])
        assert tree.root() == root(leaves[:size]) == top
        for index in range(size):
            proof = inclusion_proof(leaves[:size], index)
            assert proof == plain_path(index, leaves[:size])
            assert verify_inclusion(leaves[index], index, size, proof, top)
        for first in range(1, size + 1):
            proof = consistency_proof(leaves[:size], first)
            assert proof == plain_subproof(first, leaves[:size])
            assert verify_consistency(first, size, plain_root(leaves[:first]), top, proof)


def test_empty_tree_begins_every_tree():
    leaves = some_leaves(5)
    assert consistency_proof(leaves, 0) == []
    assert verify_consistency(0, 5, EMPTY_ROOT, root(leaves), [])
    assert not verify_consistency(0, 5, leaves[0], root(leaves), [])
    assert not verify_consistency(0, 5, EMPTY_ROOT, root(leaves), [leaves[0]])


def test_tree_keeps_only_its_right_edge_and_goes_on_from_it():
    leaves = some_leaves(1000)
    tree = Tree()
    for leaf in leaves[:777]:
        tree = tree.append(leaf)
    assert len(tree.edge) == (777).bit_count()
    again = Tree(tree.size, tree.edge)
    for leaf in leaves[777:]:
        again = again.append(leaf)
    assert again.root() == plain_root(leaves)


@pytest.mark.parametrize(("size", "edge"), [(1, ()), (-1, ()), (2, (b"a", b"b"))])
def test_tree_with_an_edge_that_cannot_be(size, edge):
    with pytest.raises(ValueError):
        Tree(size, edge)


def test_leaf_of_wrong_length_is_refused():
    with pytest.raises(ValueError):
        Tree().append(b"short")


@pytest.mark.parametrize("index", [-1, 3])
def test_proof_for_what_is_not_there_is_refused(index):
    with pytest.raises(ValueError):
        inclusion_proof(some_leaves(3), index)
    with pytest.raises(ValueError):
        consistency_proof(some_leaves(2), index)


@given(st.integers(2, 70), st.data())
def test_proof_with_anything_changed_fails(size, data):
    leaves = some_leaves(size)
    top = root(leaves)
    index, first = data.draw(st.integers(0, size - 1)), data.draw(st.integers(1, size - 1))
    inclusion, consistency = inclusion_proof(leaves, index), consistency_proof(leaves, first)
    old = root(leaves[:first])
    for bad in broken(inclusion, data):
        assert not verify_inclusion(leaves[index], index, size, bad, top)
    for bad in broken(consistency, data):
        assert not verify_consistency(first, size, old, top, bad)
    other = data.draw(st.integers(0, size - 1).filter(lambda number: number != index))
    assert not verify_inclusion(leaves[other], index, size, inclusion, top)
    assert not verify_inclusion(leaves[index], other, size, inclusion, top)
    assert not verify_inclusion(leaves[index], index, size, inclusion, old)
    assert not verify_consistency(first, size, top, top, consistency)
    assert not verify_consistency(first, size, old, old, consistency)


@given(st.integers(-3, 20), st.integers(-3, 20), st.lists(st.binary(max_size=40), max_size=6), st.binary(max_size=40))
def test_proofs_of_nonsense_are_false_and_never_an_error(index, size, proof, leaf):
    assert verify_inclusion(leaf, index, size, proof, bytes(32)) is False
    assert verify_consistency(index, size, leaf, bytes(32), proof) is (
        0 <= index == size and leaf == bytes(32) and not proof
    )


def broken(proof, data):
    place = data.draw(st.integers(0, len(proof) - 1))
    bit = data.draw(st.integers(0, 255))
    flipped = bytearray(proof[place])
    flipped[bit // 8] ^= 1 << bit % 8
    yield [*proof[:place], bytes(flipped), *proof[place + 1 :]]
    yield proof[:place] + proof[place + 1 :]
    yield [*proof, proof[-1]]
    yield [*proof[:place], proof[place][:-1], *proof[place + 1 :]]
