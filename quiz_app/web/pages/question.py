"""The page of one question: asked, answered, or answered with what is due about it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any

from quiz_app.lesson.marks import Help
from quiz_app.lesson.model import Lesson
from quiz_app.lesson.questions.model import (
    HotText,
    Match,
    MultipleChoice,
    Order,
    Question,
    SingleChoice,
    Skill,
    TypedDate,
    TypedName,
    key_ids,
)
from quiz_app.lesson.reading import sentence_id
from quiz_app.web.pages.dates import written_date
from quiz_app.web.pages.reading import ReadingLinks, ReadingPage, reading_page
from quiz_app.web.pages.verdict import Verdict

Raw = Mapping[str, Any]  # a response as it is stored: {"choice": "a"}, {"order": [...]}, …


class State(StrEnum):
    """How far the pupil is with a question."""

    UNANSWERED = "unanswered"
    ANSWERED = "answered"  # stored; nothing about it is due yet
    GRADED = "graded"  # also without an answer, once handed in
    MISSED = "missed"  # no answer, and none is taken any more


@dataclass(frozen=True)
class Outcome:
    """What a due response was worth, and the reason to show."""

    fraction: float | None  # 0..1; None: the teacher has not marked it yet
    reason: str


@dataclass(frozen=True)
class Choice:
    """One option in display order; `is_key` is None while the answer is not due."""

    id: str
    text: str
    is_chosen: bool
    is_key: bool | None = None


@dataclass(frozen=True)
class Row:
    """One thing to order, at its present place from 1; graded: at its right place."""

    id: str
    text: str
    place: int
    given_place: int | None = None  # where the pupil put it; None while the answer is not due


@dataclass(frozen=True)
class Pair:
    """One item to match; `answer` and `is_right` are empty while the answer is not due."""

    id: str
    text: str
    chosen: str  # id of the option, "" for none yet
    given: str = ""  # its text
    answer: str = ""
    is_right: bool | None = None


@dataclass(frozen=True)
class Evidence:
    """A passage that proves the key, and the sentence to jump to."""

    quote: str
    sentence_id: str


@dataclass(frozen=True)
class Feedback:
    """Everything that is shown only when it is due."""

    verdict: Verdict
    reason: str
    evidence: tuple[Evidence, ...]
    answer: str = ""  # of a typed date, as people write it, or of a typed name
    is_answered: bool = True


@dataclass(frozen=True)
class QuestionLinks:
    """Addresses on the question page; an empty one is not shown."""

    action: str
    article: str  # the reading page that leads back here
    previous: str = ""
    next: str = ""
    finish: str = ""  # where POST hands the attempt in
    results: str = ""


@dataclass(frozen=True)
class QuestionPage:
    """One question with the article beside it."""

    number: int
    total: int
    type: str
    skill: Skill
    stem: str
    state: State
    links: QuestionLinks
    article: ReadingPage
    choices: tuple[Choice, ...] = ()
    rows: tuple[Row, ...] = ()
    pairs: tuple[Pair, ...] = ()
    options: tuple[tuple[str, str], ...] = ()  # id and text, of a match
    text: str = ""
    year_asked: bool = True
    asked_precision: str = ""  # of a typed date: "year", "month" or "day"
    moved: str = ""  # id of the item just moved, "ID:-1" or "ID:1"
    passage_id: str = ""  # sentence that the question is about
    feedback: Feedback | None = None
    is_feedback_now: bool = True  # or only later: the button says which
    later: str = ""  # when feedback is due, in words
    asks_certainty: bool = False
    certainty: str = ""  # as the pupil said it
    certainty_error: str = ""
    token: str = ""
    error: str = ""


def question_page(
    lesson: Lesson,
    number: int,
    links: QuestionLinks,
    *,
    raw: Raw | None = None,
    is_stored: bool = False,
    is_open: bool = True,
    outcome: Outcome | None = None,
    amount: Help = Help.WORDS,
    is_feedback_now: bool = True,
    later: str = "",
    asks_certainty: bool = False,
    certainty: str = "",
    certainty_error: str = "",
    token: str = "",
    error: str = "",
    moved: str = "",
) -> QuestionPage:
    """Return the page of question `number` (from 1).

    `raw` is the stored response, or the one under way (after an error or a move);
    `outcome` is given only when feedback is due, Help.FULL only when no question is open.
    """
    question = lesson.questions[number - 1]
    given = raw or {}
    is_due = outcome is not None
    return QuestionPage(
        number=number,
        total=len(lesson.questions),
        type=question.type,
        skill=question.skill,
        stem=question.stem,
        state=_state(is_stored, is_open, is_due),
        links=links,
        article=reading_page(
            lesson,
            ReadingLinks(),
            amount=amount,
            evidence=question.evidence if is_due else (),
            passage=None if is_due else question.passage,
        ),
        choices=_choices(question, given, is_due),
        rows=_rows(question, given, is_due),
        pairs=_pairs(question, given, is_due),
        options=_options(question),
        text=str(given.get("text", "")),
        year_asked=question.year_asked if isinstance(question, TypedDate) else True,
        asked_precision=_precision(question),
        moved=moved,
        passage_id=sentence_id(lesson, question.passage) if question.passage else "",
        feedback=_feedback(lesson, question, outcome, raw is not None) if outcome else None,
        is_feedback_now=is_feedback_now,
        later=later,
        asks_certainty=asks_certainty,
        certainty=certainty,
        certainty_error=certainty_error,
        token=token,
        error=error,
    )


def _state(is_stored: bool, is_open: bool, is_due: bool) -> State:
    if is_due:
        return State.GRADED
    if is_stored:
        return State.ANSWERED
    return State.UNANSWERED if is_open else State.MISSED


def moved_item(order: Sequence[str], move: str) -> tuple[str, ...]:
    """Return `order` after the move "ID:-1" (earlier) or "ID:1" (later).

    A move beyond an end, or one that is not understood, changes nothing.
    """
    item, _, step = move.partition(":")
    moved = list(order)
    if item not in moved or step not in ("-1", "1"):
        return tuple(moved)
    place = moved.index(item) + int(step)
    if 0 <= place < len(moved):
        moved.remove(item)
        moved.insert(place, item)
    return tuple(moved)


def _choices(question: Question, raw: Raw, is_due: bool) -> tuple[Choice, ...]:
    if not isinstance(question, SingleChoice | MultipleChoice | HotText):
        return ()
    is_multiple = isinstance(question, MultipleChoice)
    chosen = list(raw.get("choices", ())) if is_multiple else [raw.get("choice")]
    key = key_ids(question)
    return tuple(
        Choice(o.id, o.text, o.id in chosen, o.id in key if is_due else None)
        for o in question.options
    )


def _rows(question: Question, raw: Raw, is_due: bool) -> tuple[Row, ...]:
    if not isinstance(question, Order):
        return ()
    texts = {item.id: item.text for item in question.items}
    given = list(raw.get("order", ()))
    if sorted(given) != sorted(texts):  # nothing yet, or not an order of these
        given = list(texts)
    shown = question.key if is_due else given
    return tuple(
        Row(item, texts[item], place, given.index(item) + 1 if is_due and raw else None)
        for place, item in enumerate(shown, 1)
    )


def _pairs(question: Question, raw: Raw, is_due: bool) -> tuple[Pair, ...]:
    if not isinstance(question, Match):
        return ()
    texts = dict(_options(question))
    given = {item.id: raw.get("matches", {}).get(item.id, "") for item in question.items}
    asked = [Pair(i.id, i.text, given[i.id], texts.get(given[i.id], "")) for i in question.items]
    if not is_due:
        return tuple(asked)
    return tuple(
        replace(pair, answer=texts[item.key], is_right=pair.chosen == item.key)
        for pair, item in zip(asked, question.items, strict=True)
    )


def _options(question: Question) -> tuple[tuple[str, str], ...]:
    if not isinstance(question, Match):
        return ()
    return tuple((option.id, option.text) for option in question.options)


def _precision(question: Question) -> str:
    if not isinstance(question, TypedDate):
        return ""
    return ("year", "month", "day")[question.key.count("-")]


def _feedback(lesson: Lesson, question: Question, outcome: Outcome, is_answered: bool) -> Feedback:
    return Feedback(
        verdict=Verdict.of(outcome.fraction),
        reason=outcome.reason,
        evidence=tuple(
            Evidence(anchor.quote, sentence_id(lesson, anchor)) for anchor in question.evidence
        ),
        answer=_written_key(question, lesson.language),
        is_answered=is_answered,
    )


def _written_key(question: Question, language: str) -> str:
    if isinstance(question, TypedName):
        return question.key
    if not isinstance(question, TypedDate):
        return ""
    return written_date(question.key, question.year_asked, language)
