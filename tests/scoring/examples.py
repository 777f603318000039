"""One question of each type, for the tests of scoring."""

from __future__ import annotations

from uuid import UUID

from quiz_app.lesson.anchor import Anchor
from quiz_app.lesson.questions.model import (
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


def match() -> Match:
    return Match(
        uuid=UUID(int=5),
        skill=Skill.CLAIMS,
        family="match-sources",
        stem="Who said which?",
        evidence=EVIDENCE,
        items=tuple(
            MatchItem(id=i, text=f"Item {i}", key=key, feedback=f"Reason {i}")
            for i, key in (("a", "x"), ("b", "y"), ("c", "z"))
        ),
        options=tuple(Item(id=i, text=f"Option {i}") for i in ("x", "y", "z")),
    )


def hot_text() -> HotText:
    return HotText(
        uuid=UUID(int=6),
        skill=Skill.CLAIMS,
        family="point-to-the-sentence",
        stem="Which sentence is the paper’s own?",
        evidence=EVIDENCE,
        passages=tuple(
            Passage(id=i, anchor=Anchor(quote=quote, start=0, end=4), feedback=f"Reason {i}")
            for i, quote in (("a", "Holm"), ("b", "Tarn"), ("c", "Lorn"))
        ),
        key="b",
    )


def typed_name() -> TypedName:
    return TypedName(
        uuid=UUID(int=7),
        skill=Skill.SOURCES,
        family="who-said-this",
        stem="Who said so?",
        evidence=EVIDENCE,
        key="Zdeněk Kořalka",
        accept=("Kořalka",),
        feedback=OUTCOMES,
    )


def open_answer() -> Open:
    return Open(
        uuid=UUID(int=8),
        skill=Skill.SOURCES,
        family="look-up-next",
        stem="What would you look up next?",
        evidence=EVIDENCE,
        rubric=(
            Level(fraction=0, text="Nothing to look up."),
            Level(fraction=0.5, text="A place to look, no question."),
            Level(fraction=1, text="A place to look and what to ask there."),
        ),
        sample="I would ask the council for the report.",
    )
