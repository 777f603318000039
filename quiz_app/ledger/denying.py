"""What the words of a claim deny, by their verb ("denied", "rejects") or by what they say of
another claim ("that is not true")."""

from __future__ import annotations

import re

from quiz_app.article.model import Span
from quiz_app.ledger.lexicon import load, words
from quiz_app.ledger.model import Spans
from quiz_app.ledger.words import find, forms, pattern, tokens


def _verbs(*keys: str) -> re.Pattern[str]:
    irregular = load("stances")["irregular"]
    return pattern(form for verb in words("stances", *keys) for form in forms(verb, irregular))


DENIES = _verbs("stance", "denies")
_CLAIMS_ONLY = _verbs("stance", "denies_claims_only")
_NOUNS = words("stances", "denied", "nouns")
_POINTERS = words("stances", "denied", "pointers")
_TOLD = pattern(words("stances", "denied", "told"))
_WITHHELD = re.compile("|".join(words("stances", "withheld", "words")))
_CLAIM_THAT = re.compile(
    rf"\W*(?:(?:an?|the|these|those)\s)?{_TOLD.pattern}\sthat\s", re.IGNORECASE
)
_OBJECT = 8  # words within which the object of a verb names a claim
_NOT_SO = re.compile("|".join(sorted(words("stances", "refuting", "words"))), re.IGNORECASE)
_CALLS = _verbs("refuting", "calls")
_LABEL = re.compile(
    pattern(words("stances", "refuting", "labels")).pattern
    + r"(?=[”\".,;]|$|\s(?:and|by|from|with|that|about)\s)",
    re.IGNORECASE,
)
_ASKS = _verbs("nature", "question")


def denies(text: str, cue: Spans, content: Spans) -> bool:
    """Return whether the verb of denial denies: one may reject offers and deny entry, too."""
    what = denied_words(text, cue, content)
    if not find(_CLAIMS_ONLY, text, cue):
        return not _WITHHELD.search(what)
    said = tokens(what)
    return not said or not (_NOUNS | _POINTERS).isdisjoint(said[:_OBJECT])


def denies_a_claim(text: str, cue: Spans, content: Spans = ()) -> bool:
    """Return whether what is denied is what others claim: "denied reports that …"."""
    what = denied_words(text, cue, content)
    return bool(_TOLD.search(denied_words(text, cue, ())) or _CLAIM_THAT.match(what))


def denied_words(text: str, cue: Spans, content: Spans) -> str:
    """Return what a denial denies: "[denied] hiding any figures" tells it partly in the cue."""
    behind = [text[verb.end() : part.end] for part in cue if (verb := DENIES.search(text, *part))]
    return " ".join([*behind, *(part.of(text) for part in content)])


def refutation(text: str, cue: Spans, content: Spans) -> Span | None:
    """Return the words of the content that say of another claim that it is not so."""
    if not cue or find(_ASKS, text, cue):
        return None
    found = find(_NOT_SO, text, content)
    if not found and find(_CALLS, text, cue):
        found = find(_LABEL, text, content)
    return found[0] if found else None
