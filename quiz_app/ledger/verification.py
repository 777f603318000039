"""What the article says was checked, denied or left unanswered, and which claims that covers."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from quiz_app.article.model import Article, Span
from quiz_app.ledger import kinds
from quiz_app.ledger.checks import Check
from quiz_app.ledger.lexicon import words
from quiz_app.ledger.manner import denied_words, denies_a_claim
from quiz_app.ledger.mentions import read_mention
from quiz_app.ledger.model import (
    Claim,
    ClaimStatus,
    Confidence,
    Source,
    SourceKind,
    Stance,
    Verification,
    VerificationStatus,
)
from quiz_app.ledger.sentences import sentence_at, sentences
from quiz_app.ledger.words import content_stems, pattern, tokens

_ALL_SIDES = pattern(words("checks", "covers", "all_sides"))
_MANY, _ONE = words("checks", "covers", "many"), words("checks", "covers", "one")
_OF_DOCUMENTS = words("checks", "covers", "of_documents")
_DENIED = words("stances", "denied", "nouns")
_NAME = re.compile(r"(?:[Tt]he\s)?(?!The\b)[A-Z][\w’'-]*(?:\s[A-Z][\w’'-]*)*(?=\s[a-z])")
_OPENERS = words("sentences", "openers")
_POINTER = re.compile(r"(?:(?:that|whether|if)\s+)?(?:this|that|it)\b(?!\s+the\b)", re.IGNORECASE)
_START = 4  # words within which the noun stands that tells what was checked
_ALIKE = 0.6  # share of the telling words of the shorter statement that both must have …
_SAME = 0.75  # … to speak of the same thing, and to say the same of it
_AT_LEAST = 2  # telling words in common


def verifications(
    article: Article,
    checks: Sequence[Check],
    claims: Sequence[Claim],
    sources: Sequence[Source],
    paper: str,
) -> tuple[Verification, ...]:
    """Return the verification statements in text order, numbered v1, v2 …

    Besides the checks these are the claims that deny another claim. `paper` is the name of
    the article's own paper, for "we" and "this newspaper". Which claims one covers:

    * "the statements of either side": all claims of parties, or all where none is known;
    * "the claims": those of the source named with it, else all claims of parties before it,
      else all before it;
    * "the findings": the claims of documents and studies before it;
    * "the claim", "this": the nearest one before it;
    * anything else ("a video of …"): claims that share its telling words;
    * no response: the claims whose content names who did not answer.
    """
    found = [_of_check(article, check, claims, sources, paper) for check in checks]
    found += _denials(article, claims, sources)
    found.sort(key=lambda verification: verification.span)
    return tuple(replace(item, id=f"v{number}") for number, item in enumerate(found, 1))


def with_status(claims: Sequence[Claim], statements: Sequence[Verification]) -> tuple[Claim, ...]:
    """Return the claims, each with what the article says of it.

    A denial weighs more than a failed check and that more than a check, since a claim may be
    named in several.
    """
    return tuple(replace(claim, status=_status(claim, statements)) for claim in claims)


def _status(claim: Claim, statements: Sequence[Verification]) -> ClaimStatus:
    said = {statement.status for statement in statements if claim.id in statement.claims}
    for status, meaning in (
        (VerificationStatus.DENIED, ClaimStatus.DISPUTED),
        (VerificationStatus.UNVERIFIED, ClaimStatus.UNVERIFIED),
        (VerificationStatus.VERIFIED, ClaimStatus.VERIFIED),
    ):
        if status in said:
            return meaning
    return ClaimStatus.NOTHING_SAID


def _of_check(
    article: Article,
    check: Check,
    claims: Sequence[Claim],
    sources: Sequence[Source],
    paper: str,
) -> Verification:
    others = [c for c in claims if not _is_within(check.verb, (*c.cue, *c.content))]
    by = _name(article, check, claims, sources, paper)
    about = check.about.of(article.text) if check.about else ""
    if check.status is VerificationStatus.NO_RESPONSE:
        covered: Iterable[Claim] = _naming(article.text, by, others, sources)
    else:
        covered = _covered(article.text, check, about, others, sources)
    return Verification(
        id="",
        span=check.sentence,
        by=by,
        how=check.how,
        status=check.status,
        claims=tuple(claim.id for claim in covered),
        about=(check.about,) if check.about else (),
        confidence=Confidence.SURE if by else Confidence.LIKELY,
    )


def _is_within(span: Span, parts: Iterable[Span]) -> bool:
    return any(part.start <= span.start < part.end for part in parts)


def _name(
    article: Article,
    check: Check,
    claims: Sequence[Claim],
    sources: Sequence[Source],
    paper: str,
) -> str:
    """Return who checked (or did not answer) as a reader would write it; "" where not said."""
    if check.by is None:
        return ""
    text = article.text
    words_by = check.by.of(text)
    if kinds.is_own_paper(words_by):
        return paper
    for source in sources:
        if any(mention.overlaps(check.by) for mention in source.mentions):
            return source.name
    if kinds.pronoun(words_by):  # "the ministry said it could not confirm …"
        saying = [claim for claim in claims if _is_within(check.by, claim.content)]
        return next((s.name for s in sources for c in saying if s.id == c.source_id), "")
    mention = read_mention(text, _leading_name(text, check.by))
    known = [s for s in sources if set(tokens(mention.words)) <= set(tokens(s.name))]
    return known[0].name if len(known) == 1 else mention.name or mention.words


def _leading_name(text: str, subject: Span) -> Span:
    """Return the name that opens a subject, without the verbs behind it, else the subject."""
    name = _NAME.match(text, *subject)
    if name is None or name.group().split()[0].lower() in _OPENERS - {"the"}:
        return subject
    return Span(*name.span())


def _covered(
    text: str, check: Check, about: str, claims: Sequence[Claim], sources: Sequence[Source]
) -> Iterable[Claim]:
    parties = {source.id for source in sources if source.party}
    if _ALL_SIDES.search(about):
        return [claim for claim in claims if claim.source_id in parties] or claims
    before = _before(check.sentence, claims)
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


def _naming(
    text: str, name: str, claims: Sequence[Claim], sources: Sequence[Source]
) -> list[Claim]:
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


def _denials(
    article: Article, claims: Sequence[Claim], sources: Sequence[Source]
) -> list[Verification]:
    """Return a statement for each claim that denies: what others claim, or what is charged."""
    text, cut = article.text, sentences(article)
    names = {source.id: source.name for source in sources}
    return [
        Verification(
            id="",
            span=sentence_at(cut, claim.cue[0].start) or claim.cue[0],
            by=names.get(claim.source_id or "", ""),
            how=None,
            status=VerificationStatus.DENIED,
            claims=tuple(other.id for other in _denied(text, claim, claims)),
            about=claim.content,
        )
        for claim in claims
        if claim.stance is Stance.DENIES and not claim.in_heading
    ]


def _denied(text: str, denial: Claim, claims: Sequence[Claim]) -> list[Claim]:
    """Return what a denial covers: claims of others that say it, and itself where it quotes one.

    "denied reports that A" holds A, which somebody else claims: A stands disputed.
    """
    others = [
        c for c in claims if c.source_id != denial.source_id and c.stance is not Stance.DENIES
    ]
    quotes = denies_a_claim(text, denial.cue)
    content = _words(text, denial) if quotes else denied_words(text, denial.cue, denial.content)
    said = tokens(content)
    points_back = set(said[:_START]) & _DENIED or said in (["this"], ["that"], ["it"])
    found = [claim for claim in others if _alike(content, _words(text, claim), _SAME)]
    before = _before(denial.cue[0], others)
    if not found and points_back:  # "denied the allegations", "denied this"
        found = before if set(said) & _MANY else before[-1:]
    return [*found, denial] if quotes else found
