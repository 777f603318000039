"""Which claims a statement of verification covers."""

from __future__ import annotations

import re
from collections.abc import Sequence

from quiz_app.article.model import Span
from quiz_app.ledger.lexicon import words
from quiz_app.ledger.manner import denied_words, denies_a_claim
from quiz_app.ledger.model import Claim, Source, SourceKind, Stance
from quiz_app.ledger.words import content_stems, pattern, tokens

_ALL_SIDES = pattern(words("checks", "covers", "all_sides"))
_MANY, _ONE = words("checks", "covers", "many"), words("checks", "covers", "one")
_OF_DOCUMENTS = words("checks", "covers", "of_documents")
_DENIED = words("stances", "denied", "nouns")
_POINTER = re.compile(r"(?:(?:that|whether|if)\s+)?(?:this|that|it)\b(?!\s+the\b)", re.IGNORECASE)
_START = 4  # words within which the noun stands that tells what was checked
_ALIKE = 0.6  # share of the telling words of the shorter statement that both must have …
_SAME = 0.75  # … to speak of the same thing, and to say the same of it
_AT_LEAST = 2  # telling words in common


def covered(
    text: str, place: Span, about: str, claims: Sequence[Claim], sources: Sequence[Source]
) -> Sequence[Claim]:
    """Return the claims that a check at `place` covers, by the words for what was checked.

    * "the statements of either side": all claims of parties, or all where none is known;
    * "the findings": the claims of documents and studies before it;
    * "the claims": those of the source named with it, else all claims of parties before it,
      else all before it;
    * "the claim", "this": the nearest one before it;
    * anything else ("a video of …"): claims that share its telling words.
    """
    parties = {source.id for source in sources if source.party}
    if _ALL_SIDES.search(about):
        return [claim for claim in claims if claim.source_id in parties] or claims
    before = _before(place, claims)
    start = set(tokens(about)[:_START])
    if start & _OF_DOCUMENTS:
        documents = {source.id for source in sources if source.kind is SourceKind.DOCUMENT}
        return [claim for claim in before if claim.source_id in documents]
    if start & _MANY:
        named = _of_named(about, before, sources)
        return named or [c for c in before if c.source_id in parties] or before
    if start & _ONE or _POINTER.match(about):
        return _of_named(about, before, sources)[-1:] or before[-1:]
    return [claim for claim in claims if _alike(about, _words(text, claim))]


def _before(place: Span, claims: Sequence[Claim]) -> list[Claim]:
    """Return the claims before a place, without those that are part of another one."""
    return [c for c in claims if c.content[0].start < place.start and c.nested_in is None]


def _of_named(about: str, claims: Sequence[Claim], sources: Sequence[Source]) -> list[Claim]:
    """Return the claims of the source that the words name: "the ministry’s claims"."""
    said = content_stems(about)
    named = {
        source.id
        for source in sources
        if source.kind is not SourceKind.MEDIA and content_stems(source.name) & said
    }
    return [claim for claim in claims if claim.source_id in named]


def naming(text: str, name: str, claims: Sequence[Claim], sources: Sequence[Source]) -> list[Claim]:
    """Return the claims of others whose content names somebody."""
    own = {source.id for source in sources if source.name == name}
    telling = content_stems(name)
    return [
        claim
        for claim in claims
        if telling and claim.source_id not in own and telling <= content_stems(_words(text, claim))
    ]


def _words(text: str, claim: Claim) -> str:
    return " ".join(part.of(text) for part in claim.content)


def _alike(one: str, other: str, share: float = _ALIKE) -> bool:
    """Return whether two statements share so many of their telling words."""
    left, right = content_stems(one), content_stems(other)
    shared = len(left & right)
    return shared >= _AT_LEAST and shared >= share * min(len(left), len(right))


def denied(text: str, denial: Claim, claims: Sequence[Claim]) -> list[Claim]:
    """Return what a denial covers: claims of others that say it, and itself where it quotes one.

    "denied reports that A" holds A, which somebody else claims: A stands disputed.
    """
    others = [
        c for c in claims if c.source_id != denial.source_id and c.stance is not Stance.DENIES
    ]
    quotes = denies_a_claim(text, denial.cue)
    content = _words(text, denial) if quotes else denied_words(text, denial.cue, denial.content)
    said = tokens(content)
    points_back = set(said[:_START]) & _DENIED or said in (("this",), ("that",), ("it",))
    found = [claim for claim in others if _alike(content, _words(text, claim), _SAME)]
    before = _before(denial.cue[0], others)
    if not found and points_back:  # "denied the allegations", "denied this"
        found = before if set(said) & _MANY else before[-1:]
    return [*found, denial] if quotes else found
