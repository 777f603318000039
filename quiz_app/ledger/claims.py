"""Article → attributions: what the tagger finds, mended and completed by rules."""

from __future__ import annotations

from quiz_app.article.model import Article
from quiz_app.ledger.attribute import attribute
from quiz_app.ledger.model import Attribution
from quiz_app.ledger.rules.cues import drop_false_cues
from quiz_app.ledger.rules.relay import add_relays, credit_of_headline, resolve_pointing
from quiz_app.ledger.rules.second_look import read_clauses, read_contents
from quiz_app.ledger.sentences import sentences


def find_attributions(article: Article) -> tuple[Attribution, ...]:
    """Return the attributions of the article; spans are code points into its text.

    In text order, then those within another's content. The tagger's finds come first and
    win: a rule drops what has no cue, and adds only what no find has read.
    """
    parts = sentences(article)
    found = drop_false_cues(article, parts, attribute(article))
    found = drop_false_cues(article, parts, read_clauses(article, parts, found))
    found = resolve_pointing(article, parts, found)
    credit = credit_of_headline(article)
    if credit:
        found = [one for one in found if not _same_content(one, credit)] + [credit]
    found.sort(key=lambda one: one.content[0])
    found += drop_false_cues(article, parts, read_contents(article, found))
    return tuple(add_relays(article, parts, found))


def _same_content(one: Attribution, other: Attribution) -> bool:
    return any(a.overlaps(b) for a in one.content for b in other.content)
