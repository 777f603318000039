"""Spans written as quotations: `7| she @2` is the second "she" of the seventh paragraph."""

from __future__ import annotations

import re
from collections.abc import Sequence

from quiz_app.article.model import Span
from quiz_app.ledger.model import Spans

_WRITTEN = re.compile(r"(?:(?P<at>\d+)\| )?(?P<quoted>.+?)(?: @(?P<number>\d+))?", re.DOTALL)


class AnnotationError(ValueError):
    """An annotation that does not fit its article."""

    def __init__(self, name: str, problem: str) -> None:
        super().__init__(f"{name}.ledger.yaml: {problem}")


class Quoting:
    """Finds quotations in one article. Paragraphs are its lines with words, counted from 1."""

    def __init__(self, name: str, text: str) -> None:
        self.name = name
        self.text = text
        self.paragraphs = [Span(*m.span()) for m in re.finditer(r"[^\n]*\S[^\n]*", text)]

    def spans(self, written: str | Sequence[str], at: int = 0) -> Spans:
        """Return the spans of one quotation or several."""
        several = [written] if isinstance(written, str) else written
        return tuple(self.span(one, at) for one in several)

    def span(self, written: str, at: int = 0) -> Span:
        """Return the span of a quotation, in paragraph `at` unless it names one.

        " … " stands for all that lies between two quotations. Raises AnnotationError where
        the quotation is not found, or stands several times and has no number.
        """
        parts = _WRITTEN.fullmatch(written)
        if parts is None:
            raise AnnotationError(self.name, f"{written!r} is no quotation")
        found = self._occurrences(parts["quoted"], int(parts["at"] or at))
        number = int(parts["number"] or 1)
        if number > len(found) or (len(found) > 1 and not parts["number"]):
            raise AnnotationError(
                self.name, f"{written!r} stands {len(found)} times in paragraph {parts['at'] or at}"
            )
        return found[number - 1]

    def _occurrences(self, quoted: str, at: int) -> list[Span]:
        if not 1 <= at <= len(self.paragraphs):
            raise AnnotationError(self.name, f"{quoted!r}: there is no paragraph {at}")
        paragraph = self.paragraphs[at - 1]
        pattern = r".*?".join(_whole_words(part) for part in quoted.split(" … "))
        found = re.finditer(pattern, paragraph.of(self.text))
        return [Span(paragraph.start + m.start(), paragraph.start + m.end()) for m in found]


def _whole_words(quoted: str) -> str:
    """Return a pattern for the quotation that does not begin or end within a word."""
    before = r"(?<!\w)" if re.match(r"\w", quoted) else ""
    after = r"(?!\w)" if re.search(r"\w\Z", quoted) else ""
    return before + re.escape(quoted) + after
