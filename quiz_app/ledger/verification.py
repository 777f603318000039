"""What the article says was checked, denied or left unanswered, and which claims that covers."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from quiz_app.article.model import Article, Span
from quiz_app.ledger import kinds
from quiz_app.ledger.check import Check
from quiz_app.ledger.coverage import covered, naming, nearest
from quiz_app.ledger.denials import denials
from quiz_app.ledger.lexicon import words
from quiz_app.ledger.mentions import Mention, read_mention
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
from quiz_app.ledger.phrases import core_of
from quiz_app.ledger.words import tokens

_NAME = re.compile(r"(?:[Tt]he\s)?(?!The\b)[A-Z][\w’'-]*(?:\s[A-Z][\w’'-]*)*(?=\s[a-z])")
_STAFF = re.compile(
    rf"(?:{'|'.join(sorted(words('checks', 'staff', 'nouns')))})\s"
    r"(?:of|for|at|from|with)\s(?=the\s|[A-Z])",
    re.IGNORECASE,
)
_OWNS = re.compile(r"[’']s?$")  # "Reed’s lawyer" is not Reed
_NOUN_PHRASE = re.compile(r"(?:that\s)?(?:[A-Z]|(?:the|an?|it|he|she|they|its|his|her|their)\s)")
_OWNER = re.compile(r"^.*[’']s\s")  # "Reed’s lawyer" is a lawyer
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
    denying = [part for claim in claims if claim.stance is Stance.DENIES for part in claim.cue]
    found = [
        _of_check(article, check, claims, sources, paper)
        for check in checks
        if not any(check.verb.overlaps(part) for part in denying)
    ]
    found += denials(article, claims, sources)
    found.sort(key=lambda verification: verification.span)
    return tuple(replace(item, id=f"v{number}") for number, item in enumerate(found, 1))


def with_status(claims: Sequence[Claim], statements: Sequence[Verification]) -> tuple[Claim, ...]:
    """Return the claims, each with what the article says of it.

    A check weighs more than a denial, a failed one more than one that succeeded, since a claim
    may be named in several. A claim within another shares what is said of the whole.
    """
    said: dict[str, set[VerificationStatus]] = defaultdict(set)
    for statement in statements:
        for number in statement.claims:
            said[number].add(statement.status)
    outer = {claim.id: claim.nested_in for claim in claims}
    return tuple(
        replace(claim, status=_status(said[claim.id] or said[outer[claim.id] or ""]))
        for claim in claims
    )


def _status(said: set[VerificationStatus]) -> ClaimStatus:
    for status, meaning in (
        (VerificationStatus.UNVERIFIED, ClaimStatus.UNVERIFIED),
        (VerificationStatus.VERIFIED, ClaimStatus.VERIFIED),
        (VerificationStatus.DENIED, ClaimStatus.DISPUTED),
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
    told = [c for c in claims if any(check.verb.overlaps(part) for part in c.cue)]
    by = _name(article, check, claims, sources, paper)
    about = check.about.of(article.text) if check.about else ""
    if check.status is VerificationStatus.NO_RESPONSE:
        about_it: Sequence[Claim] = naming(article, check.verb, by, others, sources)
    elif check.status is VerificationStatus.DENIED:
        about_it = nearest(article, check.verb.start, [c for c in others if not c.nested_in])[-1:]
    elif told and check.status is VerificationStatus.VERIFIED:
        about_it = told
    else:
        about_it = covered(article, check.sentence, about, others, sources)
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
    by = _within_claim(text, check.by, check.verb, claims)
    staff = _STAFF.match(text, *by)
    by = Span(staff.end(), by.end) if staff else by
    words_by = by.of(text)
    if kinds.is_own_paper(words_by):
        return paper
    for source in sources:
        if any(mention.overlaps(by) for mention in source.mentions):
            return source.name
    if kinds.pronoun(words_by):  # "the ministry said it could not confirm …"
        saying = [claim for claim in claims if _is_within(by, claim.content)]
        said = next((s.name for s in sources for c in saying if s.id == c.source_id), "")
        return said or _last_speaker(article, by, kinds.pronoun(words_by), claims, sources)
    mention = read_mention(text, _leading_name(text, by))
    known = [s for s in sources if _may_be(mention, tokens(core_of(_OWNER.sub("", s.name))))]
    return known[0].name if len(known) == 1 else mention.name or mention.words


def _within_claim(text: str, by: Span, verb: Span, claims: Sequence[Claim]) -> Span:
    """Return who it was by the words of the claim that says so: "he said | the club had not"."""
    starts = [
        part.start
        for claim in claims
        for part in claim.content
        if by.start < part.start < by.end
        and verb.start < part.end
        and _NOUN_PHRASE.match(text, part.start)
    ]
    return Span(max(starts, default=by.start), by.end)


def _may_be(mention: Mention, name: Sequence[str]) -> bool:
    """Return whether a name may mean a source: "Reed" Ana Reed, "the league" no official of it."""
    said = tokens(mention.words)
    return set(said) <= set(name) and (bool(mention.name) or said[-1:] == name[-1:])


def _last_speaker(
    article: Article, by: Span, pronoun: str, claims: Sequence[Claim], sources: Sequence[Source]
) -> str:
    """Return who alone spoke before in the paragraph, where "he" or "she" may mean them."""
    block = article.block_at(by.start)
    if pronoun not in ("he", "she") or block is None:
        return ""
    people = (SourceKind.NAMED_PERSON, SourceKind.OFFICE_HOLDER, SourceKind.UNNAMED)
    spoke = {c.source_id for c in claims if block.span.start <= c.content[0].start < by.start}
    said = [source for source in sources if source.id in spoke]
    return said[0].name if len(spoke) == 1 and said and said[0].kind in people else ""


def _leading_name(text: str, subject: Span) -> Span:
    """Return the name that opens a subject, without the verbs behind it, else the subject."""
    name = _NAME.match(text, *subject)
    if (
        name is None
        or name.group().split()[0].lower() in _OPENERS - {"the"}
        or _OWNS.search(name[0])
    ):
        return subject
    return Span(*name.span())
