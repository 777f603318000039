"""What a person wrote of a question → the question, or all that is to mend in it.

An option that stays keeps its letter, so that answers that were given to it can be graded
again.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from pydantic import TypeAdapter, ValidationError

from quiz_app.ledger.model import Confidence
from quiz_app.lesson.anchor import Anchor
from quiz_app.lesson.anchoring import anchors
from quiz_app.lesson.editing.passages import PassageError, Passages
from quiz_app.lesson.editing.written import Row, Written
from quiz_app.lesson.questions.making import LETTERS, LETTERS_OF_PASSAGES
from quiz_app.lesson.questions.model import (
    Match,
    Order,
    Question,
    TypedDate,
)
from quiz_app.lesson.type_errors import findings

_QUESTION: TypeAdapter[Question] = TypeAdapter(Question)
MOST_ROWS = {"hot-text": 12, "open": 6}
TYPES = (
    "single-choice",
    "multiple-choice",
    "match",
    "order",
    "hot-text",
    "typed-date",
    "typed-name",
    "open",
)


@dataclass(frozen=True)
class Mistake:
    """What has to be mended: the field, its row (-1: none), and what is wrong."""

    field: str
    row: int
    message: str
    passage: PassageError | None = None


class AuthoringError(ValueError):
    """What was written makes no question."""

    def __init__(self, mistakes: Iterable[Mistake]) -> None:
        """Keep everything that has to be mended."""
        self.mistakes = tuple(mistakes)
        super().__init__("; ".join(mistake.message for mistake in self.mistakes))


def question_from(
    said: Written, uuid: UUID, passages: Passages, old: Question | None = None
) -> Question:
    """Return the question that was written; raises AuthoringError with all that is to mend."""
    reader = _Reader(passages, old)
    fields: dict[str, Any] = {
        **_kept(old),
        "uuid": uuid,
        "type": said.type,
        "skill": said.skill,
        "stem": said.stem,
        "evidence": reader.all("evidence", said.evidence),
        "passage": reader.one("passage", said.passage) if said.passage else None,
        **_BODIES[said.type](said, reader, old),
    }
    if reader.mistakes:
        raise AuthoringError(reader.mistakes)
    try:
        return _QUESTION.validate_python(fields)
    except ValidationError as error:
        raise AuthoringError(_mistakes(error, fields)) from error


def _kept(old: Question | None) -> dict[str, Any]:
    if old is None:
        return {"family": "written-by-hand", "confidence": Confidence.SURE}
    kept = {"family": old.family, "weight": old.weight, "confidence": old.confidence}
    more = {"year_asked": old.year_asked} if isinstance(old, TypedDate) else {}
    return {**kept, "check": old.check, **more}


class _Reader:
    """Reads passages and writes down those that are none."""

    def __init__(self, passages: Passages, old: Question | None) -> None:
        self._passages = passages
        self._known = [anchor for _path, anchor in anchors(old)] if old else []
        self.mistakes: list[Mistake] = []

    def all(self, field: str, lines: str, row: int = -1) -> tuple[Anchor, ...]:
        try:
            return self._passages.read_all(lines, self._known)
        except PassageError as error:
            self.mistakes.append(Mistake(field, row, str(error), error))
            return ()

    def one(self, field: str, line: str, row: int = -1) -> Anchor | None:
        return next(iter(self.all(field, line, row)), None)

    def missing(self, field: str, row: int, message: str) -> None:
        self.mistakes.append(Mistake(field, row, message))


Body = dict[str, Any]


def _lettered(rows: Sequence[Row], letters: str) -> list[str]:
    """Return the letter of each row: its own where it has one, else the next that is free."""
    free = iter([letter for letter in letters if letter not in {row.id for row in rows}])
    return [row.id or next(free, "") for row in rows]


def _choices(said: Written, reader: _Reader, _old: Question | None) -> Body:
    ids = _lettered(said.rows, LETTERS)
    pairs = list(zip(ids, said.rows, strict=True))
    rights = tuple(letter for letter, row in pairs if row.right)
    if said.type == "single-choice" and len(rights) != 1:
        reader.missing("right", -1, ONE_RIGHT)
    if not rights:
        reader.missing("right", -1, SOME_RIGHT)
    options = [{"id": i, "text": row.text, "feedback": row.reason} for i, row in pairs]
    return {
        "options": options,
        "key": rights if said.type == "multiple-choice" else "".join(rights),
    }


ONE_RIGHT = "Mark one option as right, and only one."
SOME_RIGHT = "Mark what is right."


def _hot_text(said: Written, reader: _Reader, _old: Question | None) -> Body:
    ids = _lettered(said.rows, LETTERS_OF_PASSAGES)
    rights = [letter for letter, row in zip(ids, said.rows, strict=True) if row.right]
    if len(rights) != 1:
        reader.missing("right", -1, ONE_RIGHT)
    found = [reader.one("text", row.text, n) for n, row in enumerate(said.rows)]
    places = sorted(
        (anchor.start, letter, anchor, row.reason)
        for letter, row, anchor in zip(ids, said.rows, found, strict=True)
        if anchor
    )
    passages = [{"id": i, "anchor": anchor, "feedback": reason} for _, i, anchor, reason in places]
    return {"passages": passages, "key": "".join(rights[:1])}


def _matched(said: Written, _reader: _Reader, old: Question | None) -> Body:
    known = {o.text: o.id for o in old.options} if isinstance(old, Match) else {}
    wanted = dict.fromkeys([*(row.goes_with for row in said.rows), *_lines(said.others)])
    new = sorted((text for text in wanted if text not in known), key=_by_chance)
    texts = [text for text in known if text in wanted] + [text for text in new if text]
    ids = _lettered([Row(text, id=known.get(text, "")) for text in texts], LETTERS)
    letters = dict(zip(texts, ids, strict=True))
    numbers = _lettered(said.rows, "12345678")
    items = [
        {"id": n, "text": row.text, "key": letters.get(row.goes_with, ""), "feedback": row.reason}
        for n, row in zip(numbers, said.rows, strict=True)
    ]
    return {"items": items, "options": [{"id": letters[t], "text": t} for t in texts]}


def _ordered(said: Written, _reader: _Reader, old: Question | None) -> Body:
    ids = _lettered(said.rows, LETTERS)
    texts = {letter: row.text for letter, row in zip(ids, said.rows, strict=True)}
    before = [item.id for item in old.items] if isinstance(old, Order) else []
    shown = [letter for letter in before if letter in texts]
    shown += sorted((i for i in ids if i not in shown), key=lambda i: _by_chance(texts[i]))
    if shown == ids:  # an order question is never shown solved
        shown = shown[1:] + shown[:1]
    items = [{"id": letter, "text": texts[letter]} for letter in shown]
    return {"items": items, "key": ids, **_told(said)}


def _typed_date(said: Written, _reader: _Reader, _old: Question | None) -> Body:
    return {"key": said.key, **_told(said)}


def _typed_name(said: Written, _reader: _Reader, _old: Question | None) -> Body:
    return {"key": said.key, "accept": _lines(said.accept), **_told(said)}


def _open(said: Written, reader: _Reader, _old: Question | None) -> Body:
    levels = []
    for number, row in enumerate(said.rows):
        try:
            fraction = float(row.goes_with.replace(",", "."))
        except ValueError:
            reader.missing("goes_with", number, "Give the worth as a number from 0 to 1.")
            continue
        levels.append({"fraction": fraction, "text": row.text})
    return {"rubric": levels, "sample": said.sample}


_BODIES: dict[str, Callable[[Written, _Reader, Question | None], Body]] = {
    "single-choice": _choices,
    "multiple-choice": _choices,
    "match": _matched,
    "order": _ordered,
    "hot-text": _hot_text,
    "typed-date": _typed_date,
    "typed-name": _typed_name,
    "open": _open,
}


def _told(said: Written) -> Body:
    return {"feedback": {"right": said.right, "wrong": said.wrong}}


def _lines(text: str) -> list[str]:
    return [line.strip() for line in text.splitlines() if line.strip()]


def _by_chance(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


_FIELD_OF = {"feedback": "reason", "anchor": "text", "fraction": "goes_with"}
_LISTS = frozenset({"options", "items", "passages", "rubric"})


def _mistakes(error: ValidationError, fields: dict[str, Any]) -> Iterable[Mistake]:
    """Yield what pydantic found wrong, by the field in which it was written."""
    for finding in findings(error, fields):
        match finding.path:
            case (str(name), int(row), str(field), *_) if name in _LISTS:
                yield Mistake(_FIELD_OF.get(field, field), row, finding.message)
            case ("feedback", str(field), *_):
                yield Mistake(field, -1, finding.message)
            case (str(name), *_):
                yield Mistake("rows" if name in _LISTS else name, -1, finding.message)
            case _:
                yield Mistake("stem", -1, finding.message)
