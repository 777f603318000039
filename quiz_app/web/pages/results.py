"""The page on which a pupil sees an attempt as a whole."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from quiz_app.lesson.model import Lesson
from quiz_app.lesson.questions.model import Skill
from quiz_app.scoring.policy import SkillTotal, by_skill
from quiz_app.web.pages.question import Outcome
from quiz_app.web.pages.verdict import Verdict


@dataclass(frozen=True)
class ResultsLinks:
    """Addresses on the results page; `questions` has one for each, in order."""

    article: str
    questions: tuple[str, ...]
    finish: str = ""  # where POST hands the attempt in; empty once that is done
    again: str = ""  # where POST starts the next attempt


@dataclass(frozen=True)
class ResultRow:
    """One question of the attempt; `verdict` is None where nothing is due or given."""

    number: int
    skill: Skill
    stem: str
    is_answered: bool
    verdict: Verdict | None
    link: str


@dataclass(frozen=True)
class ResultsPage:
    """What was handed in and, when it is due, how well it went."""

    title: str
    answered: int
    total: int
    is_due: bool
    verdicts: Mapping[Verdict, int]  # how many questions have each; none where it is not due
    by_skill: tuple[SkillTotal, ...]
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
            verdict=Verdict.of(due[question.uuid].fraction) if question.uuid in due else None,
            link=links.questions[number - 1],
        )
        for number, question in enumerate(lesson.questions, 1)
    )
    fractions = {uuid: outcome.fraction for uuid, outcome in due.items()}
    is_due = outcomes is not None
    return ResultsPage(
        title=lesson.title,
        answered=sum(row.is_answered for row in rows),
        total=len(rows),
        is_due=is_due,
        verdicts=Counter(row.verdict for row in rows if row.verdict),
        by_skill=by_skill(lesson.questions, fractions) if is_due else (),
        rows=rows,
        links=links,
        later=later,
    )
