"""Lesson → reading view: the text in sections, blocks, sentences and runs.

The text is cut wherever a mark, a piece of evidence or the passage asked about begins
or ends, so that a template only has to print runs one after another.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import groupby, pairwise

from quiz_app.article.model import Article, Block, BlockKind, Span
from quiz_app.ledger.model import Spans
from quiz_app.ledger.sentences import sentences
from quiz_app.lesson.anchor import Anchor
from quiz_app.lesson.marks import Help, Mark, MarkType, Note, marks
from quiz_app.lesson.model import BLOCK_BREAK, Lesson


class Role(StrEnum):
    """What a stretch of text is to the question at hand."""

    PLAIN = "plain"
    PASSAGE = "passage"
    EVIDENCE = "evidence"


@dataclass(frozen=True)
class Run:
    """Characters with at most one underline, and the notes whose mark ends behind them."""

    text: str
    mark: MarkType | None = None
    notes: tuple[Note, ...] = ()


@dataclass(frozen=True)
class Stretch:
    """Neighbouring runs of one role; `opens` tells the first of several in a row."""

    role: Role
    runs: tuple[Run, ...]
    opens: bool = True


@dataclass(frozen=True)
class Sentence:
    """One sentence; the id is its address in the page ("s7")."""

    id: str
    stretches: tuple[Stretch, ...]


@dataclass(frozen=True)
class ReadingBlock:
    """One block of the text."""

    kind: BlockKind
    sentences: tuple[Sentence, ...]


@dataclass(frozen=True)
class ReadingSection:
    """One reading section; the title is cut like any other block."""

    id: str
    title: ReadingBlock | None
    blocks: tuple[ReadingBlock, ...]


@dataclass(frozen=True)
class Reading:
    """The whole text, ready to print."""

    headline: ReadingBlock | None
    sections: tuple[ReadingSection, ...]
    notes: tuple[Note, ...]


def reading(
    lesson: Lesson,
    amount: Help = Help.WORDS,
    evidence: Iterable[Anchor] = (),
    passage: Anchor | None = None,
) -> Reading:
    """Return the lesson's text with its marks; `evidence` only where it is due."""
    article = article_of(lesson)
    found = marks(lesson.ledger, amount)
    cutter = _Cutter(article, found, _spans(evidence), _spans([passage] if passage else []))
    blocks = iter(article.blocks)
    return Reading(
        headline=cutter.block(next(blocks)) if lesson.headline else None,
        sections=tuple(
            ReadingSection(
                id=section.id,
                title=cutter.block(next(blocks)) if section.title else None,
                blocks=tuple(cutter.block(next(blocks)) for _ in section.blocks),
            )
            for section in lesson.sections
        ),
        notes=tuple(mark.note for mark in found),
    )


def article_of(lesson: Lesson) -> Article:
    """Return the lesson's text as an article whose spans are the lesson's offsets."""
    blocks, start = [], 0
    for kind, text in _pieces(lesson):
        blocks.append(Block(kind, Span(start, start + len(text))))
        start += len(text) + len(BLOCK_BREAK)
    return Article(lesson.text, tuple(blocks))


def sentence_id(lesson: Lesson, anchor: Anchor) -> str:
    """Return the id of the sentence in which the anchor begins (or the next one)."""
    spans = sentences(article_of(lesson))
    return next((_id(i) for i, span in enumerate(spans) if anchor.start < span.end), _id(0))


def _pieces(lesson: Lesson) -> Iterator[tuple[BlockKind, str]]:
    if lesson.headline:
        yield BlockKind.HEADING, lesson.headline
    for section in lesson.sections:
        if section.title:
            yield BlockKind.HEADING, section.title
        yield from ((block.kind, block.text) for block in section.blocks)


def _id(index: int) -> str:
    return f"s{index + 1}"


def _spans(anchors: Iterable[Anchor]) -> Spans:
    return tuple(Span(anchor.start, anchor.end) for anchor in anchors)


class _Cutter:
    """Cuts blocks of one article at the bounds of everything that is shown in it."""

    def __init__(
        self, article: Article, found: tuple[Mark, ...], evidence: Spans, passage: Spans
    ) -> None:
        self._text = article.text
        self._marks = found
        self._roles = ((Role.EVIDENCE, evidence), (Role.PASSAGE, passage))
        self._sentences = sentences(article)
        self._notes_ending = self._ends_of_marks()

    def block(self, block: Block) -> ReadingBlock:
        previous = Role.PLAIN
        cut = []
        for index, span in enumerate(self._sentences):
            if span.overlaps(block.span):
                stretches = tuple(self._stretches(span, previous))
                previous = stretches[-1].role
                cut.append(Sentence(_id(index), stretches))
        return ReadingBlock(block.kind, tuple(cut))

    def _stretches(self, sentence: Span, previous: Role) -> Iterator[Stretch]:
        for role, spans in groupby(self._run_spans(sentence), key=self._role):
            yield Stretch(role, tuple(self._run(span) for span in spans), opens=role != previous)
            previous = role

    def _run_spans(self, sentence: Span) -> list[Span]:
        shown = [span for mark in self._marks for span in mark.spans]
        shown += [span for _, spans in self._roles for span in spans]
        bounds = {
            bound for span in shown for bound in span if sentence.start < bound < sentence.end
        }
        return [Span(a, b) for a, b in pairwise(sorted({*sentence, *bounds}))]

    def _role(self, run: Span) -> Role:
        covering = (role for role, spans in self._roles if any(map(run.overlaps, spans)))
        return next(covering, Role.PLAIN)

    def _run(self, run: Span) -> Run:
        covering = [mark for mark in self._marks if any(map(run.overlaps, mark.spans))]
        innermost = min(covering, key=lambda mark: mark.length, default=None)
        return Run(
            run.of(self._text),
            innermost.note.type if innermost else None,
            tuple(self._notes_ending.get(run.end, ())),
        )

    def _ends_of_marks(self) -> dict[int, list[Note]]:
        """Return offset → notes; a mark that ends between sentences ends with the first."""
        ends: dict[int, list[Note]] = {}
        for mark in self._marks:
            last = mark.spans[-1]
            home = [span for span in self._sentences if span.overlaps(last)][-1:]
            for sentence in home:
                ends.setdefault(min(last.end, sentence.end), []).append(mark.note)
        return ends
