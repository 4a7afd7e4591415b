"""The Merkle tree of RFC 6962, over leaf hashes of 32 bytes, with the proofs of RFC 9162.

A tree here knows nothing of entries: it takes leaf hashes and gives one root that stands for all of them in
their order. Sources: RFC 6962 section 2.1, RFC 9162 sections 2.1.3 (inclusion) and 2.1.4 (consistency).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256

HASH_BYTES = 32
EMPTY_ROOT = sha256(b"").digest()


def node_hash(left: bytes, right: bytes) -> bytes:
    """Hash of an inner node: SHA-256(0x01 ‖ left ‖ right). The 0x01 keeps a node from passing for a leaf."""
    return sha256(b"\x01" + left + right).digest()


@dataclass(frozen=True, slots=True)
class Tree:
    """A tree that remembers only its right edge, so adding one leaf costs O(log n) time and space.

    `size` counts the leaves. `edge` holds the roots of the full subtrees, largest first: one for each 1 in the
    binary form of `size`. Both together can be stored and handed back to go on where one stopped.
    """

    size: int = 0
    edge: tuple[bytes, ...] = ()

    def __post_init__(self) -> None:
        if self.size < 0 or len(self.edge) != self.size.bit_count():
            raise ValueError("the edge of a tree holds one hash for each 1 in the binary form of its size")

    def append(self, leaf: bytes) -> Tree:
        """A tree with one leaf hash (32 bytes, else ValueError) more; this tree itself stays as it is."""
        if len(leaf) != HASH_BYTES:
            raise ValueError("a leaf hash has 32 bytes")
        edge, carry = list(self.edge), self.size
        while carry & 1:  # as with carrying in binary addition: two equal subtrees become one twice as large
            leaf, carry = node_hash(edge.pop(), leaf), carry >> 1
        return Tree(self.size + 1, (*edge, leaf))

    def root(self) -> bytes:
        """The root of all leaves so far: 32 bytes."""
        if not self.edge:
            return EMPTY_ROOT
        top = self.edge[-1]
        for left in reversed(self.edge[:-1]):
            top = node_hash(left, top)
        return top


def root(leaves: Sequence[bytes]) -> bytes:
    """Root (32 bytes) of leaf hashes in their order. Of none it is SHA-256 of nothing; of one, that leaf."""
    tree = Tree()
    for leaf in leaves:
        tree = tree.append(leaf)
    return tree.root()


def inclusion_proof(leaves: Sequence[bytes], index: int) -> list[bytes]:
    """The hashes that lead from leaf `index` to the root of `leaves`, lowest first (RFC 9162, 2.1.3.1).

    Raises ValueError when there is no such leaf. Costs O(n): it hashes the leaves again.
    """
    if not 0 <= index < len(leaves):
        raise ValueError("there is no leaf with this index")
    proof: list[bytes] = []
    low, high = 0, len(leaves)
    while high - low > 1:
        middle = low + _split(high - low)
        if index < middle:
            proof.append(root(leaves[middle:high]))
            high = middle
        else:
            proof.append(root(leaves[low:middle]))
            low = middle
    return proof[::-1]


def verify_inclusion(leaf: bytes, index: int, size: int, proof: Sequence[bytes], root: bytes) -> bool:
    """Whether `proof` shows that `leaf` stands at `index` in the tree of `size` leaves with this root (2.1.3.2)."""
    if not 0 <= index < size or not _are_hashes(leaf, root, *proof):
        return False
    step, last, result = index, size - 1, leaf
    for sibling in proof:
        if last == 0:
            return False
        if step & 1 or step == last:
            result = node_hash(sibling, result)
            step, last = _climb(step, last)
        else:
            result = node_hash(result, sibling)
        step, last = step >> 1, last >> 1
    return last == 0 and result == root


def consistency_proof(leaves: Sequence[bytes], first: int) -> list[bytes]:
    """The hashes that show the first `first` leaves are the beginning of `leaves` (RFC 9162, 2.1.4.1).

    Empty when the two trees are equal or the older one is empty. Raises ValueError when `first` is more than
    there are leaves.
    """
    if not 0 <= first <= len(leaves):
        raise ValueError("the older tree has at most as many leaves as the newer one")
    proof: list[bytes] = []
    low, high, whole = 0, len(leaves), True  # whole: what is left of the older tree is the older tree itself
    while first > low and first != high:
        middle = low + _split(high - low)
        if first <= middle:
            proof.append(root(leaves[middle:high]))
            high = middle
        else:
            proof.append(root(leaves[low:middle]))
            low, whole = middle, False
    if not whole:
        proof.append(root(leaves[low:high]))
    return proof[::-1]


def verify_consistency(first: int, second: int, first_root: bytes, second_root: bytes, proof: Sequence[bytes]) -> bool:
    """Whether `proof` shows that the tree of `first` leaves is the beginning of that of `second` (2.1.4.2)."""
    if not 0 <= first <= second or not _are_hashes(first_root, second_root, *proof):
        return False
    if first in (0, second):
        return not proof and first_root == (second_root if first == second else EMPTY_ROOT)
    if not proof:
        return False
    path = [first_root, *proof] if first & (first - 1) == 0 else list(proof)
    step, last = first - 1, second - 1
    while step & 1:
        step, last = step >> 1, last >> 1
    return _walk(path, step, last) == (first_root, second_root)


def _walk(path: Sequence[bytes], step: int, last: int) -> tuple[bytes, bytes] | None:
    """The roots of the older and the newer tree that a consistency path leads to; None when its length is wrong."""
    old = new = path[0]
    for other in path[1:]:
        if last == 0:
            return None
        if step & 1 or step == last:
            old, new = node_hash(other, old), node_hash(other, new)
            step, last = _climb(step, last)
        else:
            new = node_hash(new, other)
        step, last = step >> 1, last >> 1
    return (old, new) if last == 0 else None


def _split(count: int) -> int:
    """The largest power of two smaller than `count` (at least 2): where RFC 6962 cuts a tree in two."""
    return 1 << ((count - 1).bit_length() - 1)


def _climb(step: int, last: int) -> tuple[int, int]:
    """Skip the levels on which a right edge has no sibling."""
    while step and not step & 1:
        step, last = step >> 1, last >> 1
    return step, last


def _are_hashes(*values: bytes) -> bool:
    return all(len(value) == HASH_BYTES for value in values)
