"""Who passed a statement on: "This was reported by …", "he told the … channel", "… – Agency"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from quiz_app.article.model import Article, Block, BlockKind, Span
from quiz_app.ledger import lexicon
from quiz_app.ledger.countries import names_country
from quiz_app.ledger.model import Attribution, Found, Spans
from quiz_app.ledger.rules.headline import credit_of_headline
from quiz_app.ledger.rules.media import names_medium
from quiz_app.ledger.sentences import sentence_at

_NOUNS = lexicon.words("relay", "nouns")
_FILLERS = lexicon.words("relay", "fillers")
_NOT_MEDIA = lexicon.words("relay", "not_media")
_POINTING = lexicon.words("relay", "pointing")
_TRIGGER = re.compile(
    r"\b(?:" + "|".join(sorted(lexicon.words("relay", "triggers"))) + r")\s+", re.IGNORECASE
)
_WORD = re.compile(r"[\w’'&.-]*\w")
_DATELINE = re.compile(r"[A-Z]{3}[^()\n]{0,60}\((?P<who>[A-Z][^()]{1,40})\)\s*[–—-]")
_TOP = 4  # blocks within which a dateline may name any agency
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

    First the medium that the whole article is credited to, then those that report a passage
    it stands in, last the medium that cites the source or that it spoke to.
    """
    whole = credit_of_article(article)
    reports = [one for one in found if one.by is Found.RULE and _is_medium(article, one.source)]
    said_by = {span for one in found for span in one.source}
    chains = []
    for one in found:
        outer = [] if one.nested_in is None else [found[one.nested_in]]
        around = [*(o for o in outer if _is_medium(article, o.source)), *reports]
        chains.append(_chain(article, one, whole, around, sentences, said_by))
    return [replace(one, relay=chain) for one, chain in zip(found, chains, strict=True)]


def _chain(
    article: Article,
    one: Attribution,
    whole: Span | None,
    reports: Sequence[Attribution],
    sentences: tuple[Span, ...],
    said_by: set[Span],
) -> Spans:
    passing = [whole] if whole else []
    for report in reports:
        if report is not one and _holds(report, one):
            passing.extend(report.source)
    passing.extend(one.relay)
    told = _addressed_media(article.text, sentences, one)
    passing.extend(medium for medium in told if medium not in said_by)
    said = {span.of(article.text) for span in one.source}
    distinct = {span.of(article.text): span for span in reversed(passing)}
    chain = dict.fromkeys(span.of(article.text) for span in passing)
    return tuple(distinct[name] for name in chain if name not in said)


def _holds(report: Attribution, one: Attribution) -> bool:
    """Return whether all that one says stands in what is reported."""
    return all(
        any(part.start <= mine.start and mine.end <= part.end for part in report.content)
        for mine in one.content
    )


def _addressed_media(text: str, sentences: tuple[Span, ...], one: Attribution) -> Iterator[Span]:
    """Yield the media that the sentence of the cue says it was told to."""
    if not one.cue:
        return
    sentence = sentence_at(sentences, one.cue[0].start) or one.cue[0]
    for trigger in _TRIGGER.finditer(text, sentence.start, sentence.end):
        inside = any(span.start <= trigger.start() < span.end for span in one.content)
        medium = _medium_at(text, trigger.end(), sentence.end)
        if medium and not inside:
            yield medium


def _medium_at(text: str, start: int, end: int) -> Span | None:
    """Return the medium whose name or description starts at `start`, or None."""
    words: list[Span] = []
    for match in _WORD.finditer(text, start, end):
        gap = text[words[-1].end : match.start()] if words else ""
        if gap.strip() or not (_may_name(match.group()) or (words and match.group().isdigit())):
            return None if match.group().lower() in _NOT_MEDIA else _named(text, words)
        words.append(Span(*match.span()))
    return _named(text, words)


def _named(text: str, words: list[Span]) -> Span | None:
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


def credit_of_article(article: Article) -> Span | None:
    """Return the medium that the whole article is credited to, if one is.

    A dateline or a source line names it; the headline may only say "agency".
    """
    for number, block in enumerate(article.blocks):
        is_caption = block.kind is BlockKind.CAPTION
        found = (_SOURCE_LINE if is_caption else _DATELINE).match(article.block_text(block))
        is_top = number < _TOP and not is_caption
        if found and (names_medium(found["who"]) or (is_top and not names_country(found["who"]))):
            return _moved(found.span("who"), block.span.start)
    credit = credit_of_headline(article)
    return credit.source[0] if credit and _is_medium(article, credit.source) else None


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
