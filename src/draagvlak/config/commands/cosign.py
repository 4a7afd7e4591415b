"""`draagvlak cosign CHECKPOINT --key FILE`: put the works council's own signature under a checkpoint, offline.

The key is made at first use and stays where the council keeps it: nothing here goes to a server.
"""

import argparse
import os
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from django.utils.translation import gettext as _

from draagvlak.config.commands.base import CouldNot, Outcome, existing_file, writable
from draagvlak.config.commands.log_faults import sentence
from draagvlak_core.decisions.checkpoint import CheckpointError, cosign, read_checkpoint, verifier_key
from draagvlak_core.decisions.cosign import as_written, read_signer_key, signer_key
from draagvlak_core.decisions.verify import verify_export

NAME = "cosign"
HELP = "put your own signature under a checkpoint of the decision log, offline"
OFFLINE = True


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", metavar="CHECKPOINT", help="the checkpoint as it was downloaded")
    parser.add_argument("--key", metavar="FILE", required=True, help="your private key; made when it is not there")
    parser.add_argument("--name", metavar="NAME", default="works-council", help="whose key it is, when it is made")
    parser.add_argument("--log", metavar="FILE", help="sign only when this downloaded log is whole and fits")
    parser.add_argument("--to", metavar="FILE", help="where to write it (CHECKPOINT with .cosigned before its end)")


def run(arguments: argparse.Namespace) -> Outcome:
    path = existing_file(arguments.file)
    text = _checkpoint(path)
    sentences = [*_checked(arguments.log, text)]
    name, private, made = _key(Path(arguments.key), arguments.name)
    target = writable(arguments.to) if arguments.to else path.with_name(f"{path.stem}.cosigned{path.suffix}")
    target.write_text(cosign(text, name, private), "utf-8", newline="\n")
    public = verifier_key(name, private.public_key())
    if made:
        sentences.append(
            _("A new key is made: %(file)s. Keep it outside the server, and keep a copy.") % {"file": made}
        )
    sentences.append(_("Signed as %(name)s: %(file)s. Bring this file in.") % {"name": name, "file": target})
    sentences.append(_("Your public key, which may be known to all: %(key)s") % {"key": public})
    return Outcome(0, sentences, {"file": str(target), "key": public, "size": read_checkpoint(text).size})


def _checkpoint(path: Path) -> str:
    try:
        text = as_written(path.read_text("utf-8"))
        read_checkpoint(text)
    except (UnicodeDecodeError, CheckpointError) as error:
        raise CouldNot(_("“%(name)s” is not a checkpoint. Download it once more.") % {"name": path}) from error
    return text


def _checked(log: str | None, checkpoint: str) -> list[str]:
    """Say what was looked at before signing; refuse to sign what a given log does not fit."""
    if log is None:
        return [_("You sign that you saw this checkpoint. To check the log first, give it: --log FILE.")]
    verdict = verify_export(existing_file(log).read_bytes(), checkpoint)
    if verdict.whole:
        return [_("The log is whole and fits this checkpoint.")]
    faults = " ".join(sentence(fault) for fault in verdict.faults[:3])
    raise CouldNot(_("Not signed: the log does not fit. %(faults)s") % {"faults": faults})


def _key(path: Path, name: str) -> tuple[str, Ed25519PrivateKey, str]:
    """The name and the key in a file, and the name of the file when it was made now."""
    try:
        if path.exists():
            return (*read_signer_key(path.read_text("utf-8").strip()), "")
        private = Ed25519PrivateKey.generate()
        line = signer_key(name, private)
    except (UnicodeDecodeError, CheckpointError, OSError) as error:
        if path.exists():
            raise CouldNot(
                _("“%(name)s” does not hold a private key. Give the right file.") % {"name": path}
            ) from error
        raise CouldNot(_("A key cannot be called “%(name)s”: no spaces and no plus signs.") % {"name": name}) from error
    _write_for_owner_alone(writable(str(path)), line)
    return name, private, str(path)


def _write_for_owner_alone(path: Path, line: str) -> None:
    with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="utf-8") as file:
        file.write(f"{line}\n")
