"""The ledger of the file → the ledger that the writers of questions read."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from quiz_app.article.model import Span
from quiz_app.ledger.model import Claim, DateMention, Ledger, Source, Spans, Verification
from quiz_app.ledger.sides import affiliated
from quiz_app.lesson.anchor import Anchor
from quiz_app.lesson.model import (
    ClaimRecord,
    DateRecord,
    LedgerRecord,
    Lesson,
    SourceRecord,
    VerificationRecord,
)
from quiz_app.lesson.questions.material import Material
from quiz_app.lesson.reading import article_of

BY_A_PERSON = 1.0  # the file keeps no probability for what a person has seen


def material_of(lesson: Lesson) -> Material:
    """Return what the writers and reviewers of questions read of a lesson."""
    ledger = ledger_of(lesson.ledger)
    published = lesson.source.published
    return Material(
        article=article_of(lesson),
        ledger=ledger,
        uuid=lesson.uuid,
        published=date.fromisoformat(published) if published else None,
        affiliated=affiliated(ledger.sources),
    )


def ledger_of(record: LedgerRecord) -> Ledger:
    """Return the ledger over the lesson's text, as it was before it was recorded."""
    return Ledger(
        sources=tuple(map(_source, record.sources)),
        claims=tuple(map(_claim, record.claims)),
        verifications=tuple(map(_verification, record.verification)),
        dates=tuple(map(_date, record.dates)),
        own_statements=_spans(record.own_statements),
        opinions=_spans(record.opinions),
        notes=record.notes,
    )


def _spans(anchors: Iterable[Anchor]) -> Spans:
    return tuple(map(_span, anchors))


def _span(anchor: Anchor) -> Span:
    return Span(anchor.start, anchor.end)


def _source(source: SourceRecord) -> Source:
    return Source(
        id=source.id,
        name=source.name,
        kind=source.kind,
        mentions=_spans(source.mentions),
        party=source.party,
        party_evidence=_spans(source.party_evidence),
        role=source.role,
    )


def _claim(claim: ClaimRecord) -> Claim:
    return Claim(
        id=claim.id,
        source_id=claim.source_id,
        source=_spans(claim.source),
        cue=_spans(claim.cue),
        content=_spans(claim.content),
        by=claim.by,
        mode=claim.mode,
        stance=claim.stance,
        nature=claim.nature,
        status=claim.status,
        hedges=_spans(claim.hedges),
        relay=claim.relay,
        nested_in=claim.nested_in,
        in_heading=claim.in_heading,
        confidence=claim.confidence or BY_A_PERSON,
    )


def _verification(statement: VerificationRecord) -> Verification:
    return Verification(
        id=statement.id,
        span=_span(statement.statement),
        by=statement.by,
        how=_span(statement.how) if statement.how else None,
        status=statement.status,
        claims=statement.claims,
        about=_spans(statement.about),
        confidence=statement.confidence,
    )


def _date(mention: DateRecord) -> DateMention:
    return DateMention(
        id=mention.id,
        span=_span(mention.words),
        type=mention.type,
        value=mention.value,
        basis=mention.basis,
        precision=mention.precision,
        anchor_id=mention.anchor_id,
        note=mention.note,
        confidence=mention.confidence or BY_A_PERSON,
    )
