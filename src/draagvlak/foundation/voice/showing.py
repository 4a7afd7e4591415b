"""A post as those see it who read it before others."""

from dataclasses import dataclass

from draagvlak.foundation.organisation.models import Person
from draagvlak.foundation.voice.models import Post
from draagvlak.foundation.voice.wording import words
from draagvlak_core.voice.post_form import Kind, from_json


@dataclass(frozen=True, slots=True)
class Shown:
    """`answers`: label and words of each field. `said`: what this reader said before; `others`: how many others did."""

    post: Post
    answers: list[tuple[str, str]]
    said: str
    others: int

    @property
    def begins(self) -> str:
        """Its first words, for a list."""
        text = str(self.post.content.get("text", ""))
        return text if len(text) < 90 else f"{text[:90].rsplit(' ', 1)[0]} …"


def shown(post: Post, person: Person) -> Shown:
    answers = []
    for field in from_json(post.round.fields):
        value = post.content.get(field.name, "")
        if field.kind is Kind.CHOICE:
            value = next((words(option.label) for option in field.options if option.value == value), "")
        if value:
            answers.append((words(field.label), value))
    judged = list(post.judgements.all())
    own = next((one.get_verdict_display() for one in judged if one.moderator_id == person.pk), "")
    return Shown(post, answers, str(own), sum(one.moderator_id != person.pk for one in judged))
