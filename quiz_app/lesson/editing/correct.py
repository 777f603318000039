"""A newer version of the article → the lesson on it, and what went stale.

Sentences that stand as they stood carry everything along. What was read in a sentence
that changed is kept where its words still stand there, for a person to look at; a
question on it is not asked before that. What has no words left is gone, and named.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from typing import Any, TypeVar

from pydantic import BaseModel

from quiz_app.article.errors import ArticleError
from quiz_app.article.model import Span
from quiz_app.ledger.model import Confidence, Spans
from quiz_app.lesson.anchor import Anchor
from quiz_app.lesson.anchoring import anchors
from quiz_app.lesson.editing.consequences import TO_LOOK_AT, with_consequences
from quiz_app.lesson.editing.newer_text import with_text
from quiz_app.lesson.editing.parts import LETTERS, Record, records, without_record
from quiz_app.lesson.editing.passages import Passages
from quiz_app.lesson.model import (
    ClaimRecord,
    DateRecord,
    LedgerRecord,
    Lesson,
    SourceRecord,
    VerificationRecord,
)
from quiz_app.lesson.questions.model import Question

STALE = "The article has changed here. Compare the question and its answer with the new text."
_DISPENSABLE = ("mentions", "party_evidence", "hedges", "about")
P = TypeVar("P", bound=BaseModel)


@dataclass(frozen=True)
class SentenceChange:
    """Sentences that were replaced, left out (now: "") or added (before: "")."""

    before: str
    now: str


@dataclass
class Corrected:
    """The lesson on the newer text, and what a person has to look at."""

    lesson: Lesson
    sentences: tuple[SentenceChange, ...] = ()
    unsure: list[Record] = field(default_factory=list)  # its sentence changed, its words stand
    gone: list[Record] = field(default_factory=list)
    stale: list[Question] = field(default_factory=list)  # now drafts
    dropped: list[Question] = field(default_factory=list)


def corrected(lesson: Lesson, text: str) -> Corrected:
    """Return the lesson on a newer text, its paragraphs divided by blank lines.

    Raises ArticleError where no paragraph is left.
    """
    new = with_text(lesson, text)
    if not new.sections:
        raise ArticleError("The text holds no paragraph.", "Paste the whole article.")
    move = _Move(Passages.of(lesson), Passages.of(new))
    done = Corrected(new, tuple(move.changes()))
    done.lesson = with_consequences(lesson, _with_ledger(new, lesson, move, done))
    done.lesson = _with_questions(done.lesson, lesson, move, done)
    return done


class _Move:
    """Where the passages of the old text stand in the new one."""

    def __init__(self, old: Passages, new: Passages) -> None:
        self._new = new
        self._old_spans, self._new_spans = old.sentences, new.sentences
        self._old_texts = [span.of(old.article.text) for span in old.sentences]
        self._new_texts = [span.of(new.article.text) for span in new.sentences]
        matcher = SequenceMatcher(None, self._old_texts, self._new_texts, autojunk=False)
        self._steps = matcher.get_opcodes()

    def changes(self) -> Iterator[SentenceChange]:
        """Yield the sentences that do not stand as they stood."""
        for tag, i, j, k, m in self._steps:
            if tag != "equal":
                before, now = self._old_texts[i:j], self._new_texts[k:m]
                yield SentenceChange(" ".join(before), " ".join(now))

    def stands(self, anchor: Anchor) -> bool:
        """Return whether every sentence that a passage touches stands as it stood."""
        return all(tag == "equal" for tag, *_ in self._touched(anchor))

    def moved(self, anchor: Anchor) -> Anchor | None:
        """Return the passage in the new text, None where its words are not there any more."""
        touched = self._touched(anchor)
        if touched and all(tag == "equal" for tag, *_ in touched):
            _tag, i, _j, k, _m = touched[0]
            number = next(
                n for n, span in enumerate(self._old_spans) if n >= i and anchor.start < span.end
            )
            shift = self._new_spans[k + number - i].start - self._old_spans[number].start
            return self._anchor(anchor.start + shift, anchor.end + shift, anchor)
        return self._found(anchor, touched)

    def _touched(self, anchor: Anchor) -> list[tuple[str, int, int, int, int]]:
        def of(spans: Spans) -> bool:
            return any(Span(anchor.start, anchor.end).overlaps(span) for span in spans)

        return [step for step in self._steps if of(self._old_spans[step[1] : step[2]])]

    def _found(
        self, anchor: Anchor, touched: Sequence[tuple[str, int, int, int, int]]
    ) -> Anchor | None:
        spans = [span for _tag, _i, _j, k, m in touched for span in self._new_spans[k:m]]
        if not spans:
            return None
        text = self._new.article.text
        first = text.find(anchor.quote, spans[0].start, spans[-1].end)
        again = text.find(anchor.quote, first + 1, spans[-1].end)
        return (
            self._anchor(first, first + len(anchor.quote), anchor) if first >= 0 > again else None
        )

    def _anchor(self, start: int, end: int, old: Anchor) -> Anchor | None:
        made = Anchor.at(self._new.article.text, start, end)
        return made if made.quote == old.quote else None


def _anchors_of(part: BaseModel) -> Iterator[Anchor]:
    return (anchor for _path, anchor in anchors(part))


def _moved(part: P, move: _Move) -> P | None:
    """Return a part with its passages in the new text, None where one of them is gone."""
    found = {anchor: move.moved(anchor) for anchor in _anchors_of(part)}
    if None in found.values():
        return None
    made: P = _replaced(part, found)
    return made


def _replaced(value: Any, found: dict[Anchor, Anchor | None]) -> Any:
    if isinstance(value, Anchor):
        return found[value]
    if isinstance(value, BaseModel):
        names = type(value).model_fields
        changes = {name: _replaced(getattr(value, name), found) for name in names}
        return value.model_copy(update=changes)
    if isinstance(value, tuple):
        return tuple(_replaced(item, found) for item in value)
    return value


def _with_ledger(new: Lesson, old: Lesson, move: _Move, done: Corrected) -> Lesson:
    lesson = new.model_copy(update={"ledger": _rest_of_ledger(old.ledger, move)})
    gone = []
    for part in LETTERS:
        kept = []
        for record in records(old, part):
            made = _kept(record, move, done)
            if made is None:
                gone.append((part, record.id))
            else:
                kept.append(made)
        ledger = lesson.ledger.model_copy(update={part: tuple(kept)})
        lesson = lesson.model_copy(update={"ledger": ledger})
    for part, record_id in gone:  # what named it forgets it
        lesson = without_record(lesson, part, record_id)
    return lesson


def _rest_of_ledger(ledger: LedgerRecord, move: _Move) -> LedgerRecord:
    return LedgerRecord(
        own_statements=_still_there(ledger.own_statements, move),
        opinions=_still_there(ledger.opinions, move),
        notes=ledger.notes,
    )


def _still_there(passages: Iterable[Anchor], move: _Move) -> tuple[Anchor, ...]:
    return tuple(found for anchor in passages if (found := move.moved(anchor)))


def _kept(record: Record, move: _Move, done: Corrected) -> Record | None:
    """Return a reading in the new text; None, noted as gone, where its words are not there."""
    stands = all(move.stands(anchor) for anchor in _anchors_of(record))
    made: Record | None = _moved(_without_lost(record, move), move)
    if made is None:
        done.gone.append(record)
        return None
    if stands or isinstance(made, SourceRecord):
        return made
    done.unsure.append(made)
    return _doubted(made)


def _without_lost(record: Record, move: _Move) -> Record:
    """Return a reading without those of its passages that it can do without."""
    update = {
        name: _still_there(getattr(record, name), move)
        for name in _DISPENSABLE
        if hasattr(record, name)
    }
    if isinstance(record, SourceRecord) and record.party_evidence and not update["party_evidence"]:
        return record.model_copy(update={**update, "party": None})
    return record.model_copy(update=update)


def _doubted(record: Record) -> Record:
    match record:
        case VerificationRecord():
            return record.model_copy(update={"confidence": Confidence.UNSURE})
        case ClaimRecord() | DateRecord():
            return record.model_copy(update={"confidence": TO_LOOK_AT})
    return record


def _with_questions(new: Lesson, old: Lesson, move: _Move, done: Corrected) -> Lesson:
    questions = list(_asked(old.questions, move, done))
    drafts = [made for draft in old.drafts if (made := _moved(draft, move))]
    update = {"questions": tuple(questions), "drafts": (*drafts, *done.stale)}
    return new.model_copy(update=update)


def _asked(questions: Iterable[Question], move: _Move, done: Corrected) -> Iterator[Question]:
    for question in questions:
        made = _moved(question, move)
        if made is None:
            done.dropped.append(question)
        elif all(move.stands(anchor) for anchor in _anchors_of(question)):
            yield made
        else:
            done.stale.append(made.model_copy(update={"check": STALE}))
