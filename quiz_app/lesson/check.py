"""What the types alone cannot say of a lesson: is it sound?

A lesson is *sound* when the program can rely on it: every anchor stands in the text, every
id names something, once. What a reviewer should mend besides is in `quiz_app.lesson.flaws`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from quiz_app.lesson.anchor import Anchor
from quiz_app.lesson.anchoring import anchors, raw_anchors, raw_text
from quiz_app.lesson.model import ClaimRecord, Lesson
from quiz_app.lesson.problems import FIX, Finding, Path


def unsound(lesson: Lesson) -> tuple[Finding, ...]:
    """Return why the program cannot rely on a lesson: anchors and ids that point nowhere."""
    return (
        *_ids_used_twice(lesson),
        *_ids_that_point_nowhere(lesson),
        *_claims_nested_in_a_ring(lesson.ledger.claims),
        *_anchors_astray(lesson),
    )


def _anchors_astray(lesson: Lesson) -> Iterator[Finding]:
    text = lesson.text
    for path, anchor in anchors(lesson):
        if not anchor.stands_in(text):
            yield _astray(path, anchor, text)


def _astray(path: Path, anchor: Anchor, text: str) -> Finding:
    if anchor.found_in(text):
        return Finding(path, "The text has moved: offsets, prefix or suffix do not fit.", FIX)
    if anchor.quote in text:
        message = "The quotation stands at several places, and nothing tells which is meant."
        return Finding(path, message, "Give the text before it as prefix, behind it as suffix.")
    message = f"The quotation does not stand in the text: {_short(anchor.quote)!r}."
    return Finding((*path, "quote"), message, "Copy the words exactly from the text.")


def raw_anchors_astray(data: Any) -> Iterator[Finding]:
    """Yield the anchors that stand nowhere in a file whose types cannot all be read."""
    text = raw_text(data)
    if text is not None:
        for path, anchor in raw_anchors(data):
            if not anchor.stands_in(text):
                yield _astray(path, anchor, text)


def _ids_used_twice(lesson: Lesson) -> Iterator[Finding]:
    ledger = lesson.ledger
    lists: Mapping[Path, Sequence[Any]] = {
        ("sections",): lesson.sections,
        ("ledger", "sources"): ledger.sources,
        ("ledger", "claims"): ledger.claims,
        ("ledger", "verification"): ledger.verification,
        ("ledger", "dates"): ledger.dates,
    }
    for path, parts in lists.items():
        yield from _used_twice(path, "id", [part.id for part in parts])
    yield from _used_twice(("questions",), "uuid", [str(q.uuid) for q in lesson.questions])
    yield from _used_twice(("drafts",), "uuid", [str(q.uuid) for q in lesson.drafts])


def _used_twice(path: Path, name: str, ids: Sequence[str]) -> Iterator[Finding]:
    for index, value in enumerate(ids):
        first = ids.index(value)
        if first < index:
            message = f"{name} {value} is that of number {first + 1} of the list already."
            yield Finding((*path, index, name), message, "Give each its own.")


def _ids_that_point_nowhere(lesson: Lesson) -> Iterator[Finding]:
    ledger = lesson.ledger
    sources = {source.id for source in ledger.sources}
    claims = {claim.id for claim in ledger.claims}
    dates = {date.id for date in ledger.dates}
    for i, claim in enumerate(ledger.claims):
        at: Path = ("ledger", "claims", i)
        yield from _nowhere((*at, "source_id"), claim.source_id, sources, "source")
        yield from _nowhere((*at, "nested_in"), claim.nested_in, claims, "claim")
    for i, statement in enumerate(ledger.verification):
        for j, claim_id in enumerate(statement.claims):
            at = ("ledger", "verification", i, "claims", j)
            yield from _nowhere(at, claim_id, claims, "claim")
    for i, date in enumerate(ledger.dates):
        yield from _nowhere(("ledger", "dates", i, "anchor_id"), date.anchor_id, dates, "date")


def _nowhere(path: Path, target: str | None, known: set[str], what: str) -> Iterator[Finding]:
    if target is not None and target not in known:
        message = f"There is no {what} {target!r} in the ledger."
        yield Finding(path, message, "Name one that is there, or remove this.")


def _claims_nested_in_a_ring(claims: Sequence[ClaimRecord]) -> Iterator[Finding]:
    outer = {claim.id: claim.nested_in for claim in claims}
    for index, claim in enumerate(claims):
        at, steps = claim.nested_in, 0
        while at not in (None, claim.id) and steps <= len(claims):
            at, steps = outer.get(at), steps + 1
        if at == claim.id:
            message = f"Claim {claim.id!r} is nested in itself."
            yield Finding(("ledger", "claims", index, "nested_in"), message, "Break the ring.")


def _short(text: str) -> str:
    return text if len(text) <= 60 else f"{text[:59]}…"
