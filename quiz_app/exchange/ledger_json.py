"""The ledger of one article as JSON: what `quiz-app read --json` prints, for other programs.

Spans are `[start, end]` in Unicode code points into `text`, end exclusive. Attributions and
verification statements point at one another by their place in the list. None is "the article
does not show it".
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from quiz_app.article.model import Article, Span
from quiz_app.ledger.model import Claim, DateMention, Ledger, Source, Stance, Verification

_DIGITS = 3  # of a probability


def ledger_json(name: str | int, article: Article, ledger: Ledger) -> dict[str, Any]:
    """Return the ledger as values that `json.dumps` takes; `name` is the article's id.

    `text` is the article as it was read: as given, with line ends as `\\n`. Claims in
    headings are attributions like any other; own statements and opinions stand in the
    running text only.
    """
    places = {claim.id: index for index, claim in enumerate(ledger.claims)}
    sources = {source.id: source for source in ledger.sources}
    return {
        "id": name,
        "text": article.text,
        "attributions": [
            _attribution(claim, sources.get(claim.source_id or ""), places)
            for claim in ledger.claims
        ],
        "verification": [_verification(one, places) for one in ledger.verifications],
        "dates": [_date(mention) for mention in ledger.dates],
        "own_statements": _spans(ledger.own_statements),
        "opinions": _spans(ledger.opinions),
    }


def _attribution(claim: Claim, source: Source | None, places: Mapping[str, int]) -> dict[str, Any]:
    return {
        "source": _spans(claim.source) or None,
        "cue": _spans(claim.cue),
        "content": _spans(claim.content),
        "by": claim.by.value,
        "source_resolved": source.name if source else None,
        "kind": source.kind.value if source else None,
        "party": source.party if source else None,
        "party_evidence": _spans(source.party_evidence) if source else [],
        "relay": list(claim.relay),
        "mode": claim.mode.value,
        "nested_in": None if claim.nested_in is None else places[claim.nested_in],
        "denial": claim.stance is Stance.DENIES,
        "hedges": _spans(claim.hedges),
        "status": claim.status.value,
        "confidence": round(claim.confidence, _DIGITS),
    }


def _verification(statement: Verification, places: Mapping[str, int]) -> dict[str, Any]:
    return {
        "span": list(statement.span),
        "by": statement.by,
        "how": list(statement.how) if statement.how else None,
        "status": statement.status.value,
        "about": [places[claim] for claim in statement.claims],
        "confidence": statement.confidence.value,
    }


def _date(mention: DateMention) -> dict[str, Any]:
    return {
        "span": list(mention.span),
        "type": mention.type.value,
        "value": mention.value,
        "basis": mention.basis.value,
        "precision": mention.precision.value,
        "confidence": round(mention.confidence, _DIGITS),
    }


def _spans(spans: Iterable[Span]) -> list[list[int]]:
    return [list(span) for span in spans]
