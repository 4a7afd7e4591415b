"""Reads an address as people write it. Standard library alone: `./run start` asks this before anything is installed."""

import re
from collections.abc import Mapping
from ipaddress import AddressValueError, IPv4Address, IPv6Address, ip_address
from pathlib import Path
from urllib.parse import SplitResult, urlsplit

NAME = "DRAAGVLAK_ADDRESS"
HERE, USUAL_PORT = "127.0.0.1", 8000
USUAL = f"http://{HERE}:{USUAL_PORT}"
_HOST = re.compile(r"[^\W_]([\w.-]*[^\W_])?\.?")
_NUMBERS = re.compile(r"[\d.]+")
_SETTING = re.compile(rf"^\s*(?:export\s+)?{NAME}\s*=\s*(['\"]?)(.*?)\1\s*$", re.MULTILINE)


class NoAddress(ValueError):
    """What was written is no address; the message says what to write."""


def read_address(written: str) -> str:
    """Scheme, host and port. `host:port`, `:8000`, `localhost` and `::1` are understood: http, and the usual port."""
    value = written.strip().rstrip("/")
    try:
        parts = urlsplit(value if "://" in value else _completed(value))
        usable = _is_usable(parts)
    except ValueError:
        usable = False
    if not usable:
        raise NoAddress(
            f"{NAME} is “{written}”. Give scheme, host and, if needed, port, "
            "such as http://127.0.0.1:8000 or https://draagvlak.example."
        )
    return f"{parts.scheme}://{parts.netloc}"


def _completed(value: str) -> str:
    if _is_ipv6(value):
        value = f"[{value}]"
    host, colon, port = value.rpartition(":")
    if not colon or value.endswith("]"):  # no port: what stands there is a host, or a port alone
        host, port = ("", value) if value.isdigit() else (value, str(USUAL_PORT))
    return f"http://{host or HERE}:{port}"


def _is_usable(parts: SplitResult) -> bool:
    host = parts.hostname or ""
    beyond = parts.path or parts.query or parts.fragment or "@" in parts.netloc or parts.netloc.endswith(":")
    return parts.scheme in ("http", "https") and not beyond and _is_host(host) and parts.port != 0


def _is_host(host: str) -> bool:
    if _NUMBERS.fullmatch(host):
        return bool(IPv4Address(host))  # raises when these numbers are no address
    return _is_ipv6(host) or bool(_HOST.fullmatch(host))


def _is_ipv6(text: str) -> bool:
    try:
        IPv6Address(text)
    except AddressValueError:
        return False
    return True


def host_of(address: str) -> str:
    """The host as browsers send it: IPv6 in brackets."""
    host = urlsplit(address).hostname or HERE
    return f"[{host}]" if ":" in host else host


def is_own_machine(host: str) -> bool:
    """Whether only this machine can come in at this host. A name that is not `localhost` may lead anywhere."""
    bare = host.strip("[]")
    if not (_NUMBERS.fullmatch(bare) or _is_ipv6(bare)):
        return bare.lower() == "localhost"
    return ip_address(bare).is_loopback


def chosen_address(environment: Mapping[str, str], folder: Path) -> str:
    """What was written in the environment, else in `.env` in this folder, else the usual address."""
    if environment.get(NAME):
        return environment[NAME]
    file = folder / ".env"
    found = _SETTING.findall(file.read_text(errors="replace")) if file.is_file() else []
    return found[-1][1] if found and found[-1][1] else USUAL
