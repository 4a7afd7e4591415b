"""What was asked about a draft, what groups said, and what changed."""

from dataclasses import dataclass

from draagvlak.foundation import clock
from draagvlak.pillars.leadership.course.models import QUESTIONS, Consultation, CourseVersion, Remark, TakenOver
from draagvlak.pillars.leadership.course.queries.voices import Voice, voices_of
from draagvlak.ui.text import Text
from draagvlak_core.leadership.differences import Piece, changed, differences


@dataclass(frozen=True, slots=True)
class Consulted:
    """A consultation with whom was asked, what was said, and how many remarks changed something or wait."""

    consultation: Consultation
    voices: list[Voice]
    remarks: list[Remark]
    runs: bool

    @property
    def changed(self) -> int:
        return sum(remark.outcome in (TakenOver.YES, TakenOver.PARTLY) for remark in self.remarks)

    @property
    def open(self) -> int:
        return sum(remark.outcome == TakenOver.OPEN for remark in self.remarks)

    @property
    def silent(self) -> list[Voice]:
        """Groups that were asked and of which nothing was written down."""
        spoke = {remark.voice for remark in self.remarks}
        return [voice for voice in self.voices if voice.code not in spoke]


def consulted(version: CourseVersion) -> Consulted | None:
    """The consultation on a version; None when nobody was asked."""
    found = Consultation.objects.filter(version=version).select_related("version").first()
    if found is None:
        return None
    runs = version.state == "draft" and found.closed_on is None and clock.today() <= found.until
    return Consulted(found, voices_of(found), list(found.remarks.all()), runs)


def chosen_before(consultation: Consultation) -> dict[str, object]:
    """Whom this consultation asks and until when, as the form that changes it shows it."""
    return {
        "works_council": consultation.works_council,
        "units": [str(pk) for pk in consultation.units.values_list("pk", flat=True)],
        "job_roles": list(consultation.job_roles.values_list("pk", flat=True)),
        "groups": list(consultation.groups.values_list("pk", flat=True)),
        "until": consultation.until,
    }


@dataclass(frozen=True, slots=True)
class Compared:
    """One question of the course in two versions; `pieces` is empty when one of them is in another language only."""

    question: str
    asked: str
    old: Text
    new: Text
    pieces: tuple[Piece, ...]

    @property
    def changed(self) -> bool:
        return changed(self.pieces) or (not self.pieces and self.old != self.new)


def compared(old: CourseVersion, new: CourseVersion, language: str) -> list[Compared]:
    """The five questions side by side, word by word in the reader's language."""
    return [_compared(question, getattr(old, question), getattr(new, question), language) for question in QUESTIONS]


def _compared(question: str, old: Text, new: Text, language: str) -> Compared:
    before, after = old.said(language), new.said(language)
    alike = before.language == after.language or not before.words or not after.words
    pieces = differences(before.words, after.words) if alike else ()
    return Compared(question, CourseVersion.asked(question), old, new, pieces)
