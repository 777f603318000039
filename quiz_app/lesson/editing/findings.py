"""What the rules find in a lesson, kept beside the question it is about."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from uuid import UUID

from quiz_app.lesson.check import unsound
from quiz_app.lesson.editing.ledgers import material_of
from quiz_app.lesson.flaws import flaws
from quiz_app.lesson.model import Lesson
from quiz_app.lesson.problems import Finding, path_text
from quiz_app.lesson.questions.material import Material
from quiz_app.lesson.questions.model import Question
from quiz_app.lesson.review import RULES


@dataclass(frozen=True)
class Findings:
    """Problems forbid publishing; advice is what the rules for items say."""

    problems: dict[UUID, tuple[str, ...]]
    advice: dict[UUID, tuple[str, ...]]
    of_lesson: tuple[str, ...]

    @property
    def may_publish(self) -> bool:
        """Return whether nothing forbids publishing."""
        return not self.problems and not self.of_lesson


def findings(lesson: Lesson) -> Findings:
    """Return everything that the rules find in a lesson."""
    problems: dict[UUID, tuple[str, ...]] = {}
    of_lesson = []
    for finding in (*unsound(lesson), *flaws(lesson)):
        question = _question(lesson, finding)
        if question is None:
            of_lesson.append(f"{path_text(finding.path)}: {_said(finding)}")
        else:
            problems[question.uuid] = (*problems.get(question.uuid, ()), _said(finding))
    material = material_of(lesson)
    both = (*lesson.questions, *lesson.drafts)
    advice = {question.uuid: tuple(breaches(question, material)) for question in both}
    return Findings(problems, advice, tuple(of_lesson))


def breaches(question: Question, material: Material) -> Iterator[str]:
    """Yield every rule for items that a question breaks, with the reason."""
    for name, rule in RULES.items():
        if reason := rule(question, material):
            yield f"{name}: {reason}"


def _question(lesson: Lesson, finding: Finding) -> Question | None:
    """Return the question that a finding is about; what a draft lacks forbids nothing."""
    match finding.path:
        case ("questions", int(index), *_):
            return lesson.questions[index]
        case ("drafts", int(index), *_):
            return lesson.drafts[index]
    return None


def _said(finding: Finding) -> str:
    return f"{finding.message} {finding.advice}".rstrip()
