"""Two states of a lesson → lines that say what was there and what is there now."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum
from typing import Any, get_args
from uuid import UUID

from flask_babel import gettext as _
from flask_babel import lazy_gettext as _l
from pydantic import BaseModel

from quiz_app.lesson.anchor import Anchor
from quiz_app.lesson.changes import Change, changes
from quiz_app.lesson.editing.passages import Passages
from quiz_app.lesson.editing.written import Row, Written, written
from quiz_app.lesson.model import Lesson
from quiz_app.lesson.questions.model import Question
from quiz_app.web.pages.words import in_words

_QUESTIONS = get_args(Question)[0]  # the types, without how they are told apart
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
_FIELDS = {
    "stem": _l("question"),
    "evidence": _l("proof"),
    "passage": _l("passage shown"),
    "rows": _l("row"),
    "text": _l("text"),
    "reason": _l("reason"),
    "right": _l("right"),
    "wrong": _l("when not right"),
    "goes_with": _l("goes with"),
    "others": _l("more options"),
    "key": _l("answer"),
    "accept": _l("also right"),
    "sample": _l("an answer that would do"),
    "skill": _l("skill"),
    "type": _l("kind"),
    "check": _l("to check"),
    "title": _l("title"),
    "blocks": _l("paragraph"),
    "name": _l("name"),
    "kind": _l("what it is"),
    "role": _l("role"),
    "party": _l("a party to the matter"),
    "party_evidence": _l("the words that show it"),
    "mentions": _l("where it is named"),
    "content": _l("what is said"),
    "source": _l("words for the speaker"),
    "source_id": _l("who says it"),
    "cue": _l("words that say so"),
    "mode": _l("in whose words"),
    "stance": _l("what the source does"),
    "nature": _l("kind of statement"),
    "status": _l("result of a check"),
    "hedges": _l("words of caution"),
    "statement": _l("statement"),
    "how": _l("in which way"),
    "about": _l("about"),
    "claims": _l("claims covered"),
    "words": _l("words"),
    "value": _l("when"),
    "basis": _l("how we know"),
    "precision": _l("to the"),
    "anchor_id": _l("counted from"),
    "note": _l("why"),
    "meaning": _l("meaning"),
    "term": _l("word"),
}


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
    before, after = Passages.of(old), Passages.of(new)
    return tuple(_difference(change, before, after) for change in changes(old, new))


def part_name(part: str) -> str:
    """Return the name of a part of a lesson."""
    return str(_PARTS[part])


def _difference(change: Change, old: Passages, new: Passages) -> Difference:
    before = dict(_fields(_as_written(change.before, old)))
    after = dict(_fields(_as_written(change.after, new)))
    kind = "new" if change.before is None else "gone" if change.after is None else "changed"
    lines = [
        Line(field, tuple(_pieces(before.get(field, ""), after.get(field, ""))))
        for field in {**before, **after}
        if before.get(field) != after.get(field)
    ]
    return Difference(part_name(change.part), _title(change), kind, tuple(lines))


def _as_written(part: object, passages: Passages) -> object:
    """Return a question as its author would write it; letters of options tell nobody anything."""
    return written(part, passages) if isinstance(part, get_args(_QUESTIONS)) else part


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
    elif isinstance(value, BaseModel | Written | Row):
        for name in _names(value):
            yield from _fields(getattr(value, name), f"{path} · {_label(name)}".removeprefix(" · "))
    elif isinstance(value, tuple):
        for number, item in enumerate(value, 1):
            yield from _fields(item, f"{path} {number}")
    elif isinstance(value, bool):
        yield path, _("yes") if value else _("no")
    elif value not in (None, "") and not isinstance(value, UUID):
        yield path, in_words(value) if isinstance(value, StrEnum) else str(value)


def _names(value: BaseModel | Written | Row) -> list[str]:
    names = type(value).model_fields if isinstance(value, BaseModel) else vars(value)
    return [name for name in names if name not in _UNTOLD]


def _label(name: str) -> str:
    return str(_FIELDS.get(name, name))


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
