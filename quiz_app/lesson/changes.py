"""Two states of a lesson → what is new, gone or different between them, part by part."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from pydantic import BaseModel

from quiz_app.lesson.model import Lesson

_ABOUT = ("title", "language", "level", "content_note", "headline", "source", "teacher")


@dataclass(frozen=True)
class Change:
    """One part of a lesson in two states; None where it is not there."""

    part: str  # "questions", "claims", …
    before: object | None
    after: object | None


def changes(old: Lesson, new: Lesson) -> tuple[Change, ...]:
    """Return every part that differs, in the order of the file."""
    before, after = _parts(old), _parts(new)
    return tuple(
        Change(part, was.get(key), now.get(key))
        for part in after
        for was, now in [(before[part], after[part])]
        for key in {**was, **now}
        if was.get(key) != now.get(key)
    )


def counts(found: tuple[Change, ...]) -> dict[str, int]:
    """Return how many of each part changed."""
    return dict(Counter(change.part for change in found))


def _parts(lesson: Lesson) -> dict[str, Mapping[str, object]]:
    ledger = lesson.ledger
    return {
        "about": {name: getattr(lesson, name) for name in _ABOUT},
        "sections": dict(_keyed(lesson.sections, "id")),
        "sources": dict(_keyed(ledger.sources, "id")),
        "claims": dict(_keyed(ledger.claims, "id")),
        "verification": dict(_keyed(ledger.verification, "id")),
        "dates": dict(_keyed(ledger.dates, "id")),
        "glossary": dict(_keyed(lesson.glossary, "term")),
        "questions": dict(_keyed(lesson.questions, "uuid")),
        "drafts": dict(_keyed(lesson.drafts, "uuid")),
    }


def _keyed(parts: tuple[BaseModel, ...], name: str) -> Iterator[tuple[str, object]]:
    return ((str(getattr(part, name)), part) for part in parts)
