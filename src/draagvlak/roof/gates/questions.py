"""Which version of the questions is in force, and what it asks of a use case."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from draagvlak.foundation.register.cards.models import NEXT_STAGE, Stage
from draagvlak.roof.gates.defaults import DEFAULT_QUESTIONS, GATE_STAGES
from draagvlak.roof.gates.models import GateVersion
from draagvlak.roof.rooms import PILLARS, pillar_of


@dataclass(frozen=True)
class Questions:
    """One version of what all gates ask. Number 0 is what Draagvlak ships, not yet kept by the organisation."""

    number: int
    asked: Mapping[str, tuple[str, ...]]

    def of_stage(self, stage: str) -> tuple[str, ...]:
        """What is asked of a use case in this stage, grouped by pillar in the order of the house."""
        gate = gate_of(stage)
        return self.asked.get(gate, ()) if gate else ()

    def order(self) -> Sequence[str]:
        """Every criterion once, earliest gate first: the order in which an organisation meets them."""
        return tuple(dict.fromkeys(code for stage in GATE_STAGES for code in self.asked.get(stage, ())))


def gate_of(stage: str) -> Stage | None:
    """The stage the next gate leads to. What is embedded has no next stage: its last gate keeps being asked."""
    return Stage.EMBEDDED if stage == Stage.EMBEDDED else NEXT_STAGE.get(Stage(stage))


def in_force() -> Questions:
    """The newest version, else what is shipped. Two queries."""
    version = GateVersion.objects.order_by("-number").first()
    if version is None:
        return Questions(0, DEFAULT_QUESTIONS)
    return Questions(version.number, of_version(version))


def of_version(version: GateVersion) -> dict[str, tuple[str, ...]]:
    """What this version asks, per stage."""
    asked: dict[str, list[str]] = {}
    for stage, code in version.questions.order_by("position").values_list("stage", "criterion"):
        asked.setdefault(stage, []).append(code)
    return {stage: tuple(codes) for stage, codes in asked.items()}


def pillars_left_out(codes: Sequence[str]) -> tuple[str, ...]:
    """The pillars a gate would not ask anything of. A gate that leaves one out is not accepted."""
    asked = {pillar_of(code) for code in codes}
    return tuple(pillar for pillar in PILLARS if pillar not in asked)
