"""From fractions to marks and grades: which attempt counts, what it is worth, skill by skill."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from quiz_app.lesson.questions.model import Question, Skill


class AttemptPolicy(StrEnum):
    """Which of several attempts counts."""

    FIRST = "first"
    BEST = "best"
    LAST = "last"


@dataclass(frozen=True)
class Total:
    """Marks reached, of the marks that can be reached."""

    marks: float
    of: float

    @property
    def grade(self) -> float | None:
        """Return the share of the marks, 0 to 1; None where there are none to reach."""
        return self.marks / self.of if self.of else None


@dataclass(frozen=True)
class SkillTotal:
    """The total of one skill, and how many of its questions were answered."""

    skill: Skill
    total: Total
    answered: int
    questions: int


def mark(fraction: float | None, weight: float) -> float:
    """Return fraction × weight; a question without an answer gets no mark."""
    return (fraction or 0.0) * weight


def total(questions: Iterable[Question], fractions: Mapping[UUID, float | None]) -> Total:
    """Return the marks of one attempt; `fractions` by question, None or absent: no answer."""
    asked = list(questions)
    reached = sum(mark(fractions.get(question.uuid), question.weight) for question in asked)
    return Total(reached, sum(question.weight for question in asked))


def by_skill(
    questions: Sequence[Question], fractions: Mapping[UUID, float | None]
) -> tuple[SkillTotal, ...]:
    """Return the totals of the skills that are asked about, in the order of `Skill`."""
    return tuple(
        SkillTotal(
            skill,
            total(of_skill, fractions),
            answered=sum(fractions.get(q.uuid) is not None for q in of_skill),
            questions=len(of_skill),
        )
        for skill in Skill
        if (of_skill := [question for question in questions if question.skill is skill])
    )


def counting_attempt(totals: Sequence[Total], policy: AttemptPolicy) -> int | None:
    """Return the index of the attempt that counts, of attempts in order; None of none.

    Of equally good attempts the earlier one counts.
    """
    if not totals:
        return None
    if policy is AttemptPolicy.FIRST:
        return 0
    if policy is AttemptPolicy.LAST:
        return len(totals) - 1
    return max(range(len(totals)), key=lambda index: (totals[index].marks, -index))
