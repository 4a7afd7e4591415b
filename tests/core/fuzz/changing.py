"""Changes files at random, as somebody does who looks for what breaks a reader."""

import io
import zipfile
import zlib
from random import Random

MOST = 4 * 1024 * 1024  # bytes of one changed file; what is larger is refused by its size alone
# What readers look for, and what they trip over.
PIECES = [
    *(b"[", b"{", b'{"a":', b"]", b"}", b'"', b"'", b"\\", b",", b";", b"\t", b"\n", b"\r", b"\0", b":", b"<", b">"),
    *(b"\xff", b"\xfe\xff", b"\xef\xbb\xbf", b"\xed\xa0\x80", b"\xf0\x9f\x98\x80", rb"\ud800", rb"\u0000", b"NaN"),
    *(b"9" * 400, b"1e999", b"-0", b"null", b"true", b"[" * 16, b"<a>", b"</a>", b"<!--", b"&e;", b"&"),
    *(b"<!DOCTYPE x [<!ENTITY e 'e'>]>", b"<row>", b'<row r="1048576">', b'<c r="XFD1">', b"<c t='s'><v>-1</v></c>"),
    *(b"<mergeCell ref='A1:B2'/>", b"=1+1", b"=cmd|' /C'!A0", b"<script>", b"<style ", b"a@b.c"),
    *(b"PK\x03\x04", b"PK\x05\x06", b'"algoritmes":[', b'"name":'),
]


def changed(random: Random, files: list[bytes]) -> bytes:
    data = random.choice(files)
    if data.startswith(b"PK") and random.random() < 0.7:
        return _changed_archive(random, data)
    for _ in range(random.choice((1, 1, 2, 4, 8))):
        data = random.choice(_WAYS)(random, data, files)
    return data[:MOST]


def _changed_archive(random: Random, data: bytes) -> bytes:
    """A sound archive around something changed: else nearly every change is found by its checksum."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        parts = {name: old.read(name) for name in old.namelist()}
        for _ in range(random.choice((1, 1, 2))):
            name = random.choice(list(parts))
            for _ in range(random.choice((1, 2, 4))):
                parts[name] = random.choice(_WAYS)(random, parts[name], list(parts.values()))[:MOST]
        for name, part in parts.items():
            new.writestr(name, part)
    return out.getvalue()


def _cut(random: Random, data: bytes) -> tuple[int, int]:
    start = random.randrange(len(data) + 1)
    return start, min(len(data), start + random.choice((1, 4, 32, 500)))


def _flip(random: Random, data: bytes, _files: list[bytes]) -> bytes:
    found = bytearray(data)
    for _ in range(random.choice((1, 3, 20)) if found else 0):
        found[random.randrange(len(found))] = random.randrange(256)
    return bytes(found)


def _leave_out(random: Random, data: bytes, _files: list[bytes]) -> bytes:
    start, end = _cut(random, data)
    return data[:start] + data[end:]


def _repeat(random: Random, data: bytes, _files: list[bytes]) -> bytes:
    start, end = _cut(random, data)
    times = min(random.choice((2, 50, 5_000, 100_000)), MOST // max(1, end - start))
    return data[:start] + data[start:end] * times + data[end:]


def _put_in(random: Random, data: bytes, _files: list[bytes]) -> bytes:
    start, _end = _cut(random, data)
    return data[:start] + random.choice(PIECES) * random.choice((1, 1, 1, 40, 20_000)) + data[start:]


def _join(random: Random, data: bytes, files: list[bytes]) -> bytes:
    other = random.choice(files)
    return data[: random.randrange(len(data) + 1)] + other[random.randrange(len(other) + 1) :]


def _stop(random: Random, data: bytes, _files: list[bytes]) -> bytes:
    return data[: random.randrange(len(data) + 1)]


def _pack(random: Random, data: bytes, _files: list[bytes]) -> bytes:
    return zlib.compress(data) if random.random() < 0.1 else data.replace(b"\n", random.choice((b"\r", b"\r\n", b"")))


_WAYS = (_flip, _flip, _leave_out, _repeat, _put_in, _put_in, _join, _stop, _pack)
