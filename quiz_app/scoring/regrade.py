"""Stored responses graded again by a changed key: who changes, before anything does. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from quiz_app.lesson.questions.model import Question
from quiz_app.scoring.grade import grade
from quiz_app.scoring.policy import Total, total
from quiz_app.scoring.response import Ungradable, parse


@dataclass(frozen=True)
class Given:
    """One stored response: whose, to which question, as it was sent, and what it was worth."""

    attempt: UUID
    question: UUID
    raw: Mapping[str, Any]
    fraction: float | None
    by_hand: bool = False  # the teacher's own mark


@dataclass(frozen=True)
class Change:
    """A response that the changed key grades otherwise."""

    given: Given
    after: float | None


@dataclass(frozen=True)
class GradeChange:
    """An attempt whose marks change."""

    attempt: UUID
    before: Total
    after: Total


@dataclass(frozen=True)
class Regrading:
    """What the changed questions would do; nothing is done yet."""

    changes: tuple[Change, ...]
    grades: tuple[GradeChange, ...]
    unreadable: tuple[Given, ...]  # no answers to the changed question: its form was changed

    @property
    def is_possible(self) -> bool:
        """Return whether every response can still be read as an answer."""
        return not self.unreadable


def regrade(
    before: Sequence[Question],
    after: Sequence[Question],
    given: Iterable[Given],
    day_first: bool = True,
) -> Regrading:
    """Return what changes where the questions `before` become those `after`.

    Questions are the same by uuid. A mark by the teacher's hand stays, and so does the
    response to a question that is left out, which counts no more.
    """
    responses = list(given)
    by_uuid = {question.uuid: question for question in after}
    asked = [(one, by_uuid[one.question]) for one in responses if one.question in by_uuid]
    results = [(one, parse(question, one.raw), question) for one, question in asked]
    changes = tuple(
        Change(one, fraction)
        for one, response, question in results
        if not isinstance(response, Ungradable) and not one.by_hand
        if (fraction := grade(question, response, day_first).fraction) != one.fraction
    )
    unreadable = tuple(one for one, response, _ in results if isinstance(response, Ungradable))
    return Regrading(changes, _grades(before, after, responses, changes), unreadable)


def _grades(
    before: Sequence[Question],
    after: Sequence[Question],
    given: Sequence[Given],
    changes: Sequence[Change],
) -> tuple[GradeChange, ...]:
    changed = {(change.given.attempt, change.given.question): change.after for change in changes}
    grades = []
    for attempt in dict.fromkeys(one.attempt for one in given):
        old = {one.question: one.fraction for one in given if one.attempt == attempt}
        new = {uuid: changed.get((attempt, uuid), fraction) for uuid, fraction in old.items()}
        totals = total(before, old), total(after, new)
        if totals[0] != totals[1]:
            grades.append(GradeChange(attempt, *totals))
    return tuple(grades)
