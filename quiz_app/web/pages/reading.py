"""The page on which a pupil reads the article."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from quiz_app.lesson.anchor import Anchor
from quiz_app.lesson.marks import Help
from quiz_app.lesson.model import GlossaryEntry, Lesson, Provenance
from quiz_app.lesson.reading import Reading, reading


@dataclass(frozen=True)
class ReadingLinks:
    """Addresses on the reading page; an empty one is not shown."""

    start: str = ""  # where POST starts the questions
    go_on: str = ""  # the question to go on with, once started
    back: str = ""  # the question from which the pupil came
    results: str = ""


@dataclass(frozen=True)
class ReadingPage:
    """The article with its marks, and what leads on from it."""

    title: str
    language: str
    content_note: str
    source: Provenance
    published: date | None
    reading: Reading
    glossary: tuple[GlossaryEntry, ...]
    questions: int
    links: ReadingLinks


def reading_page(
    lesson: Lesson,
    links: ReadingLinks,
    *,
    amount: Help = Help.WORDS,
    evidence: Iterable[Anchor] = (),
    passage: Anchor | None = None,
) -> ReadingPage:
    """Return the reading page; Help.FULL and `evidence` only when the answers are due."""
    return ReadingPage(
        title=lesson.title,
        language=lesson.language,
        content_note=lesson.content_note,
        source=lesson.source,
        published=date.fromisoformat(lesson.source.published) if lesson.source.published else None,
        reading=reading(lesson, amount, evidence, passage),
        glossary=lesson.glossary,
        questions=len(lesson.questions),
        links=links,
    )
