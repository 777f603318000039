"""Who passed a statement on: "This was reported by …", "he told the … channel", "… – Agency"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from quiz_app.article.model import Article, Block, BlockKind, Span
from quiz_app.ledger import lexicon
from quiz_app.ledger.model import Attribution, Found, Spans
from quiz_app.ledger.rules.headline import credit_of_headline
from quiz_app.ledger.rules.media import names_medium
from quiz_app.ledger.sentences import sentence_at

_NOUNS = lexicon.words("relay", "nouns")
_FILLERS = lexicon.words("relay", "fillers")
_POINTING = lexicon.words("relay", "pointing")
_TRIGGER = re.compile(
    r"\b(?:" + "|".join(sorted(lexicon.words("relay", "triggers"))) + r")\s+", re.IGNORECASE
)
_WORD = re.compile(r"[\w’'&.-]*\w")
_DATELINE = re.compile(r"[A-Z][^()\n]{0,60}\((?P<who>[^()]{2,40})\)\s*[–—-]")
_SOURCE_LINE = re.compile(r"Sources?:\s*(?P<who>.+)")


def resolve_pointing(
    article: Article, sentences: tuple[Span, ...], found: Sequence[Attribution]
) -> list[Attribution]:
    """Return `found` with "This" in "This was reported by …" replaced by what it points to.

    At the start of a paragraph it points to the paragraph before, else to the sentence
    before. Only where a medium passes it on: who "disputes this" need not mean all of it.
    """
    resolved = []
    for one in found:
        words = " ".join(span.of(article.text) for span in one.content)
        target = _pointed_to(article, sentences, one.content[0])
        if words.lower() in _POINTING and target and _is_medium(article, one.source):
            resolved.append(replace(one, content=(target,), by=Found.RULE))
        else:
            resolved.append(one)
    return resolved


def add_relays(
    article: Article, sentences: tuple[Span, ...], found: Sequence[Attribution]
) -> list[Attribution]:
    """Return `found` with who passed each on, nearest to the reader first.

    First the medium that the whole article is credited to, then the one that the report of a
    passage goes back to, last the medium that the source spoke to.
    """
    whole = _credit_of_article(article)
    reports = [one for one in found if one.by is Found.RULE and _is_medium(article, one.source)]
    return [replace(one, relay=_chain(article, one, whole, reports, sentences)) for one in found]


def _chain(
    article: Article,
    one: Attribution,
    whole: Span | None,
    reports: Sequence[Attribution],
    sentences: tuple[Span, ...],
) -> Spans:
    passing = [whole] if whole else []
    for report in reports:
        if report is not one and any(
            part.overlaps(mine) for part in report.content for mine in one.content
        ):
            passing.extend(report.source)
    passing.extend(_addressed_media(article.text, sentences, one))
    said = {span.of(article.text) for span in one.source}
    distinct = {span.of(article.text): span for span in reversed(passing)}
    chain = dict.fromkeys(span.of(article.text) for span in passing)
    return tuple(distinct[name] for name in chain if name not in said)


def _addressed_media(text: str, sentences: tuple[Span, ...], one: Attribution) -> Iterator[Span]:
    """Yield the media that the sentence of the cue says it was told to."""
    if not one.cue:
        return
    sentence = sentence_at(sentences, one.cue[0].start) or one.cue[0]
    for trigger in _TRIGGER.finditer(text, sentence.start, sentence.end):
        inside = any(span.start <= trigger.start() < span.end for span in one.content)
        medium = _medium_at(text, trigger.end(), sentence.end)
        if medium and not inside and medium not in one.source:
            yield medium


def _medium_at(text: str, start: int, end: int) -> Span | None:
    """Return the medium whose name or description starts at `start`, or None."""
    words: list[Span] = []
    for match in _WORD.finditer(text, start, end):
        gap = text[words[-1].end : match.start()] if words else ""
        if gap.strip() or not _may_name(match.group()):
            break
        words.append(Span(*match.span()))
    while words and words[-1].of(text).lower() in _FILLERS:
        words.pop()
    if not words:
        return None
    named = Span(words[0].start, words[-1].end)
    return named if names_medium(named.of(text)) else None


def _may_name(word: str) -> bool:
    return word[:1].isupper() or word.lower() in _FILLERS or word.lower() in _NOUNS


def _is_medium(article: Article, source: Spans) -> bool:
    return any(names_medium(span.of(article.text)) for span in source)


def _credit_of_article(article: Article) -> Span | None:
    """Return the medium that the whole article is credited to, if one is."""
    credit = credit_of_headline(article)
    if credit and _is_medium(article, credit.source):
        return credit.source[0]
    for block in article.blocks:
        pattern = _SOURCE_LINE if block.kind is BlockKind.CAPTION else _DATELINE
        found = pattern.match(article.block_text(block))
        if found and names_medium(found["who"]):
            return _moved(found.span("who"), block.span.start)
    return None


def _pointed_to(article: Article, sentences: tuple[Span, ...], word: Span) -> Span | None:
    here = sentence_at(sentences, word.start)
    block = article.block_at(word.start)
    if here is None or block is None:
        return None
    if here.start == block.span.start:
        return _paragraph_before(article, block)
    return next((s for s in reversed(sentences) if s.end <= here.start), None)


def _paragraph_before(article: Article, block: Block) -> Span | None:
    running = (BlockKind.PARAGRAPH, BlockKind.QUOTE)
    before = [b for b in article.blocks if b.kind in running and b.span.end <= block.span.start]
    return before[-1].span if before else None


def _moved(place: tuple[int, int], offset: int) -> Span:
    return Span(place[0] + offset, place[1] + offset)
