"""Keeps an uploaded file between looking at it and bringing it in, under a name nobody can guess."""

import re
import secrets
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.files.base import File

SESSION_KEY = "organisation.upload"


def folder() -> Path:
    found = Path(settings.DATA) / "uploads"
    found.mkdir(mode=0o700, exist_ok=True)
    return found


def keep(file: "File[bytes]") -> str:
    """Write the upload to the data folder; give the name it has there."""
    token = secrets.token_hex(20)
    with (folder() / token).open("xb") as kept:
        for chunk in file.chunks():
            kept.write(chunk)
    return token


def kept_file(session: Mapping[str, Any], kind: str) -> tuple[Path, str] | None:
    """The file this session uploaded for this kind, with the name its owner gave it; None when it is not there."""
    noted = session.get(SESSION_KEY) or {}
    token = str(noted.get("token", ""))
    if noted.get("kind") != kind or not re.fullmatch(r"[0-9a-f]{40}", token):
        return None
    path = folder() / token
    return (path, str(noted.get("name", ""))) if path.is_file() else None


def let_go(session: Any) -> None:
    """Forget the file of this session and remove it."""
    noted = session.pop(SESSION_KEY, None) or {}
    token = str(noted.get("token", ""))
    if re.fullmatch(r"[0-9a-f]{40}", token):
        (folder() / token).unlink(missing_ok=True)


def left_behind(before: datetime) -> list[Path]:
    """Files of people who looked at an import and never came back."""
    return [path for path in folder().iterdir() if path.stat().st_mtime < before.timestamp()]
