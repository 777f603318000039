"""Who says what the headline says: "Mine to close – Reuters", "Worms hold water, study finds"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from quiz_app.article.model import Article, Span
from quiz_app.ledger import lexicon
from quiz_app.ledger.model import Attribution, Found
from quiz_app.ledger.rules.cues import has_cue_verb
from quiz_app.ledger.rules.media import names_medium

CONFIDENCE = 0.9  # a short name or a verb of saying at a headline's end hardly means anything else

_DASH = re.compile(r"\s+(?P<cue>[–—-]|\|)\s+(?P<who>[^–—|]+)$")
_WHO = r"(?P<who>(?:[\w’'.-]+\s+){0,4}[\w’'.-]+)"
_CUE = r"(?P<cue>[\w’'-]+)"
_TAILS = (re.compile(rf",\s+{_WHO}\s+{_CUE}$"), re.compile(rf",\s+{_CUE}\s+{_WHO}$"))
_MOST_WORDS = 5  # of a name behind a headline's dash
_SOURCES = lexicon.words("relay", "headline_sources")


def read_headline(article: Article, found: Sequence[Attribution]) -> list[Attribution]:
    """Return `found` with what the headline is attributed to at its end.

    The rule wins over finds without a cue of their own: in the words attributed, or in the
    text below, for "…, Reuters reports" says nothing of the first sentence.
    """
    whole = credit_of_headline(article) or _tail_of_headline(article)
    if not whole:
        return list(found)
    content, cue = whole.content[0], whole.cue[0]
    return [
        one
        for one in found
        if _lies_in(one, content)
        or not (content.overlaps(one.content[0]) or any(cue.overlaps(own) for own in one.cue))
    ] + [whole]


def credit_of_headline(article: Article) -> Attribution | None:
    """Return the attribution of the headline to the name behind its dash: "Mine to close – BBC"."""
    headline = article.headline
    ending = _DASH.search(article.block_text(headline)) if headline else None
    if not headline or not ending or not _is_source(article, ending["who"]):
        return None
    return _attribution(headline.span.start, ending)


def _tail_of_headline(article: Article) -> Attribution | None:
    """Return the attribution at the headline's end: ", study finds" or ", says study"."""
    headline = article.headline
    if headline is None:
        return None
    endings = [tail.search(article.block_text(headline)) for tail in _TAILS]
    saying = [ending for ending in endings if ending and has_cue_verb(ending["cue"])]
    return _attribution(headline.span.start, saying[0]) if saying else None


def _attribution(start: int, ending: re.Match[str]) -> Attribution:
    def part(name: str) -> tuple[Span, ...]:
        return (Span(start + ending.start(name), start + ending.end(name)),)

    content = (Span(start, start + ending.start()),)
    return Attribution(part("who"), part("cue"), content, Found.RULE, CONFIDENCE)


def _is_source(article: Article, words: str) -> bool:
    """Return whether it names who says so: a medium, a kind of source, or who the text names."""
    parts = words.split()
    if len(parts) > _MOST_WORDS:
        return False
    is_name = all(part[:1].isupper() for part in parts)
    body = article.text[article.blocks[0].span.end :]
    return parts[-1].lower() in _SOURCES or (is_name and (words in body or names_medium(words)))


def _lies_in(one: Attribution, content: Span) -> bool:
    parts = (*one.cue, *one.content)
    return bool(one.cue) and all(content.start <= p.start and p.end <= content.end for p in parts)
