"""Which claims a statement of verification covers."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from quiz_app.article.model import Article, Span
from quiz_app.ledger.lexicon import words
from quiz_app.ledger.model import Claim, Nature, Source, SourceKind, Spans, Stance
from quiz_app.ledger.words import content_stems, pattern, tokens

_ALL_SIDES = pattern(words("checks", "covers", "all_sides"))
_MANY, _ONE = words("checks", "covers", "many"), words("checks", "covers", "one")
_OF_DOCUMENTS = words("checks", "covers", "of_documents")
_SPECIFIC = re.compile(
    r"\w+\s(?:about|on|that|of\s(?:its|their|the)\s(?!two|other|warring))", re.IGNORECASE
)
_SUBJECT = re.compile(r"\w\s(?:about|of|on|that|whether)\s(?P<of>.+)")
_THEIRS = re.compile(r"(?:his|her|their|its)\b", re.IGNORECASE)
_POINTER = re.compile(r"(?:(?:that|whether|if)\s+)?(?:this|that|it)\b(?!\s+the\b)", re.IGNORECASE)
_BACK = 2  # paragraphs back within which what is checked or denied was said
_CLAUSE = re.compile(r"(?:that|whether|if)\s")
_DID = re.compile(
    r"^(?:that\s)?(?:he|she|they|it)\s(?:did|does|was|were|is|are|had|has)(?:\sso)?\W*$"
)
_START = 4  # words within which the noun stands that tells what was checked
_ALIKE = 0.6  # share of the telling words of the shorter statement that both must have …
SAME = 0.75  # … to speak of the same thing, and to say the same of it
_AT_LEAST = 2  # telling words in common


def covered(
    article: Article, place: Span, about: str, claims: Sequence[Claim], sources: Sequence[Source]
) -> Sequence[Claim]:
    """Return the claims that a check at `place` covers, by the words for what was checked.

    * "the statements of either side": all claims of parties, or those near it where no two
      are known or a subject is named ("either side’s account of its losses");
    * "the findings": the claims of documents and studies before it;
    * "their account": the claims near it of who spoke last before it;
    * "the claims": those of the source named with it, else those of parties near it, else all
      near it;
    * "the claim", "this": the nearest one before it;
    * "the logs": the nearest claim that a document so called makes;
    * anything else ("a video of …"): claims that share its telling words.

    "Whether the report was written" is what claims say in like words. Where it is said what
    the claims are about, only those that speak of it.
    """
    text = article.text
    parties = {source.id for source in sources if source.party}
    if _ALL_SIDES.search(about):
        if _SPECIFIC.search(about):
            claims = nearest(article, place.start, claims)
        return _of_sides(article, place, claims, sources)
    before = _before(place, claims)
    near = nearest(article, place.start, before)
    start = set(tokens(about)[:_START])
    subject = _SUBJECT.search(about)
    if _CLAUSE.match(about) and not _POINTER.match(about) and not _DID.search(about):
        return [claim for claim in claims if alike(about, words_of(text, claim))]
    if subject and start & (_MANY | _ONE):
        near = before = [c for c in near if _shares(text, subject["of"], c.content)]
    if start & _OF_DOCUMENTS:
        documents = {source.id for source in sources if source.kind is SourceKind.DOCUMENT}
        return [claim for claim in before if claim.source_id in documents]
    if start & (_MANY | _ONE) and _THEIRS.match(about):
        return [claim for claim in near if claim.source_id == near[-1].source_id]
    if start & _MANY:
        named = _of_named(about, before, sources)
        return named or [c for c in near if c.source_id in parties] or near
    if start & _ONE or _POINTER.match(about) or _DID.search(about):
        near = [claim for claim in near if claim.stance is not Stance.DENIES]
        return _of_named(about, before, sources)[-1:] or near[-1:]
    documents = {source.id for source in sources if source.kind is SourceKind.DOCUMENT}
    said = [c for c in near if c.source_id in documents and _shares(text, about, c.source)]
    return said[-1:] or [claim for claim in claims if alike(about, words_of(text, claim))]


def _of_sides(
    article: Article, place: Span, claims: Sequence[Claim], sources: Sequence[Source]
) -> list[Claim]:
    """Return the claims of the parties; where no two are known, of all who speak near above."""
    parties = {source.id for source in sources if source.party}
    found = [claim for claim in claims if claim.source_id in parties]
    if len({claim.source_id for claim in found}) > 1:
        return found
    here = _paragraph(article, place.start)
    outside = {s.id for s in sources if s.kind in (SourceKind.MEDIA, SourceKind.DOCUMENT)}
    return [
        claim
        for claim in claims
        if 0 <= here - _paragraph(article, claim.content[0].start) <= _BACK
        and claim.source_id not in outside
        and claim.content[0].start < place.start
    ]


def nearest(article: Article, place: int, claims: Sequence[Claim]) -> list[Claim]:
    """Return the claims before a place in its own paragraph, or else a little above."""
    here = _paragraph(article, place)
    before = [
        (_paragraph(article, c.content[0].start), c)
        for c in claims
        if c.content[0].start < place and c.nature is not Nature.QUESTION and not c.in_heading
    ]
    for back in range(_BACK + 1):
        found = [c for number, c in before if number == here - back]
        if found:
            return found
    return []


def _paragraph(article: Article, offset: int) -> int:
    return bisect_right(article.blocks, offset, key=lambda block: block.span.start)


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


def naming(
    article: Article, verb: Span, name: str, claims: Sequence[Claim], sources: Sequence[Source]
) -> list[Claim]:
    """Return the claims of others near a place, or in the paragraph before, that name somebody."""
    own = {source.id for source in sources if source.name == name}
    telling, here = content_stems(name), _paragraph(article, verb.start)
    return [
        claim
        for claim in claims
        if telling
        and claim.source_id not in own
        and telling <= content_stems(words_of(article.text, claim))
        and 0 <= here - _paragraph(article, claim.content[0].start) <= _BACK
        and claim.stance not in (Stance.DENIES, Stance.DEMANDS)
        and not claim.in_heading
    ]


def words_of(text: str, claim: Claim) -> str:
    """Return what a claim says."""
    return " ".join(part.of(text) for part in claim.content)


def _shares(text: str, about: str, parts: Spans) -> bool:
    """Return whether the words share a telling one with the parts of the text."""
    said = content_stems(" ".join(part.of(text) for part in parts))
    return not said.isdisjoint(content_stems(about))


def alike(one: str, other: str, share: float = _ALIKE) -> bool:
    """Return whether two statements share so many of their telling words."""
    left, right = content_stems(one), content_stems(other)
    shared = len(left & right)
    return shared >= _AT_LEAST and shared >= share * min(len(left), len(right))
