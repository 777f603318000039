"""Scores of what was read against gold: attributions and dates.

Attributions: spans count by the words they cover, so marks at their edges do not matter. A
found content matches a gold one where the F1 of their words is at least 0.5, one to one, the
likest pair first. Exact: the same words. End to end: the source matches too, or both have none.
Dates as in TempEval-3: strict is the same span, relaxed an overlap, one to one; type and value
count the relaxed matches that have the right one.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from quiz_app.article.model import Span
from quiz_app.ledger.model import Mode, Spans

MATCH = 0.5  # F1 of words from which two spans are taken for the same
ROUNDS = 1000  # of the bootstrap
_MOSTLY = 0.8  # share of quoted words from which a content is direct
_WORD = re.compile(r"\w+(?:[’']\w+)*")
_QUOTED = re.compile(r"“[^”\n]*(?:”|$)|\"[^\"\n]*(?:\"|$)", re.MULTILINE)

Words = frozenset[int]


class Attributed(Protocol):
    """What an attribution needs to be scored."""

    @property
    def source(self) -> Spans: ...
    @property
    def content(self) -> Spans: ...


class Timed(Protocol):
    """What a date mention needs to be scored."""

    @property
    def span(self) -> Span: ...
    @property
    def type(self) -> str: ...
    @property
    def value(self) -> str | None: ...


@dataclass(frozen=True)
class Tally:
    """How many were right, of how many found and how many there are to find."""

    right: int = 0
    found: int = 0
    gold: int = 0

    def __add__(self, other: Tally) -> Tally:
        return Tally(self.right + other.right, self.found + other.found, self.gold + other.gold)

    @property
    def precision(self) -> float:
        """Return the share of the found that is right, 0..1; 0 where nothing was found."""
        return self.right / self.found if self.found else 0.0

    @property
    def recall(self) -> float:
        """Return the share of the gold that is found, 0..1; 0 where there is none."""
        return self.right / self.gold if self.gold else 0.0

    @property
    def f1(self) -> float:
        """Return the harmonic mean of precision and recall, 0..1."""
        total = self.found + self.gold
        return 2 * self.right / total if total else 0.0


@dataclass(frozen=True)
class AttributionScore:
    """Tallies of one article's attributions, and which found one matches which gold one."""

    content: Tally
    exact: Tally
    end_to_end: Tally
    by_mode: dict[Mode, Tally]  # for recall: found and right are the same
    pairs: tuple[tuple[int, int], ...] = field(repr=False)  # found, gold


@dataclass(frozen=True)
class DateScore:
    """Tallies of one article's dates, and which found one matches which gold one."""

    strict: Tally
    relaxed: Tally
    type: Tally
    value: Tally
    pairs: tuple[tuple[int, int], ...] = field(repr=False)  # found, gold


def score_attributions(
    text: str, found: Sequence[Attributed], gold: Sequence[Attributed]
) -> AttributionScore:
    """Return the scores of the attributions found in a text."""
    words = words_of(text)
    found_content = [covered(words, one.content) for one in found]
    gold_content = [covered(words, one.content) for one in gold]
    pairs = matched(found_content, gold_content)
    exact = sum(found_content[f] == gold_content[g] for f, g in pairs)
    whole = sum(_same_source(words, found[f].source, gold[g].source) for f, g in pairs)
    matches = {g for _, g in pairs}
    modes = [mode_by_marks(text, words, content) for content in gold_content]
    sizes = {"found": len(found), "gold": len(gold)}
    return AttributionScore(
        content=Tally(len(pairs), **sizes),
        exact=Tally(exact, **sizes),
        end_to_end=Tally(whole, **sizes),
        by_mode={mode: _recalled(modes, mode, matches) for mode in Mode},
        pairs=tuple(pairs),
    )


def score_dates(found: Sequence[Timed], gold: Sequence[Timed]) -> DateScore:
    """Return the scores of the date mentions found in a text."""
    shared = [
        (min(f.span.end, g.span.end) - max(f.span.start, g.span.start), f.span == g.span, i, j)
        for i, f in enumerate(found)
        for j, g in enumerate(gold)
    ]
    ranked = sorted(shared, key=lambda one: (-one[1], -one[0], one[2], one[3]))
    pairs = _one_to_one((i, j) for overlap, _, i, j in ranked if overlap > 0)
    sizes = {"found": len(found), "gold": len(gold)}
    return DateScore(
        strict=Tally(sum(found[f].span == gold[g].span for f, g in pairs), **sizes),
        relaxed=Tally(len(pairs), **sizes),
        type=Tally(sum(found[f].type == gold[g].type for f, g in pairs), **sizes),
        value=Tally(sum(found[f].value == gold[g].value for f, g in pairs), **sizes),
        pairs=tuple(pairs),
    )


def words_of(text: str) -> tuple[Span, ...]:
    """Return the words of a text."""
    return tuple(Span(*match.span()) for match in _WORD.finditer(text))


def covered(words: Sequence[Span], spans: Spans) -> Words:
    """Return the numbers of the words that the spans touch."""
    return frozenset(n for n, word in enumerate(words) if any(map(word.overlaps, spans)))


def likeness(one: Words, other: Words) -> float:
    """Return the F1 of two sets of words, 0..1."""
    return Tally(len(one & other), len(one), len(other)).f1


def matched(found: Sequence[Words], gold: Sequence[Words]) -> list[tuple[int, int]]:
    """Return which found set matches which gold set: one to one, the likest first."""
    alike = [(likeness(f, g), i, j) for i, f in enumerate(found) for j, g in enumerate(gold)]
    ranked = sorted(alike, key=lambda one: (-one[0], one[1], one[2]))
    return _one_to_one((i, j) for like, i, j in ranked if like >= MATCH)


def mode_by_marks(text: str, words: Sequence[Span], content: Words) -> Mode:
    """Return how much of a content stands within double quotation marks."""
    quoted = [Span(*match.span()) for match in _QUOTED.finditer(text)]
    within = sum(any(words[n].overlaps(marks) for marks in quoted) for n in content)
    if not within:
        return Mode.INDIRECT
    return Mode.DIRECT if within >= _MOSTLY * len(content) else Mode.MIXED


def interval(tallies: Sequence[Tally], seed: int = 1) -> tuple[float, float]:
    """Return the 95 % bootstrap interval of the F1 over articles, 0..1 each.

    The articles are drawn again with replacement; the F1 is that of their summed tallies.
    """
    drawing = random.Random(seed)
    draws = (drawing.choices(tallies, k=len(tallies)) for _ in range(ROUNDS))
    scores = sorted(sum(draw, Tally()).f1 for draw in draws)
    return scores[round(0.025 * ROUNDS)], scores[round(0.975 * ROUNDS) - 1]


def _same_source(words: Sequence[Span], found: Spans, gold: Spans) -> bool:
    if not gold:
        return not found
    return likeness(covered(words, found), covered(words, gold)) >= MATCH


def _recalled(modes: Sequence[Mode], mode: Mode, matches: set[int]) -> Tally:
    numbers = {number for number, one in enumerate(modes) if one is mode}
    return Tally(len(numbers & matches), len(numbers & matches), len(numbers))


def _one_to_one(ranked: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    left: set[int] = set()
    right: set[int] = set()
    pairs = []
    for i, j in ranked:
        if i not in left and j not in right:
            left.add(i)
            right.add(j)
            pairs.append((i, j))
    return pairs
