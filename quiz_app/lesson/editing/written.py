"""A question in the words of its author: no letters, no anchors.

Passages are written by sentence and words, the right answer is marked where it stands.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from quiz_app.lesson.editing.passages import Passages
from quiz_app.lesson.questions.model import (
    HotText,
    Match,
    MultipleChoice,
    Open,
    Order,
    Question,
    SingleChoice,
    Skill,
    TypedDate,
    TypedName,
)


@dataclass(frozen=True)
class Row:
    """One option, item, passage or level; `goes_with`: its option, or the fraction of a level."""

    text: str
    reason: str = ""
    right: bool = False
    goes_with: str = ""
    id: str = ""


@dataclass(frozen=True)
class Written:
    """A question in the words of its author."""

    type: str
    skill: str = Skill.CLAIMS.value
    stem: str = ""
    evidence: str = ""
    passage: str = ""
    rows: tuple[Row, ...] = ()
    others: str = ""  # match: options that no item goes with, one a line
    key: str = ""  # of a date or name
    accept: str = ""  # other names, one a line
    right: str = ""
    wrong: str = ""
    sample: str = ""


def written(question: Question, passages: Passages) -> Written:
    """Return a question as its author would have written it."""
    common: dict[str, Any] = {
        "type": question.type,
        "skill": question.skill.value,
        "stem": question.stem,
        "evidence": passages.written_all(question.evidence),
        "passage": passages.written(question.passage) if question.passage else "",
    }
    match question:
        case SingleChoice() | MultipleChoice():
            keys = question.key
            rows = [Row(o.text, o.feedback, o.id in keys, id=o.id) for o in question.options]
            return Written(**common, rows=tuple(rows))
        case HotText():
            rows = [
                Row(passages.written(p.anchor), p.feedback, p.id == question.key, id=p.id)
                for p in question.passages
            ]
            return Written(**common, rows=tuple(rows))
        case Match():
            return Written(**common, **_match(question))
        case Order():
            texts = {item.id: item.text for item in question.items}
            rows = [Row(texts[key], id=key) for key in question.key]
            return Written(**common, rows=tuple(rows), **_outcomes(question))
        case TypedDate():
            return Written(**common, key=question.key, **_outcomes(question))
        case TypedName():
            accept = "\n".join(question.accept)
            return Written(**common, key=question.key, accept=accept, **_outcomes(question))
        case Open():
            rows = [Row(level.text, goes_with=f"{level.fraction:g}") for level in question.rubric]
            return Written(**common, rows=tuple(rows), sample=question.sample)


def _match(question: Match) -> dict[str, Any]:
    texts = {option.id: option.text for option in question.options}
    used = {item.key for item in question.items}
    rows = [Row(i.text, i.feedback, goes_with=texts[i.key], id=i.id) for i in question.items]
    others = [option.text for option in question.options if option.id not in used]
    return {"rows": tuple(rows), "others": "\n".join(others)}


def _outcomes(question: Order | TypedDate | TypedName) -> dict[str, Any]:
    return {"right": question.feedback.right, "wrong": question.feedback.wrong}
