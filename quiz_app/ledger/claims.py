"""Article → attributions: what the tagger finds, mended and completed by rules."""

from __future__ import annotations

from quiz_app.article.model import Article
from quiz_app.ledger.attribute import attribute
from quiz_app.ledger.model import Attribution
from quiz_app.ledger.rules.citing import read_citing
from quiz_app.ledger.rules.clauses import read_clauses
from quiz_app.ledger.rules.contents import read_contents
from quiz_app.ledger.rules.cues import drop_false_cues
from quiz_app.ledger.rules.edges import trim
from quiz_app.ledger.rules.headline import read_headline
from quiz_app.ledger.rules.passages import spans_of
from quiz_app.ledger.rules.relay import add_relays, resolve_pointing
from quiz_app.ledger.rules.speakers import restore_speakers
from quiz_app.ledger.rules.turns import read_turns
from quiz_app.ledger.sentences import sentences


def find_attributions(article: Article) -> tuple[Attribution, ...]:
    """Return the attributions of the article; spans are code points into its text.

    In text order, then those within another's content. The tagger's finds stand unless a
    rule knows better: it drops what has no cue, and replaces only what was read across the
    edge of a clause, or against the layout (headline, transcript).
    """
    parts = sentences(article)
    found = drop_false_cues(article, parts, restore_speakers(article, attribute(article)))
    found = drop_false_cues(article, parts, read_clauses(article, parts, found))
    found = read_headline(article, read_turns(article, found))
    found = resolve_pointing(article, parts, trim(article, parts, found))
    found = read_citing(article, parts, found)
    found.sort(key=lambda one: min(spans_of(one)))
    nested = drop_false_cues(article, parts, read_contents(article, found))
    return tuple(add_relays(article, parts, found + trim(article, parts, nested)))
