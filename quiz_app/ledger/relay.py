"""Who passed a claim on before it reached the reader: this paper ← an agency ← the ministry."""

from __future__ import annotations

from collections.abc import Sequence

from quiz_app.article.model import Article, BlockKind
from quiz_app.ledger.mentions import read_mention
from quiz_app.ledger.model import Attribution, Source, SourceKind

OWN_PAPER = "this paper"
_POINTERS = ("this", "it", "the news", "this news", "the story")
_TOP = 4  # blocks within which "this was reported by …" speaks of the whole article


def credited(article: Article, attributions: Sequence[Attribution]) -> str:
    """Return the outlet from which the article says it has its news, "" where it names none.

    Only what points at the text above: "This was reported by …" near the top.
    """
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
    mentions = [read_mention(article.text, span) for span in attribution.relay]
    names = [credit, *(mention.name or mention.words for mention in mentions)]
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
