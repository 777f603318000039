"""Article → ledger: the pipeline on one page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from quiz_app.article.model import Article, BlockKind, Span
from quiz_app.ledger.check import Check
from quiz_app.ledger.checks import find_checks
from quiz_app.ledger.claims import find_attributions
from quiz_app.ledger.dates import duration_conflicts, find_dates
from quiz_app.ledger.features import quoted_ranges
from quiz_app.ledger.manner import hedges_in, mode_of, nature_of, stance_of
from quiz_app.ledger.model import (
    Attribution,
    Claim,
    DateMention,
    Ledger,
    Source,
    Spans,
    VerificationStatus,
)
from quiz_app.ledger.relay import OWN_PAPER, credited, relay_of
from quiz_app.ledger.sources import join_sources
from quiz_app.ledger.spelling import spelling_notes
from quiz_app.ledger.verification import verifications, with_status
from quiz_app.ledger.voice import opinions, own_statements

# How the content begins of what says something, though its verb is one of checking or silence.
_SAYS = ("that ", "when ", "how ", "what ", "who ", "why ", "where ")


def build(article: Article, published: date | None = None, publisher: str = "") -> Ledger:
    """Return what the article says: sources, claims, verification, dates, its own voice.

    `published` settles dates that the text leaves open; without it they stay open. `publisher`
    names the paper in chains of relay and decides the order of day and month.
    """
    return read(
        article,
        find_attributions(article),
        find_dates(article, published, publisher),
        paper=publisher or OWN_PAPER,
    )


def read(
    article: Article,
    found: Sequence[Attribution],
    dates: tuple[DateMention, ...] = (),
    paper: str = OWN_PAPER,
) -> Ledger:
    """Return the ledger of an article whose attributions and dates are found already."""
    checks = find_checks(article)
    attributions = _without_checks(article.text, found, checks)
    sources, source_ids = join_sources(article, attributions)
    claims = _claims(article, attributions, sources, source_ids, paper)
    statements = verifications(article, checks, claims, sources, paper)
    return Ledger(
        sources=sources,
        claims=with_status(claims, statements),
        verifications=statements,
        dates=dates,
        own_statements=own_statements(article, claims, statements),
        opinions=opinions(article, claims, statements, dates),
        notes=(*spelling_notes(article), *duration_conflicts(article, dates)),
    )


def _without_checks(
    text: str, found: Sequence[Attribution], checks: Sequence[Check]
) -> tuple[Attribution, ...]:
    """Return the attributions in text order, without those that only read a check as a claim.

    "X could not confirm the report" claims nothing; "X has verified that …" does, too.
    """
    verbs = [check.verb for check in checks if check.status is not VerificationStatus.DENIED]
    passing = [check.verb for check in checks if check.status is VerificationStatus.DENIED]
    kept = [
        number
        for number, attribution in enumerate(found)
        if attribution.content
        and not _only_checks(text, attribution, verbs)
        and not _only_denies(attribution, passing)
    ]
    kept.sort(key=lambda number: found[number].content[0])
    place: dict[int | None, int] = {number: index for index, number in enumerate(kept)}
    return tuple(
        replace(found[number], nested_in=place.get(found[number].nested_in)) for number in kept
    )


def _only_checks(text: str, attribution: Attribution, verbs: Sequence[Span]) -> bool:
    is_check = any(cue.overlaps(verb) for cue in attribution.cue for verb in verbs)
    return is_check and not attribution.content[0].of(text).startswith(_SAYS)


def _only_denies(attribution: Attribution, passing: Sequence[Span]) -> bool:
    """Return whether all of the content is a denial told in passing."""
    return any(
        all(denial.start <= part.start and part.end <= denial.end for part in attribution.content)
        for denial in passing
    )


def _claims(
    article: Article,
    attributions: Sequence[Attribution],
    sources: Sequence[Source],
    source_ids: Sequence[str | None],
    paper: str,
) -> tuple[Claim, ...]:
    quoted = quoted_ranges(article)
    credit = credited(article, attributions)
    speakers = {source.id: source for source in sources}
    claims = []
    for number, (found, source_id) in enumerate(zip(attributions, source_ids, strict=True), 1):
        speaker = speakers.get(source_id or "")
        relay = relay_of(article, found, speaker, credit, paper)
        claims.append(
            replace(_claim(article, f"c{number}", found, quoted), source_id=source_id, relay=relay)
        )
    return tuple(claims)


def _claim(article: Article, number: str, found: Attribution, quoted: Spans) -> Claim:
    """Return an attribution as a claim, with all that its own words tell."""
    text = article.text
    return Claim(
        id=number,
        source_id=None,
        source=found.source,
        cue=found.cue,
        content=found.content,
        by=found.by,
        mode=mode_of(text, found.content, quoted),
        stance=stance_of(text, found.cue, found.content),
        nature=nature_of(text, found.cue, found.content),
        hedges=hedges_in(text, (*found.cue, *found.content)),
        nested_in=None if found.nested_in is None else f"c{found.nested_in + 1}",
        in_heading=_in_heading(article, found.content[0]),
        confidence=found.confidence,
    )


def _in_heading(article: Article, span: Span) -> bool:
    block = article.block_at(span.start)
    return block is not None and block.kind is BlockKind.HEADING
