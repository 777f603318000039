"""Ledger over the article → ledger over the lesson's text → anchored records of the file."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace

from quiz_app.article.model import Span
from quiz_app.ledger.model import Claim, DateMention, Ledger, Source, Spans, Verification
from quiz_app.lesson.anchor import Anchor
from quiz_app.lesson.model import (
    ClaimRecord,
    DateRecord,
    LedgerRecord,
    SourceRecord,
    VerificationRecord,
)
from quiz_app.lesson.sections import Layout

Move = Callable[[Iterable[Span]], Spans]


def rebase(ledger: Ledger, layout: Layout) -> Ledger:
    """Return the ledger with all spans moved into the lesson's text.

    A claim, verification or date whose words did not come along is left out.
    """

    def move(spans: Iterable[Span]) -> Spans:
        return tuple(piece for span in spans for piece in layout.rebase(span))

    claims = tuple(_moved_claim(claim, move) for claim in ledger.claims)
    return replace(
        ledger,
        sources=tuple(_moved_source(source, move) for source in ledger.sources),
        claims=tuple(claim for claim in claims if claim.content),
        verifications=tuple(
            replace(v, span=at, how=_first(move([v.how] if v.how else [])), about=move(v.about))
            for v in ledger.verifications
            for at in move([v.span])[:1]
        ),
        dates=tuple(replace(d, span=at) for d in ledger.dates for at in move([d.span])[:1]),
        own_statements=move(ledger.own_statements),
        opinions=move(ledger.opinions),
    )


def _moved_source(source: Source, move: Move) -> Source:
    return replace(
        source, mentions=move(source.mentions), party_evidence=move(source.party_evidence)
    )


def _moved_claim(claim: Claim, move: Move) -> Claim:
    return replace(
        claim,
        source=move(claim.source),
        cue=move(claim.cue),
        content=move(claim.content),
        hedges=move(claim.hedges),
    )


def record(ledger: Ledger, text: str) -> LedgerRecord:
    """Return the ledger, its spans being of `text`, as the lesson file keeps it."""
    return LedgerRecord(
        sources=tuple(_source(s, text) for s in ledger.sources),
        claims=tuple(_claim(c, text) for c in ledger.claims),
        verification=tuple(_verification(v, text) for v in ledger.verifications),
        dates=tuple(_date(d, text) for d in ledger.dates),
        own_statements=anchors(text, ledger.own_statements),
        opinions=anchors(text, ledger.opinions),
        notes=ledger.notes,
    )


def anchors(text: str, spans: Spans) -> tuple[Anchor, ...]:
    """Return the anchors of the spans that hold at least one character."""
    return tuple(Anchor.at(text, s.start, s.end) for s in spans if s.start < s.end)


def _first(spans: Spans) -> Span | None:
    return spans[0] if spans else None


def _source(source: Source, text: str) -> SourceRecord:
    return SourceRecord(
        id=source.id,
        name=source.name,
        kind=source.kind,
        role=source.role,
        party=source.party,
        party_evidence=anchors(text, source.party_evidence),
        mentions=anchors(text, source.mentions),
    )


def _claim(claim: Claim, text: str) -> ClaimRecord:
    return ClaimRecord(
        id=claim.id,
        source_id=claim.source_id,
        source=anchors(text, claim.source),
        cue=anchors(text, claim.cue),
        content=anchors(text, claim.content),
        by=claim.by,
        mode=claim.mode,
        stance=claim.stance,
        nature=claim.nature,
        status=claim.status,
        hedges=anchors(text, claim.hedges),
        relay=claim.relay,
        nested_in=claim.nested_in,
        in_heading=claim.in_heading,
        confidence=round(claim.confidence, 3),
    )


def _verification(verification: Verification, text: str) -> VerificationRecord:
    how = anchors(text, (verification.how,) if verification.how else ())
    return VerificationRecord(
        id=verification.id,
        statement=anchors(text, (verification.span,))[0],
        by=verification.by,
        how=how[0] if how else None,
        status=verification.status,
        claims=verification.claims,
        about=anchors(text, verification.about),
        confidence=verification.confidence,
    )


def _date(mention: DateMention, text: str) -> DateRecord:
    return DateRecord(
        id=mention.id,
        words=anchors(text, (mention.span,))[0],
        type=mention.type,
        value=mention.value,
        basis=mention.basis,
        precision=mention.precision,
        anchor_id=mention.anchor_id,
        note=mention.note,
        confidence=round(mention.confidence, 3),
    )
