"""Attributions → sources: the mentions of one speaker joined, else left unresolved."""

from __future__ import annotations

from collections.abc import Sequence

from quiz_app.article.model import Article, Span
from quiz_app.ledger import antecedents
from quiz_app.ledger.entities import described_in, named_in, widened
from quiz_app.ledger.features import quoted_ranges
from quiz_app.ledger.mentions import Form, Mention, read_mention
from quiz_app.ledger.model import Attribution, Source, Spans
from quiz_app.ledger.overlaps import Overlaps
from quiz_app.ledger.parties import told_parties
from quiz_app.ledger.sentences import sentences
from quiz_app.ledger.speakers import Speaker

SourceIds = tuple[str | None, ...]


def join_sources(
    article: Article, attributions: Sequence[Attribution]
) -> tuple[tuple[Source, ...], SourceIds]:
    """Return the sources in order of appearance, and the source id of each attribution.

    An id is None where no words name the speaker, or where more than one speaker (or none)
    fits them: exactly one candidate, else unresolved.
    """
    speaking = {_first(a.source): a for a in reversed(attributions) if a.source}
    speakers: list[Speaker] = []
    resolved: dict[Span, Speaker | None] = {}
    places = antecedents.Places(article, sentences(article))
    quoted = quoted_ranges(article)
    for mention, span in _in_order(article, speaking):
        if span is None:
            antecedents.notice(mention, speakers)
            continue
        speaker = (
            None  # whom somebody means by "he" in a quotation, the text around it cannot tell
            if _is_quoted_pronoun(mention, span, speaking[span], quoted)
            else antecedents.resolve(mention, speakers, places, speaking[span].content)
        )
        resolved[span] = speaker
        if speaker:
            speaker.mentions.append(span)
    return _numbered(article, attributions, speakers, resolved)


def _is_quoted_pronoun(
    mention: Mention, span: Span, attribution: Attribution, quoted: Spans
) -> bool:
    is_nested = attribution.nested_in is not None and mention.form is Form.PRONOUN
    return is_nested and any(span.overlaps(marks) for marks in quoted)


def _first(spans: Sequence[Span]) -> Span:
    return spans[0]


def _in_order(
    article: Article, speaking: dict[Span, Attribution]
) -> list[tuple[Mention, Span | None]]:
    """Return all mentions in text order, those of attributions with their source span."""
    found: list[tuple[Mention, Span | None]] = [
        (_read(article.text, attribution), span) for span, attribution in speaking.items()
    ]
    taken = Overlaps(
        (widened(article.text, span), span)
        for mention, span in found
        if span and not mention.several
    )
    found += [
        (mention, None)
        for mention in (*named_in(article, _surnames(found)), *described_in(article))
        if not taken.touch(mention.span)
    ]
    return sorted(found, key=lambda pair: pair[0].span)


def _surnames(speaking: Sequence[tuple[Mention, Span | None]]) -> frozenset[str]:
    """Return the single names by which somebody speaks: "Reed" in "Reed said"."""
    names = {mention.name for mention, _ in speaking}
    return frozenset(name for name in names if name.isalpha())


def _read(text: str, attribution: Attribution) -> Mention:
    span = Span(attribution.source[0].start, attribution.source[0].end)
    if len(attribution.source) == 1:
        span = widened(text, span)
    return read_mention(text, span)


def _speaker_of(
    text: str,
    one: Attribution,
    attributions: Sequence[Attribution],
    resolved: dict[Span, Speaker | None],
) -> Speaker | None:
    """Return who speaks: "I" within what somebody says is that somebody."""
    if one.nested_in is not None and [span.of(text) for span in one.source] == ["I"]:
        return _speaker_of(text, attributions[one.nested_in], attributions, resolved)
    return resolved.get(_first(one.source)) if one.source else None


def _numbered(
    article: Article,
    attributions: Sequence[Attribution],
    speakers: Sequence[Speaker],
    resolved: dict[Span, Speaker | None],
) -> tuple[tuple[Source, ...], SourceIds]:
    spoke = sorted((s for s in speakers if s.mentions), key=lambda s: min(s.mentions))
    ids = {id(speaker): f"s{number}" for number, speaker in enumerate(spoke, 1)}
    found = [_speaker_of(article.text, one, attributions, resolved) for one in attributions]
    of_each = tuple(ids[id(speaker)] if speaker else None for speaker in found)
    sources = tuple(speaker.as_source(ids[id(speaker)]) for speaker in spoke)
    return told_parties(article, sources, attributions, of_each), of_each
