"""Who passed a claim on before it reached the reader: this paper ← an agency ← the ministry."""

from __future__ import annotations

import re
from collections.abc import Sequence

from quiz_app.article.model import Article, BlockKind, Span
from quiz_app.ledger import kinds
from quiz_app.ledger.mentions import Mention, read_mention
from quiz_app.ledger.model import Attribution, Source, SourceKind

OWN_PAPER = "this paper"
_POINTERS = ("this", "it", "the news", "this news", "the story")
_CREDIT = re.compile(r"\s[–—-]\s(?P<name>[^–—\n]{2,40})$")
_TOLD = re.compile(r"\b(?:told|tells|speaking to|interview with|spoke to|speaks to)\s*$")
_ADDRESSEE = re.compile(
    r"\s*(?P<name>(?:the\s)?(?:[A-Z][\w.’'-]*\s?){1,4}(?:TV|news|radio)?\s?"
    r"(?:channel|newspaper|news agency|agency|magazine|station|broadcaster|website)?)"
)
_TOP = 4  # blocks within which "this was reported by …" speaks of the whole article


def credited(article: Article, attributions: Sequence[Attribution]) -> str:
    """Return the outlet from which the article says it has its news, "" where it names none.

    The headline's credit ("… – Agency"), or "This was reported by …" near the top.
    """
    if article.headline:
        credit = _CREDIT.search(article.block_text(article.headline))
        if credit and kinds.of_name(credit["name"]) is SourceKind.MEDIA:
            return credit["name"]
    top = article.blocks[:_TOP][-1].span.end if article.blocks else 0
    for attribution in attributions:
        if (
            attribution.source
            and attribution.content[0].end <= top
            and _is_pointer(article, attribution)
        ):
            mention = read_mention(article.text, attribution.source[0])
            if mention.kind is SourceKind.MEDIA:
                return mention.name or mention.words
    return ""


def relay_of(
    article: Article, attribution: Attribution, source: Source | None, credit: str, paper: str
) -> tuple[str, ...]:
    """Return the names of those who passed the claim on, nearest to the reader first.

    The article's own paper stands first where anybody else stands between it and the source;
    a claim that came straight to the paper, or is the outlet's own, has no chain.
    """
    names = [credit, *_named(article.text, attribution)]
    own = source.name if source else ""
    chain = list(dict.fromkeys(name for name in names if name and name != own))
    return (paper, *chain) if chain else ()


def _is_pointer(article: Article, attribution: Attribution) -> bool:
    """Return whether the content points at what stands above ("This was reported by …").

    Where it was followed already, the content is a whole paragraph.
    """
    content = attribution.content[0]
    return content.of(article.text).lower() in _POINTERS or any(
        block.span == content for block in article.blocks if block.kind is BlockKind.PARAGRAPH
    )


def _named(text: str, attribution: Attribution) -> list[str]:
    found = [read_mention(text, span) for span in attribution.relay]
    found += [mention for cue in attribution.cue if (mention := _told_to(text, cue))]
    return [mention.name or mention.words for mention in found]


def _told_to(text: str, cue: Span) -> Mention | None:
    """Return the outlet behind "told": "he told the Harbour TV channel"."""
    told = _TOLD.search(text, cue.start, cue.end)
    named = _ADDRESSEE.match(text, cue.end) if told else None
    if named is None:
        return None
    mention = read_mention(text, Span(*named.span("name")))
    return mention if mention.kind is SourceKind.MEDIA else None
