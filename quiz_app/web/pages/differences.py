"""Two states of a lesson → lines that say what was there and what is there now."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Any
from uuid import UUID

from flask_babel import gettext as _
from flask_babel import lazy_gettext as _l
from pydantic import BaseModel

from quiz_app.lesson.anchor import Anchor
from quiz_app.lesson.changes import Change, changes
from quiz_app.lesson.model import Lesson

_PARTS = {
    "about": _l("About the lesson"),
    "sections": _l("Text"),
    "sources": _l("Source"),
    "claims": _l("Claim"),
    "verification": _l("Check"),
    "dates": _l("Date"),
    "glossary": _l("Word list"),
    "questions": _l("Question"),
    "drafts": _l("Draft of a question"),
}
_UNTOLD = frozenset({"id", "uuid", "confidence", "by"})  # nothing that a teacher wrote


@dataclass(frozen=True)
class Piece:
    """Words of a text that are new, gone, or the same in both states."""

    text: str
    kind: str  # "same", "gone", "new"


@dataclass(frozen=True)
class Line:
    """One field in two states."""

    field: str
    pieces: tuple[Piece, ...]


@dataclass(frozen=True)
class Difference:
    """One part of a lesson in two states."""

    part: str
    title: str
    kind: str  # "new", "gone", "changed"
    lines: tuple[Line, ...]


def differences(old: Lesson, new: Lesson) -> tuple[Difference, ...]:
    """Return what differs, part by part."""
    return tuple(_difference(change) for change in changes(old, new))


def part_name(part: str) -> str:
    """Return the name of a part of a lesson."""
    return str(_PARTS[part])


def _difference(change: Change) -> Difference:
    before, after = dict(_fields(change.before)), dict(_fields(change.after))
    kind = "new" if change.before is None else "gone" if change.after is None else "changed"
    lines = [
        Line(field, tuple(_pieces(before.get(field, ""), after.get(field, ""))))
        for field in {**before, **after}
        if before.get(field) != after.get(field)
    ]
    return Difference(part_name(change.part), _title(change), kind, tuple(lines))


def _title(change: Change) -> str:
    """Return by what a reader knows the part: its first text."""
    thing = change.after if change.after is not None else change.before
    for name in ("stem", "name", "term", "content", "statement", "words", "title"):
        if found := getattr(thing, name, None):
            return found if isinstance(found, str) else " … ".join(_texts(found))
    return ""


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, Anchor):
        yield value.quote
    elif isinstance(value, tuple):
        for item in value:
            yield from _texts(item)


def _fields(value: object, path: str = "") -> Iterator[tuple[str, str]]:
    """Yield every field of a part as text, with the way to it."""
    if isinstance(value, Anchor):
        yield path, value.quote
    elif isinstance(value, BaseModel):
        for name in type(value).model_fields:
            if name not in _UNTOLD:
                yield from _fields(getattr(value, name), f"{path} · {name}" if path else name)
    elif isinstance(value, tuple):
        for number, item in enumerate(value, 1):
            yield from _fields(item, f"{path} {number}")
    elif value not in (None, "") and not isinstance(value, UUID):
        yield (
            path,
            {True: _("yes"), False: _("no")}.get(value, str(value))
            if isinstance(value, bool)
            else str(value),
        )


def _pieces(before: str, after: str) -> Iterator[Piece]:
    old, new = before.split(" "), after.split(" ")
    for _tag, i, j, k, m in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if _tag == "equal":
            yield Piece(" ".join(old[i:j]), "same")
            continue
        if gone := " ".join(old[i:j]):
            yield Piece(gone, "gone")
        if added := " ".join(new[k:m]):
            yield Piece(added, "new")
