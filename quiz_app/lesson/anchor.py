"""An anchor: a passage of the lesson's text by quotation and by position.

The two selectors are those of the W3C Web Annotation data model (TextQuoteSelector and
TextPositionSelector). Where a hand edit moved the text, the quotation wins.
"""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict, Field, model_validator

CONTEXT = 32  # characters of prefix and suffix, as annotation tools commonly keep


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

    def fits(self, text: str) -> bool:
        """Return whether the quotation stands at the offsets."""
        return text[self.start : self.end] == self.quote

    def found_in(self, text: str) -> Anchor | None:
        """Return the anchor moved to where its quotation stands now.

        Of several places the one wins whose surroundings share most characters with
        prefix and suffix; None where there is no place, or no single best one.
        """
        if self.fits(text):
            return Anchor.at(text, self.start, self.end)
        scored = [(self._shared_context(text, start), start) for start in _places(text, self.quote)]
        if not scored:
            return None
        best = max(score for score, _ in scored)
        starts = [start for score, start in scored if score == best]
        if len(starts) != 1:
            return None
        return Anchor.at(text, starts[0], starts[0] + len(self.quote))

    def _shared_context(self, text: str, start: int) -> int:
        end = start + len(self.quote)
        before = _common_length(self.prefix[::-1], text[:start][::-1][: len(self.prefix)])
        return before + _common_length(self.suffix, text[end : end + len(self.suffix)])


def _places(text: str, quote: str) -> list[int]:
    starts, start = [], text.find(quote)
    while start >= 0:
        starts.append(start)
        start = text.find(quote, start + 1)
    return starts


def _common_length(left: str, right: str) -> int:
    return next(
        (i for i, (a, b) in enumerate(zip(left, right, strict=False)) if a != b),
        min(len(left), len(right)),
    )
