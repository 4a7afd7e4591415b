"""Writes what the product is made of, from the lock: a software bill of materials in CycloneDX 1.6.

./.venv/bin/python tools/sbom.py            # writes docs/security/sbom.cdx.json
./.venv/bin/python tools/sbom.py --check    # says whether that file still fits the lock

Nothing in it depends on the machine or the day, so that the file changes when the lock does and at no other time.
"""

import json
import re
import sys
import tomllib
import uuid
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
FILE = ROOT / "docs" / "security" / "sbom.cdx.json"
_PINNED = re.compile(r"^([A-Za-z0-9][A-Za-z0-9._-]*)==([^\s;\\]+)(?:\s*;\s*([^\\]+?))?\s*\\?$")
_VIA = re.compile(r"#\s+(?:via\s+)?([A-Za-z0-9._-]+)(?: \(pyproject\.toml\))?")


@dataclass(frozen=True)
class Locked:
    """One package of the lock. `via`: who asks for it; `marker`: on which machines it is installed."""

    name: str
    version: str
    marker: str
    via: tuple[str, ...]

    @property
    def purl(self) -> str:
        return f"pkg:pypi/{plain(self.name)}@{self.version}"


def plain(name: str) -> str:
    """The name as the index compares it."""
    return re.sub(r"[-_.]+", "-", name).lower()


def read_lock(text: str) -> list[Locked]:
    found: list[Locked] = []
    for block in re.split(r"\n(?=[A-Za-z0-9])", "\n" + text):
        lines = block.strip().splitlines()
        if not lines or not (pinned := _PINNED.match(lines[0].strip())):
            continue
        remarks = [line.strip() for line in lines if line.strip().startswith("#")]
        via = sorted({plain(name[1]) for line in remarks if (name := _VIA.fullmatch(line)) and name[1] != "via"})
        found.append(Locked(pinned[1], pinned[2], (pinned[3] or "").strip(), tuple(via)))
    return sorted(found, key=lambda one: plain(one.name))


def bill(project: dict[str, str], packages: list[Locked]) -> dict[str, object]:
    own = f"pkg:pypi/{project['name']}@{project['version']}"
    # A package may stand there twice, for older and for newer Pythons.
    purls = {project["name"]: [own]}
    for one in packages:
        purls.setdefault(plain(one.name), []).append(one.purl)
    needs: dict[str, list[str]] = {purl: [] for found in purls.values() for purl in found}
    for one in packages:
        for asker in (purl for name in one.via for purl in purls[name]):
            needs[asker].append(one.purl)
    return {
        "$schema": "http://cyclonedx.org/schema/bom-1.6.schema.json",
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "serialNumber": f"urn:uuid:{uuid.uuid5(uuid.NAMESPACE_URL, ' '.join(sorted(needs)))}",
        "version": 1,
        "metadata": {
            "component": {
                "type": "application",
                "bom-ref": own,
                "name": project["name"],
                "version": project["version"],
                "licenses": [{"license": {"id": project["license"]}}],
                "purl": own,
            }
        },
        "components": [_component(one) for one in packages],
        "dependencies": [{"ref": ref, "dependsOn": sorted(set(needs[ref]))} for ref in sorted(needs)],
    }


def _component(one: Locked) -> dict[str, object]:
    # The hashes of its files stay in the lock: which file is taken differs per machine, so none of them is the one.
    properties = [{"name": "draagvlak:marker", "value": one.marker}] if one.marker else []
    return {
        "type": "library",
        "bom-ref": one.purl,
        "name": plain(one.name),
        "version": one.version,
        "scope": "required",
        "purl": one.purl,
        "properties": properties,
    }


def written() -> str:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    packages = read_lock((ROOT / "requirements.lock").read_text("utf-8"))
    return json.dumps(bill(project, packages), indent=1, ensure_ascii=False) + "\n"


def main(words: list[str]) -> int:
    if words == ["--check"]:
        fits = FILE.is_file() and FILE.read_text("utf-8") == written()
        print("the bill of materials fits the lock" if fits else "the bill of materials is of another lock: ./run sbom")
        return 0 if fits else 1
    FILE.parent.mkdir(parents=True, exist_ok=True)
    FILE.write_text(written(), "utf-8")
    print(f"{FILE.relative_to(ROOT)} is written")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
