"""Ledger → Lesson: reading sections, anchored records and a balanced set of questions.

The same article with the same ledger, provenance and seed gives the same lesson, byte
for byte: every id is a hash of the content, and nothing reads a clock.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Collection, Iterator
from datetime import date
from uuid import UUID, uuid5

from quiz_app.article.model import Article, BlockKind
from quiz_app.ledger.model import Ledger
from quiz_app.ledger.sides import affiliated
from quiz_app.lesson.model import Dropped, Lesson, Provenance
from quiz_app.lesson.questions import (
    checks,
    claims,
    contradictions,
    contrasts,
    dates,
    duration_fits,
    how_long,
    lateral,
    left_open,
    names,
    one_sided,
    relays,
    said_when,
    sources,
    ways,
)
from quiz_app.lesson.questions.material import Material
from quiz_app.lesson.questions.model import Question, Skill
from quiz_app.lesson.questions.wording import mentions_casualties
from quiz_app.lesson.records import rebase, record
from quiz_app.lesson.review import Breach, review
from quiz_app.lesson.sections import Layout, lay_out
from quiz_app.lesson.selection import choose

QUESTIONS = 14  # in a normal article; a short one supports fewer
LONGEST_TITLE = 200  # characters, as the lesson file allows
_NAMESPACE = UUID("5a0a2f43-6d3c-5b8e-9a55-6f0f3c1a7d21")
_CONTENT_NOTE = "The article speaks of people killed or hurt."
FAMILIES: tuple[Callable[[Material], Iterator[Question]], ...] = (
    *sources.FAMILIES,
    *relays.FAMILIES,
    *one_sided.FAMILIES,
    *checks.FAMILIES,
    *ways.FAMILIES,
    *contradictions.FAMILIES,
    *lateral.FAMILIES,
    *claims.FAMILIES,
    *names.FAMILIES,
    *contrasts.FAMILIES,
    *dates.FAMILIES,
    *how_long.FAMILIES,
    *said_when.FAMILIES,
    *left_open.FAMILIES,
    *duration_fits.FAMILIES,
)


def compose(
    article: Article,
    ledger: Ledger,
    *,
    provenance: Provenance,
    title: str | None = None,
    seed: int = 0,
    questions: int = QUESTIONS,
    skills: Collection[Skill] = tuple(Skill),
) -> Lesson:
    """Return the lesson of an article; raises ArticleError where it has no paragraph.

    `questions` is the most it asks, `skills` what it asks for; what needs a person's eye
    becomes a draft. A ledger without claims gives a lesson without a quiz. Another `seed`
    gives other ids and another order of options.
    """
    layout = lay_out(article)
    moved = rebase(ledger, layout)
    material = _material(layout, moved, provenance, seed)
    good, broken = reviewed(material, skills) if moved.claims else ([], [])
    sure = [question for question in good if not question.check]
    chosen, refused = choose(sure, questions, _section_finder(layout))
    return Lesson(
        uuid=material.uuid,
        title=title or _title(layout),
        content_note=_CONTENT_NOTE if mentions_casualties(material.text) else "",
        source=provenance,
        headline=layout.headline,
        sections=layout.sections,
        ledger=record(moved, material.text),
        questions=tuple(chosen),
        drafts=tuple(question for question in good if question.check),
        dropped=tuple(_dropped(question, breach) for question, breach in broken + refused),
    )


def _material(layout: Layout, ledger: Ledger, provenance: Provenance, seed: int) -> Material:
    published = date.fromisoformat(provenance.published) if provenance.published else None
    return Material(
        article=layout.article,
        ledger=ledger,
        uuid=uuid5(_NAMESPACE, f"{seed}\n{provenance.model_dump_json()}\n{layout.article.text}"),
        published=published,
        affiliated=affiliated(ledger.sources),
    )


Refused = list[tuple[Question, Breach]]


def reviewed(material: Material, skills: Collection[Skill]) -> tuple[list[Question], Refused]:
    """Return the questions of some skills that pass every rule for one item, and the others."""
    good: list[Question] = []
    broken: Refused = []
    for family in FAMILIES:
        for question in family(material):
            if question.skill not in skills:
                continue
            breach = review(question, material)
            if breach:
                broken.append((question, breach))
            elif question.uuid not in {other.uuid for other in good}:
                good.append(question)
    return good, broken


def _section_finder(layout: Layout) -> Callable[[Question], int]:
    """Return a function that gives the number of the section a question is about."""
    starts, position = [], len(layout.headline) + 2 if layout.headline else 0
    for section in layout.sections:
        starts.append(position)
        pieces = [section.title] if section.title else []
        pieces += [block.text for block in section.blocks]
        position += sum(len(piece) + 2 for piece in pieces)
    return lambda question: bisect_right(starts, question.evidence[0].start)


def _title(layout: Layout) -> str:
    """Return the headline, else the start of the first paragraph, cut at a word."""
    paragraphs = [b for b in layout.article.blocks if b.kind is not BlockKind.CAPTION]
    first = layout.article.block_text((paragraphs or list(layout.article.blocks))[0])
    title = layout.headline or first
    if len(title) <= LONGEST_TITLE:
        return title
    return title[: LONGEST_TITLE - 2].rsplit(" ", 1)[0] + " …"


def _dropped(question: Question, breach: Breach) -> Dropped:
    return Dropped(
        skill=question.skill,
        family=question.family,
        stem=question.stem,
        rule=breach.rule,
        reason=breach.reason,
    )
