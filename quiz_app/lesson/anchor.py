"""An anchor: a passage of the lesson's text by quotation and by position.

The two selectors are those of the W3C Web Annotation data model (TextQuoteSelector and
TextPositionSelector). Where a hand edit moved the text, the quotation wins.
"""

from __future__ import annotations

from itertools import islice, takewhile
from typing import TYPE_CHECKING

from pydantic import BaseModel, ConfigDict, Field, model_validator

if TYPE_CHECKING:
    from collections.abc import Iterator

CONTEXT = 32  # characters of prefix and suffix, as annotation tools commonly keep
MAX_PLACES = 1000  # more are not compared: so short a quotation says nothing


class Anchor(BaseModel):
    """A passage of the lesson's own text; offsets are code points."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    quote: str = Field(min_length=1)
    prefix: str = Field(default="", max_length=64)
    suffix: str = Field(default="", max_length=64)
    start: int = Field(ge=0)
    end: int = Field(gt=0)

    @model_validator(mode="after")
    def _length_fits(self) -> Anchor:
        if self.end <= self.start:
            raise ValueError(f"end {self.end} does not lie behind start {self.start}")
        return self

    @classmethod
    def at(cls, text: str, start: int, end: int) -> Anchor:
        """Return the anchor of `text[start:end]` with its surroundings."""
        return cls(
            quote=text[start:end],
            prefix=text[max(0, start - CONTEXT) : start],
            suffix=text[end : end + CONTEXT],
            start=start,
            end=end,
        )

    def stands_in(self, text: str) -> bool:
        """Return whether the quotation stands at the offsets, between prefix and suffix."""
        return (
            text[self.start : self.end] == self.quote
            and text.endswith(self.prefix, 0, self.start)
            and text.startswith(self.suffix, self.end)
        )

    def found_in(self, text: str) -> Anchor | None:
        """Return the anchor at the place where its quotation stands now.

        An anchor that stands is returned as it is. Else the place wins whose surroundings
        share most characters with prefix and suffix, and of equal ones that at the offsets;
        None where there is no place, or no single best one.
        """
        if self.stands_in(text):
            return self
        places = list(islice(_places(text, self.quote), MAX_PLACES + 1))
        if not places or len(places) > MAX_PLACES:
            return None
        shared = {place: self._shared_context(text, place) for place in places}
        best = [place for place in places if shared[place] == max(shared.values())]
        start = self.start if self.start in best else best[0]
        if len(best) > 1 and start != self.start:
            return None
        return Anchor.at(text, start, start + len(self.quote))

    def _shared_context(self, text: str, start: int) -> int:
        end = start + len(self.quote)
        before = text[max(0, start - len(self.prefix)) : start]
        after = text[end : end + len(self.suffix)]
        return _common_length(self.prefix[::-1], before[::-1]) + _common_length(self.suffix, after)


def _places(text: str, quote: str) -> Iterator[int]:
    start = text.find(quote)
    while start >= 0:
        yield start
        start = text.find(quote, start + 1)


def _common_length(left: str, right: str) -> int:
    pairs = zip(left, right, strict=False)
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))
