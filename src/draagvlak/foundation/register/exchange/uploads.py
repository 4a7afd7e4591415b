"""Files people upload, in the data folder until they are brought in or forgotten. Names are ours, never theirs."""

import secrets
from datetime import timedelta
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.files.uploadedfile import UploadedFile

KEPT_FOR = timedelta(days=1)


def folder() -> Path:
    path = Path(settings.MEDIA_ROOT) / "imports"
    path.mkdir(parents=True, exist_ok=True)
    return path


def keep(file: "UploadedFile[Any]") -> str:
    """Store an upload and give the name it is stored under."""
    name = secrets.token_hex(16)
    with (folder() / name).open("wb") as target:
        for chunk in file.chunks():
            target.write(chunk)
    return name


def path_of(name: str) -> Path:
    return folder() / Path(name).name


def remove(name: str) -> None:
    if name:
        path_of(name).unlink(missing_ok=True)
