"""What a stage or a yes or no in somebody else's words means in ours. What is not known is not guessed."""

import re
from collections.abc import Iterable

STAGES = ("idea", "exploration", "pilot", "scaling", "embedded", "retired")

_STAGE_WORDS = {
    "idea": "idea, idee, proposal, proposed, voorstel, concept, initiated, initiation, planned, gepland",
    "exploration": (
        "exploration, verkenning, pre deployment, predeployment, in ontwikkeling, ontwikkeling, development, "
        "in development, under development, development and acquisition, acquisition and or development, "
        "research, onderzoek, experiment, proof of concept, poc, exploratie"
    ),
    "pilot": "pilot, beta pilot, beta, proef, pilotfase, in pilot, piloting",
    "scaling": "scaling, opschaling, opschalen, roll out, rollout, uitrol, scaling up",
    "embedded": (
        "embedded, ingebed, deployed, in use, in gebruik, gebruik, production, productie, in production, in "
        "productie, operational, operationeel, operation and maintenance, live, active, actief"
    ),
    "retired": (
        "retired, beeindigd, beëindigd, buiten gebruik, out of use, decommissioned, discontinued, stopped, "
        "gestopt, uitgefaseerd, phased out, ended"
    ),
}
_STAGE_OF = {word.strip(): stage for stage, words in _STAGE_WORDS.items() for word in words.split(",")}
_YES = frozenset(("ja", "yes", "true", "waar", "y", "j", "done", "completed", "uitgevoerd", "gedaan"))
_NO = frozenset(("nee", "no", "false", "onwaar", "n", "none", "geen", "not done", "niet uitgevoerd"))
_UNKNOWN = frozenset(("onbekend", "unknown", "not available", "tbd", "n/a", "n.v.t.", "-", "?"))


def plain(word: str) -> str:
    """'In_Gebruik' → 'in gebruik'; a lettered choice loses letter and explanation ('a) Pilot – a test' → 'pilot')."""
    if lettered := re.match(r"[a-z]\)\s*(.*?)(?:\s[–—-]\s|$)", word.strip(), re.IGNORECASE | re.DOTALL):
        word = lettered[1]
    return " ".join(re.sub(r"[^\w']+|_", " ", word.casefold()).split())


def stage_of(word: str) -> str | None:
    """The stage a word stands for, or None when we do not know the word."""
    return _STAGE_OF.get(plain(word))


def propose_stages(words: Iterable[str]) -> tuple[dict[str, str], list[str]]:
    """({word: stage}, [words we do not know]) for the distinct non-empty words of a column."""
    found = {word: stage_of(word) for word in dict.fromkeys(words)}
    return {w: s for w, s in found.items() if s}, [w for w, s in found.items() if s is None]


def yes_or_no(word: str) -> str:
    """'yes', 'no' or 'unknown'; 'in progress' and any explanation are unknown."""
    key = plain(word)
    return "yes" if key in _YES else "no" if key in _NO else "unknown"


def is_unknown_word(word: str) -> bool:
    return word.strip().casefold() in _UNKNOWN
