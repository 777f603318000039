"""The page on which a pupil sees an attempt as a whole."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from quiz_app.lesson.model import Lesson
from quiz_app.lesson.questions.model import Skill
from quiz_app.web.pages.question import Outcome


@dataclass(frozen=True)
class ResultsLinks:
    """Addresses on the results page; `questions` has one for each, in order."""

    article: str
    questions: tuple[str, ...]
    finish: str = ""  # where POST hands the attempt in; empty once that is done


@dataclass(frozen=True)
class SkillResult:
    """How many questions of one skill were answered rightly."""

    skill: Skill
    right: int
    total: int


@dataclass(frozen=True)
class ResultRow:
    """One question of the attempt; `is_right` is None where nothing is due or given."""

    number: int
    skill: Skill
    stem: str
    is_answered: bool
    is_right: bool | None
    link: str


@dataclass(frozen=True)
class ResultsPage:
    """What was handed in and, when it is due, how well it went."""

    title: str
    answered: int
    total: int
    is_due: bool
    right: int | None
    by_skill: tuple[SkillResult, ...]
    rows: tuple[ResultRow, ...]
    links: ResultsLinks
    later: str = ""  # when marks are due, in words


def results_page(
    lesson: Lesson,
    links: ResultsLinks,
    *,
    answered: Sequence[UUID],
    outcomes: Mapping[UUID, Outcome] | None,
    later: str = "",
) -> ResultsPage:
    """Return the results; `outcomes` is None while the answers are not due.

    A question without an answer counts as not right and is shown as not answered.
    """
    due = outcomes or {}
    rows = tuple(
        ResultRow(
            number=number,
            skill=question.skill,
            stem=question.stem,
            is_answered=question.uuid in answered,
            is_right=due[question.uuid].fraction >= 1 if question.uuid in due else None,
            link=links.questions[number - 1],
        )
        for number, question in enumerate(lesson.questions, 1)
    )
    is_due = outcomes is not None
    return ResultsPage(
        title=lesson.title,
        answered=sum(row.is_answered for row in rows),
        total=len(rows),
        is_due=is_due,
        right=sum(row.is_right is True for row in rows) if is_due else None,
        by_skill=_by_skill(rows) if is_due else (),
        rows=rows,
        links=links,
        later=later,
    )


def _by_skill(rows: Sequence[ResultRow]) -> tuple[SkillResult, ...]:
    asked = [skill for skill in Skill if any(row.skill is skill for row in rows)]
    return tuple(
        SkillResult(
            skill,
            right=sum(row.is_right is True for row in rows if row.skill is skill),
            total=sum(row.skill is skill for row in rows),
        )
        for skill in asked
    )
