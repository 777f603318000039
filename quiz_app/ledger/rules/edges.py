"""Where a span ends: at the edge of its sentence, and without what only joins clauses."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from quiz_app.article.model import Article, Span
from quiz_app.ledger import lexicon
from quiz_app.ledger.features import quoted_ranges
from quiz_app.ledger.model import Attribution, Spans
from quiz_app.ledger.sentences import sentence_at


def _any(key: str) -> str:
    return "|".join(sorted(lexicon.words("edges", key)))


_JOINT = " \t\n,;:–—-"
_CONNECTIVES = lexicon.words("edges", "connectives")
_BEFORE = re.compile(rf"[{_JOINT}]+")
_BEHIND = re.compile(rf"(?:[{_JOINT}]+(?:(?:{_any('joints')})\b)?|\s(?:{_any('joints')}))+$")
_BEHIND_SOURCE = re.compile(rf"[{_JOINT}]+(?:{_any('relatives')})?$|\s(?:{_any('relatives')})$")


def trim(
    article: Article, sentences: tuple[Span, ...], found: Iterable[Attribution]
) -> list[Attribution]:
    """Return the attributions with spans that end where their words do.

    A source loses a relative pronoun at its end ("Lee, who"), a content the conjunction to
    the next clause, and parts of it that only connect ("at the same time") or that stand
    unquoted in another sentence than the cue.
    """
    quoted = quoted_ranges(article)
    return [_trimmed(article.text, sentences, quoted, one) for one in found]


def _trimmed(
    text: str, sentences: tuple[Span, ...], quoted: Spans, one: Attribution
) -> Attribution:
    own = [
        part
        for part in one.content
        if _is_in_reach(sentences, quoted, one, part)
        and part.of(text).strip(_JOINT).lower() not in _CONNECTIVES
    ]
    return replace(
        one,
        source=tuple(_cut(text, span, _BEHIND_SOURCE) for span in one.source),
        content=tuple(_cut(text, span, _BEHIND) for span in own or one.content),
    )


def _is_in_reach(sentences: tuple[Span, ...], quoted: Spans, one: Attribution, part: Span) -> bool:
    """Return whether the part is quoted or shares a sentence with the cue."""
    if not one.cue or any(part.overlaps(quotation) for quotation in quoted):
        return True
    return any(
        sentence.overlaps(part)
        for cue in one.cue
        if (sentence := sentence_at(sentences, cue.start))
    )


def _cut(text: str, span: Span, behind: re.Pattern[str]) -> Span:
    """Return the span without joints at its edges; as it is where nothing would be left."""
    before = _BEFORE.match(text, span.start, span.end)
    start = before.end() if before else span.start
    end_joint = behind.search(text[start : span.end])
    end = start + end_joint.start() if end_joint else span.end
    return Span(start, end) if start < end else span
