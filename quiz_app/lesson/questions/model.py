"""Question types. A new response type is one class here, one branch in `scoring`, one template."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from enum import StrEnum
from typing import Annotated, Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field, field_validator, model_validator

from quiz_app.ledger.model import Confidence
from quiz_app.lesson.anchor import Anchor

UNSEEN_FROM = 0.7  # probability from which a reading may be asked about before a person saw it


class FieldError(ValueError):
    """A field does not fit the others of its question."""

    def __init__(self, field: str, message: str) -> None:
        """Keep the name of the field to mend."""
        super().__init__(message)
        self.field = field


class Skill(StrEnum):
    """What a question trains."""

    SOURCES = "sources"
    CLAIMS = "claims"
    DATES = "dates"


class _Part(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Option(_Part):
    """One answer to choose, with the reason shown to who chose it."""

    id: str = Field(pattern=r"^[a-z0-9]{1,8}$")
    text: str = Field(min_length=1, max_length=500)
    feedback: str = Field(min_length=1, max_length=800)


class Item(_Part):
    """One thing to put in order."""

    id: str = Field(pattern=r"^[a-z0-9]{1,8}$")
    text: str = Field(min_length=1, max_length=500)


class Passage(_Part):
    """One passage of the article to point at, with the reason shown to who pointed at it."""

    id: str = Field(pattern=r"^[a-z0-9]{1,8}$")
    anchor: Anchor
    feedback: str = Field(min_length=1, max_length=800)


class MatchItem(_Part):
    """One thing to match with an option; `key` is the option's id."""

    id: str = Field(pattern=r"^[a-z0-9]{1,8}$")
    text: str = Field(min_length=1, max_length=500)
    key: str
    feedback: str = Field(min_length=1, max_length=800)


class Level(_Part):
    """One level of a rubric: what an answer of this worth does."""

    fraction: float = Field(ge=0, le=1)
    text: str = Field(min_length=1, max_length=500)


class Outcomes(_Part):
    """Reasons where there are no options: one for a right answer, one for a wrong one."""

    right: str = Field(min_length=1, max_length=800)
    wrong: str = Field(min_length=1, max_length=800)


class QuestionBase(_Part):
    """What every question has."""

    uuid: UUID
    type: str  # narrowed below; declared here so that a file shows it first
    skill: Skill
    family: str = Field(pattern=r"^[a-z0-9-]{1,60}$")
    stem: str = Field(min_length=1, max_length=600)
    passage: Anchor | None = Field(
        default=None, description="highlighted while the question is asked"
    )
    evidence: tuple[Anchor, ...] = Field(min_length=1)
    weight: float = Field(default=1.0, gt=0, le=100)
    confidence: Confidence = Confidence.SURE
    check: str = Field(
        default="",
        max_length=1000,
        description="what a teacher should check before it is asked; only drafts have it",
    )


class SingleChoice(QuestionBase):
    """One option is right."""

    type: Literal["single-choice"] = "single-choice"
    options: tuple[Option, ...] = Field(min_length=2, max_length=8)
    key: str

    @model_validator(mode="after")
    def _key_is_an_option(self) -> SingleChoice:
        _check_ids(self.options, [self.key])
        return self


class MultipleChoice(QuestionBase):
    """Every option of the key is right, the others are not."""

    type: Literal["multiple-choice"] = "multiple-choice"
    options: tuple[Option, ...] = Field(min_length=3, max_length=8)
    key: tuple[str, ...] = Field(min_length=1)

    @model_validator(mode="after")
    def _key_is_of_options(self) -> MultipleChoice:
        _check_ids(self.options, self.key)
        return self


class Order(QuestionBase):
    """Items stand in the file as first shown; the key is their right order."""

    type: Literal["order"] = "order"
    items: tuple[Item, ...] = Field(min_length=3, max_length=8)
    key: tuple[str, ...]
    feedback: Outcomes

    @model_validator(mode="after")
    def _key_is_a_permutation(self) -> Order:
        _check_ids(self.items, self.key)
        shown = tuple(item.id for item in self.items)
        if len(self.key) != len(shown):
            raise FieldError("key", "the key must name every item once")
        if self.key == shown:
            raise FieldError("items", "the items must not be shown in the right order already")
        return self


class TypedDate(QuestionBase):
    """A calendar date, typed; the key's own precision (year, month, day) is what is asked."""

    type: Literal["typed-date"] = "typed-date"
    key: str = Field(pattern=r"^\d{4}(-\d{2}(-\d{2})?)?$")
    year_asked: bool = True
    feedback: Outcomes

    @field_validator("key")
    @classmethod
    def _is_in_the_calendar(cls, key: str) -> str:
        date.fromisoformat(f"{key}-01-01"[:10])  # a year or a month begins on a day
        return key


class Match(QuestionBase):
    """Each item goes with one option; an option may go with several items or with none."""

    type: Literal["match"] = "match"
    items: tuple[MatchItem, ...] = Field(min_length=2, max_length=8)
    options: tuple[Item, ...] = Field(min_length=2, max_length=8)

    @model_validator(mode="after")
    def _keys_are_options(self) -> Match:
        _check_ids(self.options, ())
        _check_ids(self.items, ())
        known = {option.id for option in self.options}
        if unknown := sorted({item.key for item in self.items} - known):
            raise FieldError("items", f"a key names {', '.join(unknown)}, which is no option")
        return self


class HotText(QuestionBase):
    """Point to the sentence: one of several passages of the article is the right one."""

    type: Literal["hot-text"] = "hot-text"
    passages: tuple[Passage, ...] = Field(min_length=2, max_length=12)
    key: str

    @model_validator(mode="after")
    def _key_is_a_passage(self) -> HotText:
        _check_ids(self.passages, [self.key])
        return self

    @property
    def options(self) -> tuple[Option, ...]:
        """Return the passages as options whose text is the quotation."""
        return tuple(
            Option(id=p.id, text=p.anchor.quote, feedback=p.feedback) for p in self.passages
        )


class TypedName(QuestionBase):
    """A name, typed; `accept` holds other names that are as right, `key` is the one shown."""

    type: Literal["typed-name"] = "typed-name"
    key: str = Field(min_length=1, max_length=100, pattern=r"\w")
    accept: tuple[str, ...] = Field(default=(), max_length=20)
    feedback: Outcomes


class Open(QuestionBase):
    """Free text that the teacher marks by the rubric; `sample` is an answer that would do."""

    type: Literal["open"] = "open"
    rubric: tuple[Level, ...] = Field(min_length=2, max_length=6)
    sample: str = Field(min_length=1, max_length=1500)

    @field_validator("rubric")
    @classmethod
    def _goes_from_nothing_to_all(cls, rubric: tuple[Level, ...]) -> tuple[Level, ...]:
        fractions = [level.fraction for level in rubric]
        if fractions != sorted(set(fractions)) or fractions[0] != 0 or fractions[-1] != 1:
            raise ValueError("the levels must go up from fraction 0 to fraction 1")
        return rubric


Choosing = SingleChoice | MultipleChoice | HotText  # options, and the key among them

Question = Annotated[
    SingleChoice | MultipleChoice | Order | TypedDate | Match | HotText | TypedName | Open,
    Field(discriminator="type"),
]


def key_ids(question: Choosing) -> tuple[str, ...]:
    """Return the ids of the right options of a question with options."""
    return (question.key,) if isinstance(question.key, str) else question.key


def _check_ids(parts: Sequence[Option | Item | MatchItem | Passage], key: Sequence[str]) -> None:
    ids = [part.id for part in parts]
    if len(set(ids)) != len(ids):
        fields: dict[type[_Part], str] = {Option: "options", Passage: "passages"}
        raise FieldError(fields.get(type(parts[0]), "items"), "two have one id")
    if len(set(key)) != len(key):
        raise FieldError("key", "the key names an option twice")
    if unknown := [k for k in key if k not in ids]:
        raise FieldError("key", f"the key names {', '.join(unknown)}, which is no option")
