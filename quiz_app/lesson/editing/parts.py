"""Parts of a lesson accepted, replaced, added, removed; what named a removed part forgets it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TypeVar
from uuid import UUID

from quiz_app.ledger.model import Confidence
from quiz_app.lesson.model import (
    ClaimRecord,
    DateRecord,
    LedgerRecord,
    Lesson,
    SourceRecord,
    VerificationRecord,
)
from quiz_app.lesson.questions.model import Question

Record = SourceRecord | ClaimRecord | VerificationRecord | DateRecord
R = TypeVar("R", SourceRecord, ClaimRecord, VerificationRecord, DateRecord)
LETTERS = {"sources": "s", "claims": "c", "verification": "v", "dates": "d"}  # of their ids


def records(lesson: Lesson, part: str) -> Sequence[Record]:
    """Return the records of one part of the ledger."""
    found: Sequence[Record] = getattr(lesson.ledger, part)
    return found


def record_of(lesson: Lesson, part: str, record_id: str) -> Record | None:
    """Return one record, None where it is not there."""
    return next((record for record in records(lesson, part) if record.id == record_id), None)


def fresh_id(lesson: Lesson, part: str) -> str:
    """Return an id that no record of this part has."""
    taken = {record.id for record in records(lesson, part)}
    ids = (f"{LETTERS[part]}{n}" for n in range(1, len(taken) + 2))
    return next(record_id for record_id in ids if record_id not in taken)


def accepted(record: Record) -> Record:
    """Return a record as a person has seen it: with no probability, or sure."""
    match record:
        case SourceRecord():
            return record
        case VerificationRecord():
            return record.model_copy(update={"confidence": Confidence.SURE})
        case ClaimRecord() | DateRecord():
            return record.model_copy(update={"confidence": 0.0})


def with_record(lesson: Lesson, part: str, record: Record) -> Lesson:
    """Return the lesson with a record in the place of that of its id, or in text order."""
    there = list(records(lesson, part))
    ids = [each.id for each in there]
    if record.id in ids:
        there[ids.index(record.id)] = record
    else:
        after = (i for i, each in enumerate(there) if _place(each) > _place(record))
        there.insert(next(after, len(there)), record)
    return _with(lesson, {part: tuple(there)})


def without_record(lesson: Lesson, part: str, record_id: str) -> Lesson:
    """Return the lesson without a record, and without what named it."""
    rest = tuple(each for each in records(lesson, part) if each.id != record_id)
    ledger = lesson.ledger.model_copy(update={part: rest})
    if part == "sources":
        claims = _forget(ledger.claims, "source_id", record_id)
        ledger = ledger.model_copy(update={"claims": claims})
    if part == "dates":
        dates = _forget(ledger.dates, "anchor_id", record_id)
        ledger = ledger.model_copy(update={"dates": dates})
    if part == "claims":
        ledger = _without_claim(ledger, record_id)
    return lesson.model_copy(update={"ledger": ledger})


def _without_claim(ledger: LedgerRecord, claim_id: str) -> LedgerRecord:
    statements = tuple(
        statement.model_copy(update={"claims": _without(statement.claims, claim_id)})
        for statement in ledger.verification
    )
    claims = _forget(ledger.claims, "nested_in", claim_id)
    return ledger.model_copy(update={"claims": claims, "verification": statements})


def _forget(parts: Sequence[R], field: str, record_id: str) -> tuple[R, ...]:
    return tuple(
        part.model_copy(update={field: None}) if getattr(part, field) == record_id else part
        for part in parts
    )


def _without(ids: Iterable[str], removed: str) -> tuple[str, ...]:
    return tuple(each for each in ids if each != removed)


def _place(record: Record) -> int:
    match record:
        case ClaimRecord():
            return record.content[0].start
        case VerificationRecord():
            return record.statement.start
        case DateRecord():
            return record.words.start
    return min((mention.start for mention in record.mentions), default=0)


def _with(lesson: Lesson, parts: dict[str, object]) -> Lesson:
    return lesson.model_copy(update={"ledger": lesson.ledger.model_copy(update=parts)})


def question_of(lesson: Lesson, uuid: UUID) -> Question | None:
    """Return a question or a draft of one, None where it is not there."""
    both = (*lesson.questions, *lesson.drafts)
    return next((question for question in both if question.uuid == uuid), None)


def with_question(lesson: Lesson, question: Question) -> Lesson:
    """Return the lesson with a question in the place of that of its uuid, or as the last one."""
    for name in ("questions", "drafts"):
        there = list(getattr(lesson, name))
        uuids = [each.uuid for each in there]
        if question.uuid in uuids:
            there[uuids.index(question.uuid)] = question
            return lesson.model_copy(update={name: tuple(there)})
    return lesson.model_copy(update={"questions": (*lesson.questions, question)})


def without_question(lesson: Lesson, uuid: UUID) -> Lesson:
    """Return the lesson without a question or a draft of one."""
    return lesson.model_copy(
        update={
            name: tuple(each for each in getattr(lesson, name) if each.uuid != uuid)
            for name in ("questions", "drafts")
        }
    )


def asked(lesson: Lesson, uuid: UUID) -> Lesson:
    """Return the lesson in which a person has checked a question: it is asked from now on."""
    question = question_of(lesson, uuid)
    if question is None:
        return lesson
    seen = question.model_copy(update={"check": "", "confidence": Confidence.SURE})
    if any(each.uuid == uuid for each in lesson.questions):
        return with_question(lesson, seen)
    return with_question(without_question(lesson, uuid), seen)


def moved(lesson: Lesson, uuid: UUID, steps: int) -> Lesson:
    """Return the lesson with a question some places later, or earlier where `steps` is negative."""
    there = list(lesson.questions)
    place = next((i for i, each in enumerate(there) if each.uuid == uuid), None)
    if place is None:
        return lesson
    question = there.pop(place)
    there.insert(max(0, place + steps), question)
    return lesson.model_copy(update={"questions": tuple(there)})
