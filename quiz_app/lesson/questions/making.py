"""Choices → a question with its own uuid, letters and anchors; the same each time."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from uuid import UUID, uuid5

from quiz_app.article.model import Span
from quiz_app.ledger.model import Confidence, Spans
from quiz_app.lesson.anchor import Anchor
from quiz_app.lesson.questions.material import Material
from quiz_app.lesson.questions.model import (
    Item,
    MultipleChoice,
    Option,
    Order,
    Outcomes,
    SingleChoice,
    Skill,
    TypedDate,
)

LETTERS = "abcdefgh"
SURE_FROM = 0.8  # probability from which a question counts as sure


@dataclass(frozen=True)
class Choice:
    """One option before it has a letter."""

    text: str
    reason: str
    right: bool = False


@dataclass(frozen=True)
class Frame:
    """What a question has, whatever its type."""

    skill: Skill
    family: str
    stem: str
    evidence: Spans
    passage: Span | None = None
    probability: float = 1.0  # that the ledger entries behind it are read rightly


def single_choice(material: Material, frame: Frame, choices: Sequence[Choice]) -> SingleChoice:
    """Return the question with its options in an order that only their texts decide."""
    uuid = _uuid(material, frame, [choice.text for choice in choices])
    shown = _shuffled(uuid, choices)
    key = next(i for i, choice in enumerate(shown) if choice.right)
    return SingleChoice(**_common(material, frame, uuid), options=_options(shown), key=LETTERS[key])


def multiple_choice(material: Material, frame: Frame, choices: Sequence[Choice]) -> MultipleChoice:
    """Return the question with its options in an order that only their texts decide."""
    uuid = _uuid(material, frame, [choice.text for choice in choices])
    shown = _shuffled(uuid, choices)
    key = tuple(LETTERS[i] for i, choice in enumerate(shown) if choice.right)
    return MultipleChoice(**_common(material, frame, uuid), options=_options(shown), key=key)


def order(material: Material, frame: Frame, in_order: Sequence[str], feedback: Outcomes) -> Order:
    """Return the question; its items are never shown in the right order already."""
    uuid = _uuid(material, frame, in_order)
    shown = _shuffled(uuid, [Choice(text, "", False) for text in in_order])
    if [choice.text for choice in shown] == list(in_order):
        shown = shown[1:] + shown[:1]
    letters = {choice.text: LETTERS[i] for i, choice in enumerate(shown)}
    return Order(
        **_common(material, frame, uuid),
        items=tuple(Item(id=letters[choice.text], text=choice.text) for choice in shown),
        key=tuple(letters[text] for text in in_order),
        feedback=feedback,
    )


def typed_date(material: Material, frame: Frame, key: str, feedback: Outcomes) -> TypedDate:
    """Return the question; `key` is an ISO date, to the day, month or year."""
    uuid = _uuid(material, frame, [key])
    return TypedDate(**_common(material, frame, uuid), key=key, feedback=feedback)


def with_key_at(question: SingleChoice, position: int) -> SingleChoice:
    """Return the question with its right option at `position` and the letters given anew."""
    others = [option for option in question.options if option.id != question.key]
    right = next(option for option in question.options if option.id == question.key)
    shown = [*others[:position], right, *others[position:]]
    return question.model_copy(
        update={
            "options": tuple(
                option.model_copy(update={"id": LETTERS[i]}) for i, option in enumerate(shown)
            ),
            "key": LETTERS[position],
        }
    )


def _uuid(material: Material, frame: Frame, texts: Iterable[str]) -> UUID:
    return uuid5(material.uuid, "\n".join([frame.family, frame.stem, *texts]))


def _shuffled(uuid: UUID, choices: Sequence[Choice]) -> list[Choice]:
    def by_text(choice: Choice) -> str:
        return hashlib.sha256(f"{uuid}{choice.text}".encode()).hexdigest()

    return sorted(choices, key=by_text)


def _options(shown: Sequence[Choice]) -> tuple[Option, ...]:
    return tuple(
        Option(id=LETTERS[i], text=choice.text, feedback=choice.reason)
        for i, choice in enumerate(shown)
    )


def _common(material: Material, frame: Frame, uuid: UUID) -> dict[str, object]:
    def anchor(span: Span) -> Anchor:
        return Anchor.at(material.text, span.start, span.end)

    return {
        "uuid": uuid,
        "skill": frame.skill,
        "family": frame.family,
        "stem": frame.stem,
        "passage": anchor(frame.passage) if frame.passage else None,
        "evidence": tuple(anchor(span) for span in sorted(set(frame.evidence))),
        "confidence": Confidence.SURE if frame.probability >= SURE_FROM else Confidence.LIKELY,
    }
