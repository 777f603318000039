"""One question of each type, for the tests of scoring."""

from __future__ import annotations

from uuid import UUID

from quiz_app.lesson.anchor import Anchor
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

EVIDENCE = (Anchor(quote="Holm", start=0, end=4),)
OUTCOMES = Outcomes(right="So it stands there.", wrong="Look at the second sentence.")


def _options(*ids: str) -> tuple[Option, ...]:
    return tuple(Option(id=i, text=f"Option {i}", feedback=f"Reason {i}") for i in ids)


def single(key: str = "a", skill: Skill = Skill.SOURCES, weight: float = 1.0) -> SingleChoice:
    return SingleChoice(
        uuid=UUID(int=1),
        skill=skill,
        family="kind-of-source",
        stem="Who says so?",
        evidence=EVIDENCE,
        weight=weight,
        options=_options("a", "b", "c"),
        key=key,
    )


def multiple() -> MultipleChoice:
    return MultipleChoice(
        uuid=UUID(int=2),
        skill=Skill.CLAIMS,
        family="who-said-this",
        stem="Which of these?",
        evidence=EVIDENCE,
        options=_options("a", "b", "c", "d"),
        key=("a", "c"),
    )


def order() -> Order:
    return Order(
        uuid=UUID(int=3),
        skill=Skill.DATES,
        family="order-these-events",
        stem="What came first?",
        evidence=EVIDENCE,
        items=tuple(Item(id=i, text=f"Item {i}") for i in ("a", "b", "c")),
        key=("b", "a", "c"),
        feedback=OUTCOMES,
    )


def typed_date(key: str = "2025-03-12", year_asked: bool = True) -> TypedDate:
    return TypedDate(
        uuid=UUID(int=4),
        skill=Skill.DATES,
        family="which-calendar-date",
        stem="On which day?",
        evidence=EVIDENCE,
        weight=2.0,
        key=key,
        year_asked=year_asked,
        feedback=OUTCOMES,
    )
