"""Read a passage of an article once more, on its own.

The tagger reads a short passage better than a long sentence with several speakers in it.
"""

from __future__ import annotations

from quiz_app.article.model import Span
from quiz_app.ledger import lexicon
from quiz_app.ledger.attribute import attribute_alone
from quiz_app.ledger.model import Attribution, Spans
from quiz_app.ledger.rules.cues import has_speech_verb

ACCORDING = "according to"
_AROUND = lexicon.words("clauses", "around")
_HEARSAY = lexicon.words("cues", "words", "hearsay")
_NOBODY = lexicon.words("clauses", "nobody")


def read_alone(text: str, passage: Span) -> list[Attribution]:
    """Return what the tagger finds in a passage read alone: plain statements of somebody."""
    return [one for one in attribute_alone(text, passage) if one.cue and _is_plain(text, one)]


def _is_plain(text: str, one: Attribution) -> bool:
    """Return whether somebody named says it, in so many words: "X has also said", no more.

    A short passage leaves out what would tell "was told to", "the claim of" or "who said".
    """
    speaker = " ".join(span.of(text).lower() for span in one.source)
    cue = " ".join(span.of(text).lower() for span in one.cue)
    if cue in _HEARSAY:
        return True
    if cue == ACCORDING or not one.source:
        return bool(one.source)
    verbs = [word for word in cue.split() if has_speech_verb(word)]
    around = [word for word in cue.split() if word not in verbs]
    return len(verbs) == 1 and _AROUND.issuperset(around) and speaker not in _NOBODY


def same_cue(one: Attribution, other: Attribution) -> bool:
    """Return whether the two share words of their cues."""
    return any(a.overlaps(b) for a in one.cue for b in other.cue)


def spans_of(one: Attribution) -> Spans:
    """Return all spans of source, cue and content."""
    return (*one.source, *one.cue, *one.content)
