"""Passages of the article as a person writes them: a sentence's number, or its exact words.

`7` is sentence 7, `7: the mayor said` are words of it (or of what follows in its
paragraph), and words without a number are looked for in the whole text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from quiz_app.article.model import Article, Span
from quiz_app.ledger.model import Spans
from quiz_app.ledger.sentences import sentences
from quiz_app.lesson.anchor import Anchor
from quiz_app.lesson.model import Lesson
from quiz_app.lesson.reading import article_of

_NUMBERED = re.compile(r"(?P<number>\d{1,4})\s*(?::\s*(?P<words>.+))?$")
# A keyboard has straight marks where a newspaper prints curved ones.
_STRAIGHT = str.maketrans("‘’“”«»–—", '\'\'""""--')


class PassageError(ValueError):
    """A line names no passage of the article, or more than one."""

    def __init__(self, line: str, reason: Reason) -> None:
        """Keep the line and what is wrong with it."""
        super().__init__(f"{reason}: {line!r}")
        self.line = line
        self.reason = reason


Reason = str
NOT_THERE: Reason = "not there"
AMBIGUOUS: Reason = "more than one"


@dataclass(frozen=True)
class Passages:
    """The article with its sentences, numbered from 1."""

    article: Article
    sentences: Spans

    @classmethod
    def of(cls, lesson: Lesson) -> Passages:
        """Return the passages of a lesson's text."""
        article = article_of(lesson)
        return cls(article, sentences(article))

    def number(self, start: int) -> int:
        """Return the number of the sentence that holds an offset, or of the next one."""
        after = (n for n, span in enumerate(self.sentences, 1) if start < span.end)
        return next(after, len(self.sentences))

    def written(self, anchor: Anchor) -> str:
        """Return an anchor as a person would write it."""
        return f"{self.number(anchor.start)}: {' '.join(anchor.quote.split())}"

    def written_all(self, anchors: Iterable[Anchor]) -> str:
        """Return anchors, one a line."""
        return "\n".join(map(self.written, anchors))

    def read_all(self, lines: str, known: Iterable[Anchor] = ()) -> tuple[Anchor, ...]:
        """Return the passages of some lines; raises PassageError at the first that is none."""
        there = {self.written(anchor): anchor for anchor in known}
        return tuple(self.read(line, there) for line in _filled(lines))

    def read(self, line: str, known: dict[str, Anchor] | None = None) -> Anchor:
        """Return the passage of one line; a line that was not touched keeps its `known` anchor."""
        if known and line in known:
            return known[line]
        numbered = _NUMBERED.match(line)
        number = int(numbered["number"]) if numbered else 0
        if not 1 <= number <= len(self.sentences):
            return self._only(line, list(self._places(line, Span(0, len(self.article.text)))))
        words = numbered["words"] if numbered else None
        if not words:
            return self._anchor(self.sentences[number - 1])
        return self._first(line, self._places(words, self._from_sentence(number)))

    def _from_sentence(self, number: int) -> Span:
        start = self.sentences[number - 1].start
        block = self.article.block_at(start)
        return Span(start, block.span.end if block else self.sentences[number - 1].end)

    def _places(self, words: str, within: Span) -> Iterator[Span]:
        pattern = r"\s+".join(map(re.escape, words.translate(_STRAIGHT).split()))
        text = self.article.text.translate(_STRAIGHT)
        found = re.compile(pattern).finditer(text, within.start, within.end)
        return (Span(*match.span()) for match in found if match.group())

    def _only(self, line: str, places: list[Span]) -> Anchor:
        if len(places) > 1:
            raise PassageError(line, AMBIGUOUS)
        return self._first(line, iter(places))

    def _first(self, line: str, places: Iterator[Span]) -> Anchor:
        place = next(places, None)
        if place is None:
            raise PassageError(line, NOT_THERE)
        return self._anchor(place)

    def _anchor(self, span: Span) -> Anchor:
        return Anchor.at(self.article.text, span.start, span.end)


def _filled(lines: str) -> Iterator[str]:
    stripped = (" ".join(line.split()) for line in lines.splitlines())
    return (line for line in stripped if line)
