"""What a careful reviewer would mend in a sound lesson.

A flaw does not keep a draft from being written and opened again; a lesson is published
without any. The rules of the items themselves are in `quiz_app.lesson.review`; these here
are what a hand edit breaks most easily.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import assert_never

from quiz_app.ledger.model import Basis
from quiz_app.lesson.model import Lesson
from quiz_app.lesson.problems import Finding, Path
from quiz_app.lesson.questions.model import (
    HotText,
    Match,
    MultipleChoice,
    Open,
    Order,
    Question,
    SingleChoice,
    TypedDate,
    TypedName,
)

ENOUGH_TO_SHOW_A_HABIT = 6  # single-choice questions
MOST_AT_ONE_POSITION = 0.6  # of their keys


def flaws(lesson: Lesson) -> tuple[Finding, ...]:
    """Return what a reviewer should mend, in the order of the rules below."""
    return (
        *_unchecked(lesson),
        *_keys_without_evidence(lesson),
        *_dates_at_odds(lesson),
        *_quotation_marks(lesson),
        *_doubled_texts(lesson),
        *_habit_of_the_key(lesson),
    )


def _unchecked(lesson: Lesson) -> Iterator[Finding]:
    for index, question in enumerate(lesson.questions):
        if question.check:
            message = f"Check this before it is asked. {question.check}"
            advice = "Then remove `check`, or move the question to `drafts`."
            yield Finding(("questions", index, "check"), message, advice)


def _dates_at_odds(lesson: Lesson) -> Iterator[Finding]:
    for index, date in enumerate(lesson.ledger.dates):
        at: Path = ("ledger", "dates", index)
        is_open = date.basis is Basis.UNRESOLVABLE
        if is_open and date.value is not None:
            message = f"The date is called unresolvable and has the value {date.value}."
            yield Finding((*at, "value"), message, "Remove the value, or say where it comes from.")
        if not is_open and date.value is None:
            message = f"The date has no value, though its basis is “{date.basis}”."
            yield Finding((*at, "basis"), message, "Give the value, or the basis “unresolvable”.")
        if is_open and not date.note:
            yield Finding(at, "The date stays open and does not say why.", "Say it in `note`.")


def _keys_without_evidence(lesson: Lesson) -> Iterator[Finding]:
    for index, question in enumerate(lesson.questions):
        if isinstance(question, HotText):
            key = next(p.anchor for p in question.passages if p.id == question.key)
            shown = [(e.start, e.end) for e in question.evidence]
            if not any(start < key.end and key.start < end for start, end in shown):
                message = "The evidence leaves out the passage that is the answer."
                yield Finding(("questions", index, "evidence"), message, "Show that passage.")


def _quotation_marks(lesson: Lesson) -> Iterator[Finding]:
    for index, question in enumerate(lesson.questions):
        for path, text in wording(question):
            if not balanced(text):
                message = "A quotation mark has no partner."
                yield Finding(("questions", index, *path), message, "Open and close each.")


def balanced(text: str) -> bool:
    """Return whether every double quotation mark of a text has its partner.

    Single marks are not looked at: an apostrophe is one of them. „German“ quotations close
    with the mark that opens “English” ones, so only the counts are compared there.
    """
    if "„" in text:
        return text.count("„") == text.count("“") + text.count("”")
    return (
        text.count('"') % 2 == 0
        and re.sub("[^“”]", "", text) == "“”" * text.count("“")
        and re.sub("[^«»]", "", text) in ("«»" * text.count("«"), "»«" * text.count("«"))
    )


def wording(question: Question) -> Iterator[tuple[Path, str]]:
    """Yield every sentence of a question that a pupil reads and that is not the article's."""
    yield ("stem",), question.stem
    match question:
        case SingleChoice() | MultipleChoice():
            yield from _texts("options", question.options, "text", "feedback")
        case HotText():
            yield from _texts("passages", question.passages, "feedback")
        case Match():
            yield from _texts("items", question.items, "text", "feedback")
            yield from _texts("options", question.options, "text")
        case Order():
            yield from _texts("items", question.items, "text")
        case Open():
            yield ("sample",), question.sample
            yield from _texts("rubric", question.rubric, "text")
        case TypedDate() | TypedName():
            pass
        case _:
            assert_never(question)
    if isinstance(question, Order | TypedDate | TypedName):
        yield ("feedback", "right"), question.feedback.right
        yield ("feedback", "wrong"), question.feedback.wrong


def _texts(name: str, parts: Sequence[object], *fields: str) -> Iterator[tuple[Path, str]]:
    for index, part in enumerate(parts):
        for field in fields:
            yield (name, index, field), getattr(part, field)


def _doubled_texts(lesson: Lesson) -> Iterator[Finding]:
    terms = [entry.term for entry in lesson.glossary]
    yield from _doubled(("glossary",), "term", terms)
    for index, question in enumerate(lesson.questions):
        at: Path = ("questions", index)
        if isinstance(question, SingleChoice | MultipleChoice | Match):
            texts = [option.text for option in question.options]
            yield from _doubled((*at, "options"), "text", texts)
        if isinstance(question, Order | Match):
            yield from _doubled((*at, "items"), "text", [item.text for item in question.items])
        if isinstance(question, TypedName):
            yield from _doubled_names((*at, "accept"), question)
        if isinstance(question, HotText):
            quotes = [passage.anchor.quote for passage in question.passages]
            yield from _doubled((*at, "passages"), "anchor", quotes)


def _doubled_names(path: Path, question: TypedName) -> Iterator[Finding]:
    names = [_as_compared(name) for name in (question.key, *question.accept)]
    for index, name in enumerate(names[1:], start=1):
        if name in names[:index]:
            yield Finding((*path, index - 1), "This name is accepted already.", "Remove it.")


def _doubled(path: Path, name: str, texts: Sequence[str]) -> Iterator[Finding]:
    alike = [_as_compared(text) for text in texts]
    for index, text in enumerate(alike):
        first = alike.index(text)
        if first < index:
            message = f"This says the same as number {first + 1}."
            yield Finding((*path, index, name), message, "Change or remove one.")


def _as_compared(text: str) -> str:
    """Return a text without case, spacing and a final stop: what a reader does not tell apart."""
    return " ".join(text.casefold().split()).rstrip(".")


def _habit_of_the_key(lesson: Lesson) -> Iterator[Finding]:
    asked = [question for question in lesson.questions if isinstance(question, SingleChoice)]
    if len(asked) < ENOUGH_TO_SHOW_A_HABIT:
        return
    positions = Counter([option.id for option in q.options].index(q.key) for q in asked)
    position, times = positions.most_common(1)[0]
    if times > MOST_AT_ONE_POSITION * len(asked):
        message = f"The right option stands at place {position + 1} in {times} of {len(asked)}."
        yield Finding(("questions",), message, "Move some: pupils learn where to look.")
