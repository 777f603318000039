"""Ledger → marks in the text and the notes they lead to.

A mark is one claim's underline, a note says who speaks and how. While questions are
open a note repeats only the article's own words ("he", "told"): whom they mean and what
was checked is what the questions ask.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

from quiz_app.article.model import Span
from quiz_app.ledger.model import ClaimStatus, Mode, Nature, Spans, VerificationStatus
from quiz_app.lesson.anchor import Anchor
from quiz_app.lesson.model import ClaimRecord, LedgerRecord, SourceRecord


class MarkType(StrEnum):
    """The five kinds of underline."""

    VERIFIED = "verified"
    ATTRIBUTED = "attributed"
    UNSOURCED = "unsourced"
    DISPUTED = "disputed"
    OPINION = "opinion"


class Help(StrEnum):
    """How much the marks tell."""

    NONE = "none"
    WORDS = "words"  # who says what, in the article's own words; safe while questions are open
    FULL = "full"  # resolved sources, status, checks; only when the answers are due


@dataclass(frozen=True)
class Check:
    """What the article says was checked about a claim."""

    status: VerificationStatus
    by: str
    how: str


@dataclass(frozen=True)
class Note:
    """What stands behind one numbered mark."""

    number: int
    type: MarkType
    who: str = ""  # empty: nobody is named
    role: str = ""
    kind: str = ""  # a SourceKind's value
    cue: str = ""  # the article's words: "told", "according to"
    mode: Mode | None = None
    relay: tuple[str, ...] = ()
    checks: tuple[Check, ...] = ()
    is_of_paper: bool = False  # the paper's own judgement


@dataclass(frozen=True)
class Mark:
    """The underlined passages of one note."""

    note: Note
    spans: Spans

    @property
    def length(self) -> int:
        """Return how many characters the mark underlines."""
        return sum(span.end - span.start for span in self.spans)


def marks(ledger: LedgerRecord, amount: Help) -> tuple[Mark, ...]:
    """Return the marks in text order, numbered from 1; claims of headings carry none."""
    if amount is Help.NONE:
        return ()
    described = [
        (_spans(claim.content), _note(ledger, claim, amount))
        for claim in ledger.claims
        if not claim.in_heading
    ]
    if amount is Help.FULL:
        described += [(_spans((anchor,)), _paper_note()) for anchor in ledger.opinions]
    described.sort(key=lambda pair: pair[0][0])
    return tuple(Mark(_numbered(note, i), spans) for i, (spans, note) in enumerate(described, 1))


def mark_type(claim: ClaimRecord) -> MarkType:
    """Return the underline of a claim: a dispute wins over a check, a check over a judgement."""
    if claim.status is ClaimStatus.DISPUTED:
        return MarkType.DISPUTED
    if claim.status is ClaimStatus.VERIFIED:
        return MarkType.VERIFIED
    if claim.nature in (Nature.OPINION, Nature.FORECAST):
        return MarkType.OPINION
    return _named_or_not(claim)


def _named_or_not(claim: ClaimRecord) -> MarkType:
    has_source = bool(claim.source or claim.source_id)
    return MarkType.ATTRIBUTED if has_source else MarkType.UNSOURCED


def _note(ledger: LedgerRecord, claim: ClaimRecord, amount: Help) -> Note:
    if amount is Help.WORDS:
        return Note(0, _named_or_not(claim), who=_words(claim.source), cue=_words(claim.cue))
    source = _source(ledger, claim)
    return Note(
        0,
        mark_type(claim),
        who=source.name if source else _words(claim.source),
        role=source.role if source else "",
        kind=source.kind.value if source else "",
        cue=_words(claim.cue),
        mode=claim.mode,
        relay=claim.relay,
        checks=_checks(ledger, claim),
    )


def _paper_note() -> Note:
    return Note(0, MarkType.OPINION, is_of_paper=True)


def _numbered(note: Note, number: int) -> Note:
    return replace(note, number=number)


def _source(ledger: LedgerRecord, claim: ClaimRecord) -> SourceRecord | None:
    return next((s for s in ledger.sources if s.id == claim.source_id), None)


def _checks(ledger: LedgerRecord, claim: ClaimRecord) -> tuple[Check, ...]:
    return tuple(
        Check(statement.status, statement.by, statement.how.quote if statement.how else "")
        for statement in ledger.verification
        if claim.id in statement.claims
    )


def _words(anchors: tuple[Anchor, ...]) -> str:
    return " … ".join(anchor.quote for anchor in anchors)


def _spans(anchors: tuple[Anchor, ...]) -> Spans:
    return tuple(sorted(Span(anchor.start, anchor.end) for anchor in anchors))
