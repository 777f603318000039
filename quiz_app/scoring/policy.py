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


Fractions = Mapping[UUID, float | None]  # by question; None: answered, waits for the teacher


def mark(fraction: float, weight: float) -> float:
    """Return fraction × weight."""
    return fraction * weight


def total(questions: Iterable[Question], fractions: Fractions) -> Total:
    """Return the marks of one attempt; a question that is absent was not answered: no mark.

    An answer that waits for the teacher is left out of both sums: it is not wrong.
    """
    marked = [q for q in questions if fractions.get(q.uuid, 0.0) is not None]
    reached = sum(mark(fractions.get(q.uuid) or 0.0, q.weight) for q in marked)
    return Total(reached, sum(question.weight for question in marked))


def by_skill(questions: Sequence[Question], fractions: Fractions) -> tuple[SkillTotal, ...]:
    """Return the totals of the skills that are asked about, in the order of `Skill`."""
    return tuple(
        SkillTotal(
            skill,
            total(of_skill, fractions),
            answered=sum(q.uuid in fractions for q in of_skill),
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
