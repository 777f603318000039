"""Which of many spans overlap a given one, without looking at them all."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from itertools import accumulate
from typing import Generic, TypeVar

from quiz_app.article.model import Span

T = TypeVar("T")


class Overlaps(Generic[T]):
    """Things with the places where they stand; asking costs little however many there are."""

    def __init__(self, placed: Iterable[tuple[Span, T]]) -> None:
        """Keep each thing with its span; a thing may stand in several places."""
        self._placed = sorted(placed, key=lambda pair: pair[0])
        self._starts = [span.start for span, _ in self._placed]
        self._furthest = list(accumulate((span.end for span, _ in self._placed), max))

    def at(self, span: Span) -> list[T]:
        """Return the things that share a character with `span`, by their place."""
        behind = first = bisect_left(self._starts, span.end)
        while first > 0 and self._furthest[first - 1] > span.start:
            first -= 1
        return [thing for place, thing in self._placed[first:behind] if place.overlaps(span)]

    def touch(self, span: Span) -> bool:
        """Return whether any of the things shares a character with `span`."""
        return bool(self.at(span))
