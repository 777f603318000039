"""A changed ledger → the questions that rest on it, made anew; a person's own are kept.

A question is the program's where the writers make the very same one from the ledger as it
was. Such a question goes where they no longer make it, or gives its place to the one that
they make instead of it. A question that a person wrote or edited stays as it is and is
named where it speaks of the passage that changed.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from quiz_app.lesson.anchor import Anchor
from quiz_app.lesson.anchoring import anchors
from quiz_app.lesson.changes import Change, changes
from quiz_app.lesson.compose import reviewed
from quiz_app.lesson.editing.consequences import with_consequences
from quiz_app.lesson.editing.ledgers import material_of
from quiz_app.lesson.model import Lesson
from quiz_app.lesson.questions.model import Question, Skill
from quiz_app.lesson.review import key_texts, option_texts

NEW = "New since a change of what was read: read it before it is asked."
SETTLED = "What it was made from is accepted: read it before it is asked."
_LEDGER = frozenset({"sources", "claims", "verification", "dates"})


@dataclass(frozen=True)
class Rebuilt:
    """A lesson with its questions made anew, and what became of them."""

    lesson: Lesson
    replaced: tuple[tuple[Question, Question], ...] = ()  # before, now
    dropped: tuple[Question, ...] = ()
    offered: tuple[Question, ...] = ()  # new, as drafts
    to_reread: tuple[Question, ...] = ()  # a person's own, on the passage that changed


Likeness = tuple[object, ...]


def rebuilt(old: Lesson, new: Lesson) -> Rebuilt:
    """Return the new lesson with the questions that its ledger supports."""
    new = with_consequences(old, new)
    touched = [change for change in changes(old, new) if change.part in _LEDGER]
    if not touched:
        return Rebuilt(new)
    before, now = _made(old), _made(new)
    there = {question.uuid for question in (*new.questions, *new.drafts)}
    fresh = [q for like, q in now.items() if like not in before and q.uuid not in there]
    keeping = _Keeping(before, now, fresh, _passages(old, new, touched))
    questions = tuple(keeping.kept(new.questions))
    drafts = tuple(keeping.kept(new.drafts))
    offered = tuple(_as_draft(question) for question in fresh)
    return Rebuilt(
        new.model_copy(update={"questions": questions, "drafts": (*drafts, *offered)}),
        tuple(keeping.replaced),
        tuple(keeping.dropped),
        offered,
        tuple(keeping.to_reread),
    )


def _made(lesson: Lesson) -> dict[Likeness, Question]:
    """Return what the writers make of a lesson's ledger and the rules let pass."""
    if not lesson.ledger.claims:
        return {}
    good, _broken = reviewed(material_of(lesson), tuple(Skill))
    return {_likeness(question): question for question in good}


def _likeness(question: Question) -> Likeness:
    """Return what tells two questions apart, whatever the order of their options."""
    return (
        question.family,
        question.stem,
        frozenset(option_texts(question)),
        frozenset(key_texts(question)),
        frozenset((anchor.start, anchor.end) for _path, anchor in anchors(question)),
    )


class _Keeping:
    """Goes through the questions of the lesson and writes down what becomes of each."""

    def __init__(
        self,
        before: dict[Likeness, Question],
        now: dict[Likeness, Question],
        fresh: list[Question],
        changed: tuple[Anchor, ...],
    ) -> None:
        self._before, self._now, self._fresh, self._changed = before, now, fresh, changed
        self.replaced: list[tuple[Question, Question]] = []
        self.dropped: list[Question] = []
        self.to_reread: list[Question] = []

    def kept(self, questions: Iterable[Question]) -> Iterable[Question]:
        for question in questions:
            like = _likeness(question)
            if like not in self._before:
                yield self._own(question)
            elif like in self._now:
                yield self._still_made(question, self._now[like])
            elif (other := self._instead_of(question)) is not None:
                self.replaced.append((question, other))
                yield other
            else:
                self.dropped.append(question)

    def _own(self, question: Question) -> Question:
        if any(_overlap(a, b) for _, a in anchors(question) for b in self._changed):
            self.to_reread.append(question)
        return question

    def _still_made(self, question: Question, now: Question) -> Question:
        """Return the question; where the change has settled its doubt, the draft says so."""
        check = SETTLED if question.check and not now.check else question.check
        return question.model_copy(update={"confidence": now.confidence, "check": check})

    def _instead_of(self, question: Question) -> Question | None:
        """Return the new question of the same family on the same passages, used up by that."""
        for other in self._fresh:
            if other.family == question.family and _same_place(other, question):
                self._fresh.remove(other)
                return other
        return None


def _same_place(one: Question, other: Question) -> bool:
    return any(_overlap(a, b) for a in one.evidence for b in other.evidence)


def _overlap(one: Anchor, other: Anchor) -> bool:
    return one.start < other.end and other.start < one.end


def _passages(old: Lesson, new: Lesson, touched: Iterable[Change]) -> tuple[Anchor, ...]:
    """Return the passages of what changed, and of the claims of a changed source."""
    parts = [part for change in touched for part in (change.before, change.after) if part]
    ids = {getattr(change.before or change.after, "id", "") for change in touched}
    parts += [c for lesson in (old, new) for c in lesson.ledger.claims if c.source_id in ids]
    return tuple(anchor for part in parts for _path, anchor in anchors(part))


def _as_draft(question: Question) -> Question:
    if question.check:
        return question
    return question.model_copy(update={"check": NEW})
