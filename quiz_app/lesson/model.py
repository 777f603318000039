"""The lesson: what the file holds, what the database keeps, what a class takes.

Every type here is part of the file format; `lessons/lesson.schema.json` is generated
from them. Text is plain text; all anchors point into `Lesson.text`.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from enum import StrEnum
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field, field_validator

from quiz_app.article.model import BlockKind
from quiz_app.ledger.model import (
    Basis,
    ClaimStatus,
    Confidence,
    Found,
    Mode,
    Nature,
    Precision,
    SourceKind,
    Stance,
    TimexType,
    VerificationStatus,
)
from quiz_app.lesson.anchor import Anchor
from quiz_app.lesson.questions.model import UNSEEN_FROM, Question

BLOCK_BREAK = "\n\n"


class _Part(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Obtained(StrEnum):
    """How the text came into the lesson."""

    PASTED = "pasted"
    FILE = "file"
    ADDRESS = "address"
    RETOLD = "retold in our own words"


class Provenance(_Part):
    """Where the article comes from."""

    publisher: str = Field(default="", max_length=200)
    byline: str = Field(default="", max_length=300)
    url: str = Field(default="", max_length=2000, pattern=r"^(https?://\S+)?$")
    published: str = Field(default="", pattern=r"^(\d{4}-\d{2}-\d{2})?$", description="ISO date")
    rights: str = Field(default="", max_length=1000)
    obtained: Obtained = Obtained.FILE

    @field_validator("published")
    @classmethod
    def _is_in_the_calendar(cls, published: str) -> str:
        if published:
            date.fromisoformat(published)
        return published


class TextBlock(_Part):
    """One block of a section."""

    kind: BlockKind = BlockKind.PARAGRAPH
    text: str = Field(min_length=1)


class Section(_Part):
    """One reading section; its title is a heading of the article and part of the text."""

    id: str = Field(pattern=r"^[a-z0-9-]{1,40}$")
    title: str = Field(default="", max_length=300)
    blocks: tuple[TextBlock, ...] = Field(min_length=1)


class SourceRecord(_Part):
    """A source of the ledger, anchored."""

    id: str
    name: str = Field(min_length=1)
    kind: SourceKind
    role: str = ""
    party: bool | None = None
    party_evidence: tuple[Anchor, ...] = ()
    mentions: tuple[Anchor, ...] = ()


def _is_unsure(confidence: float) -> bool:
    """Return whether a teacher should look at a reading; a person gives it no confidence."""
    return 0 < confidence < UNSEEN_FROM


class ClaimRecord(_Part):
    """A claim of the ledger, anchored."""

    id: str
    source_id: str | None = None
    source: tuple[Anchor, ...] = ()
    cue: tuple[Anchor, ...] = ()
    content: tuple[Anchor, ...] = Field(min_length=1)
    by: Found
    mode: Mode
    stance: Stance = Stance.ASSERTS
    nature: Nature = Nature.REPORT
    status: ClaimStatus = ClaimStatus.NOTHING_SAID
    hedges: tuple[Anchor, ...] = ()
    relay: tuple[str, ...] = ()
    nested_in: str | None = None
    in_heading: bool = False
    confidence: float = Field(default=0.0, ge=0, le=1)

    @property
    def to_check(self) -> bool:
        """Return whether a teacher should look at it: it was read with little confidence."""
        return _is_unsure(self.confidence)


class VerificationRecord(_Part):
    """A verification statement of the ledger, anchored."""

    id: str
    statement: Anchor
    by: str
    how: Anchor | None = None
    status: VerificationStatus
    claims: tuple[str, ...] = ()
    about: tuple[Anchor, ...] = ()
    confidence: Confidence = Confidence.LIKELY

    @property
    def to_check(self) -> bool:
        """Return whether a teacher should look at it: it was read with little confidence."""
        return self.confidence is Confidence.UNSURE


class DateRecord(_Part):
    """A date mention of the ledger, anchored."""

    id: str
    words: Anchor
    type: TimexType
    value: str | None = None
    basis: Basis
    precision: Precision
    anchor_id: str | None = None
    note: str = ""
    confidence: float = Field(default=0.0, ge=0, le=1)

    @property
    def to_check(self) -> bool:
        """Return whether a teacher should look at it: it was read with little confidence."""
        return _is_unsure(self.confidence)


class LedgerRecord(_Part):
    """The ledger as the file keeps it."""

    sources: tuple[SourceRecord, ...] = ()
    claims: tuple[ClaimRecord, ...] = ()
    verification: tuple[VerificationRecord, ...] = ()
    dates: tuple[DateRecord, ...] = ()
    own_statements: tuple[Anchor, ...] = ()
    opinions: tuple[Anchor, ...] = ()
    notes: tuple[str, ...] = ()


class GlossaryEntry(_Part):
    """A term that pupils may not know."""

    term: str = Field(min_length=1, max_length=80)
    meaning: str = Field(min_length=1, max_length=500)


class TeacherNotes(_Part):
    """For the teacher only; never part of a response to a pupil before it is printed for them."""

    notes: str = ""
    discussion: tuple[str, ...] = ()
    lateral_reading: str = Field(default="", description="a task done away from the page")


class Dropped(_Part):
    """A question that was made and not used, with the rule it broke."""

    skill: str
    family: str
    stem: str
    rule: str
    reason: str


class Lesson(_Part):
    """One lesson: article, ledger and questions."""

    format: int = Field(default=1, ge=1, le=1, description="version of this format")
    uuid: UUID
    title: str = Field(min_length=1, max_length=200)
    language: str = Field(default="en", pattern=r"^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$")
    level: str = Field(default="", max_length=100)
    content_note: str = Field(default="", max_length=1000)
    source: Provenance
    headline: str = Field(
        default="", max_length=300, description="the article's own; part of the text"
    )
    sections: tuple[Section, ...] = Field(min_length=1)
    ledger: LedgerRecord = LedgerRecord()
    glossary: tuple[GlossaryEntry, ...] = ()
    questions: tuple[Question, ...] = ()
    drafts: tuple[Question, ...] = Field(
        default=(),
        description="never asked: check one against the article, move it to `questions` and "
        "remove its `check`",
    )
    teacher: TeacherNotes = TeacherNotes()
    dropped: tuple[Dropped, ...] = ()

    @property
    def text(self) -> str:
        """Return the lesson's text: headline, section titles and blocks, joined by blank lines."""
        return BLOCK_BREAK.join(piece for piece in self._pieces() if piece)

    def _pieces(self) -> Iterator[str]:
        yield self.headline
        for section in self.sections:
            yield section.title
            yield from (block.text for block in section.blocks)
