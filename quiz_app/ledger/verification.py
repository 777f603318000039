"""What the article says was checked, denied or left unanswered, and which claims that covers."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from quiz_app.article.model import Article, Span
from quiz_app.ledger import kinds
from quiz_app.ledger.checks import Check
from quiz_app.ledger.coverage import covered, denied, naming
from quiz_app.ledger.lexicon import words
from quiz_app.ledger.mentions import read_mention
from quiz_app.ledger.model import (
    Claim,
    ClaimStatus,
    Confidence,
    Source,
    Stance,
    Verification,
    VerificationStatus,
)
from quiz_app.ledger.sentences import sentence_at, sentences
from quiz_app.ledger.words import tokens

_NAME = re.compile(r"(?:[Tt]he\s)?(?!The\b)[A-Z][\w’'-]*(?:\s[A-Z][\w’'-]*)*(?=\s[a-z])")
_OPENERS = words("sentences", "openers")


def verifications(
    article: Article,
    checks: Sequence[Check],
    claims: Sequence[Claim],
    sources: Sequence[Source],
    paper: str,
) -> tuple[Verification, ...]:
    """Return the verification statements in text order, numbered v1, v2 …

    Besides the checks these are the claims that deny another claim. `paper` is the name of
    the article's own paper, for "we" and "this newspaper". See `coverage` for the claims that
    a statement covers; no response covers the claims that name who did not answer.
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
    said: dict[str, set[VerificationStatus]] = defaultdict(set)
    for statement in statements:
        for number in statement.claims:
            said[number].add(statement.status)
    return tuple(replace(claim, status=_status(said[claim.id])) for claim in claims)


def _status(said: set[VerificationStatus]) -> ClaimStatus:
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
        about_it: Sequence[Claim] = naming(article.text, by, others, sources)
    else:
        about_it = covered(article.text, check.sentence, about, others, sources)
    return Verification(
        id="",
        span=check.sentence,
        by=by,
        how=check.how,
        status=check.status,
        claims=tuple(claim.id for claim in about_it),
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
            by=names[claim.source_id],
            how=None,
            status=VerificationStatus.DENIED,
            claims=tuple(other.id for other in denied(text, claim, claims)),
            about=claim.content,
        )
        for claim in claims
        if claim.stance is Stance.DENIES and claim.source_id and not claim.in_heading
    ]
