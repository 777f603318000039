"""What date mentions are counted from, and what they come to."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from quiz_app.article.model import Article, Span
from quiz_app.ledger.dates.expressions import Fixed
from quiz_app.ledger.dates.find import Found
from quiz_app.ledger.dates.infer import InferredYear
from quiz_app.ledger.dates.point import Point
from quiz_app.ledger.dates.tense import Direction, direction
from quiz_app.ledger.model import Basis, TimexType
from quiz_app.ledger.sentences import sentence_at

_CLOCK = re.compile(r"T(\d\d:\d\d)")


@dataclass(frozen=True)
class Resolved:
    """A mention with its point in the calendar (None: open, or no date), and its basis."""

    point: Point | None
    basis: Basis
    note: str
    anchor: int | None = None  # index of the mention it was computed from
    time: str = ""  # of day, if it was computed: "T04:17"
    timeless: bool = False  # a time of day alone, whose day is not given


def left_open(note: str) -> Resolved:
    """Return what a mention comes to that nothing settles."""
    return Resolved(None, Basis.UNRESOLVABLE, note)


@dataclass(frozen=True)
class Context:
    """What mentions are counted from: the article, its publication date, the other mentions."""

    article: Article
    sentences: tuple[Span, ...]
    published: date | None
    found: Sequence[Found]
    years: Mapping[int, InferredYear]

    def looks(self, found: Found) -> Direction:
        """Return whether the sentence of a mention looks back or ahead."""
        sentence = sentence_at(self.sentences, found.span.start)
        whole = sentence or self.article.blocks[found.block].span
        return direction(self.article.text, whole, found.span)

    def words(self, index: int) -> str:
        """Return the words of a mention."""
        return self.found[index].span.of(self.article.text)

    def gap(self, index: int) -> str:
        """Return the text between the mention before and this one."""
        return self.article.text[self.found[index - 1].span.end : self.found[index].span.start]

    def share_sentence(self, earlier: int | None, later: int) -> bool:
        """Return whether two mentions stand in one sentence."""
        if earlier is None:
            return False
        sentence = sentence_at(self.sentences, self.found[earlier].span.start)
        return sentence is not None and self.found[later].span.start < sentence.end

    def tells_habits(self, index: int) -> bool:
        """Return whether a mention's sentence says before it what happens again and again."""
        for at in range(index - 1, -1, -1):
            if not self.share_sentence(at, index):
                return False
            one = self.found[at].expression
            if isinstance(one, Fixed) and one.type is TimexType.SET:
                return True
        return False

    def before(self, index: int, blocks_back: int) -> Iterator[int]:
        """Yield the mentions before one, the nearest first, so many blocks back."""
        block = self.found[index].block
        for at in range(index - 1, -1, -1):
            if self.found[at].block < block - blocks_back:
                return
            yield at

    def clock(self, index: int, done: Sequence[Resolved]) -> str:
        """Return the time of day of a mention by the clock, "17:30", or ""."""
        computed = done[index].time if index < len(done) else ""
        clock = _CLOCK.match(computed or self.found[index].time)
        return clock[1] if clock else ""
