"""The page script against the published vectors, and both sides against the peer from npm. Skipped without node.

`BLINDRSA_TS` names the folder of an installed @cloudflare/blindrsa-ts.
"""

import json
import math
import os
import secrets
import shutil
import subprocess
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from draagvlak_core.voice.blind_signing import Signer, new_key, private_der
from draagvlak_core.voice.blind_tokens import blind, finalise, prepare, verify
from tests.core.voice.vectors import FOUND, come_out, needs_vectors
from tests.tiers import optional

ROOT = Path(__file__).resolve().parents[3]
SCRIPTS = ROOT / "src/draagvlak/foundation/voice/static/voice"
NODE = shutil.which("node")
PEER = Path(os.environ.get("BLINDRSA_TS", ROOT / "node_modules/@cloudflare/blindrsa-ts"))

pytestmark = optional(NODE, "node is not here; the browser journey runs the script too")


def node(work, given):
    peer = PEER / "lib/src/index.js"
    words = [NODE, ROOT / "tests/voice_script.mjs", work, SCRIPTS, peer]
    done = subprocess.run(words, input=json.dumps(given), capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


@needs_vectors
def test_every_published_vector_comes_out_of_the_page_script():
    come_out(node("vectors", json.loads(FOUND.read_text())))


def test_seven_words_make_a_key_and_hold_eighty_bits():
    made = node("words", {})
    assert len(made["words"]) == made["count"] == 7 and set(made["words"]) <= set(made["list"])
    assert len(set(made["list"])) == len(made["list"])
    assert 7 * math.log2(len(made["list"])) >= 80
    assert made["same"]
    Ed25519PublicKey.from_public_bytes(bytes.fromhex(made["public"])).verify(bytes.fromhex(made["signed"]), b"m")


@optional((PEER / "lib/src/index.js").is_file(), "@cloudflare/blindrsa-ts is not installed")
def test_the_peer_and_we_accept_one_another():
    key = new_key()
    signer = Signer(key)
    spki = key.public_key().public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo).hex()
    theirs = node("peer", {"spki": spki, "private": private_der(key).hex()})
    assert signer.sign(bytes.fromhex(theirs["blinded"])).hex() == theirs["theirs"]
    assert verify(bytes.fromhex(theirs["prepared"]), bytes.fromhex(theirs["signature"]), signer.key)
    ours = prepare(b"asked by us", prefix=secrets.token_bytes(32))
    blinded, inverse = blind(ours, signer.key, salt=secrets.token_bytes(48), factor=secrets.randbelow(signer.key.n))
    signature = finalise(ours, signer.sign(blinded), signer.key, inverse=inverse)
    asked = {"spki": spki, "check": True, "signature": signature.hex(), "prepared": ours.hex()}
    assert node("peer", asked) == {"valid": True}
