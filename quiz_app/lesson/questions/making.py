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
    UNSEEN_FROM,
    HotText,
    Item,
    Level,
    Match,
    MatchItem,
    MultipleChoice,
    Open,
    Option,
    Order,
    Outcomes,
    Passage,
    SingleChoice,
    Skill,
    TypedDate,
    TypedName,
)
from quiz_app.lesson.questions.wording import excerpt

LETTERS = "abcdefgh"
LETTERS_OF_PASSAGES = "abcdefghijkl"
SURE_FROM = 0.8  # probability from which a question counts as sure


@dataclass(frozen=True)
class Choice:
    """One option before it has a letter."""

    text: str
    reason: str
    right: bool = False


@dataclass(frozen=True)
class Pair:
    """One item to match, the option it goes with, and why."""

    item: str
    option: str
    reason: str


@dataclass(frozen=True)
class Place:
    """One passage of the article to point at."""

    span: Span
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


def typed_name(
    material: Material, frame: Frame, key: str, accept: Sequence[str], feedback: Outcomes
) -> TypedName:
    """Return the question; `accept` holds the other names in the article that are as right."""
    uuid = _uuid(material, frame, [key, *accept])
    return TypedName(
        **_common(material, frame, uuid), key=key, accept=tuple(accept), feedback=feedback
    )


def match(
    material: Material, frame: Frame, pairs: Sequence[Pair], others: Sequence[str] = ()
) -> Match:
    """Return the question; `others` are options that no item goes with."""
    uuid = _uuid(material, frame, [f"{pair.item}\n{pair.option}" for pair in pairs] + [*others])
    texts = dict.fromkeys([*(pair.option for pair in pairs), *others])
    shown = _shuffled(uuid, [Choice(text, "") for text in texts])
    letters = {choice.text: LETTERS[i] for i, choice in enumerate(shown)}
    return Match(
        **_common(material, frame, uuid),
        items=tuple(
            MatchItem(id=str(i), text=pair.item, key=letters[pair.option], feedback=pair.reason)
            for i, pair in enumerate(pairs, 1)
        ),
        options=tuple(Item(id=letters[choice.text], text=choice.text) for choice in shown),
    )


def hot_text(material: Material, frame: Frame, places: Sequence[Place]) -> HotText:
    """Return the question, its passages in the order of the article."""
    in_order = sorted(places, key=lambda place: place.span)
    uuid = _uuid(material, frame, [place.span.of(material.text) for place in in_order])
    passages = tuple(
        Passage(
            id=LETTERS_OF_PASSAGES[i],
            anchor=Anchor.at(material.text, place.span.start, place.span.end),
            feedback=place.reason,
        )
        for i, place in enumerate(in_order)
    )
    key = LETTERS_OF_PASSAGES[next(i for i, place in enumerate(in_order) if place.right)]
    return HotText(**_common(material, frame, uuid), passages=passages, key=key)


def open_answer(material: Material, frame: Frame, rubric: Sequence[Level], sample: str) -> Open:
    """Return the question; the rubric goes from fraction 0 up to 1."""
    uuid = _uuid(material, frame, [sample])
    return Open(**_common(material, frame, uuid), rubric=tuple(rubric), sample=sample)


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
        "confidence": _confidence(frame.probability),
        "check": _doubt(material, frame),
    }


def _confidence(probability: float) -> Confidence:
    if probability >= SURE_FROM:
        return Confidence.SURE
    return Confidence.LIKELY if probability >= UNSEEN_FROM else Confidence.UNSURE


def _doubt(material: Material, frame: Frame) -> str:
    """Return what a teacher has to check before the question is asked; "" where nothing is."""
    if frame.probability >= UNSEEN_FROM:
        return ""
    span = min(frame.evidence)
    return (
        f"Such readings are right in about {round(frame.probability * 100)} of 100 cases. "
        f"Compare the question and its answer with {excerpt(span.of(material.text))}"
    )
