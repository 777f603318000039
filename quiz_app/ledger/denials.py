"""Claims that deny what others claim, as statements of verification."""

from __future__ import annotations

from collections.abc import Sequence

from quiz_app.article.model import Article, Span
from quiz_app.ledger.answers import Denial, answered
from quiz_app.ledger.coverage import SAME, alike, words_of
from quiz_app.ledger.denying import denies_a_claim, refutation
from quiz_app.ledger.lexicon import words
from quiz_app.ledger.model import (
    Claim,
    Confidence,
    Source,
    Stance,
    Verification,
    VerificationStatus,
)
from quiz_app.ledger.sentences import sentence_at, sentences
from quiz_app.ledger.words import tokens

_CLAIM_NOUNS = words("stances", "denied", "nouns")


def denials(
    article: Article, claims: Sequence[Claim], sources: Sequence[Source]
) -> list[Verification]:
    """Return a statement for what each source denies in a sentence: others' claims, or a charge."""
    cut = sentences(article)
    denying: dict[tuple[Span, str], list[Claim]] = {}
    for claim in claims:
        if claim.stance is Stance.DENIES and claim.source_id and not claim.in_heading:
            place = _place(article.text, claim, cut), claim.source_id
            denying.setdefault(place, []).append(claim)
    names = {source.id: source.name for source in sources}
    return [
        Verification(
            id="",
            span=span,
            by=names[source_id],
            how=None,
            status=VerificationStatus.DENIED,
            claims=_covered(article, cut, together, claims, sources),
            about=tuple(part for claim in together for part in claim.content),
            confidence=Confidence.LIKELY,
        )
        for (span, source_id), together in denying.items()
    ]


def _covered(
    article: Article,
    cut: tuple[Span, ...],
    together: Sequence[Claim],
    claims: Sequence[Claim],
    sources: Sequence[Source],
) -> tuple[str, ...]:
    found = [c for claim in together for c in denied(article, cut, claim, claims, sources)]
    return tuple(dict.fromkeys(claim.id for claim in found))


def denied(
    article: Article,
    cut: tuple[Span, ...],
    denial: Claim,
    claims: Sequence[Claim],
    sources: Sequence[Source],
) -> list[Claim]:
    """Return what a denial covers: claims of others that say it, and itself where it quotes one.

    "denied reports that A" holds A, which somebody else claims: A stands disputed. Where no
    claim says what is denied in like words, it is the nearest one that the denial answers.
    """
    text = article.text
    whole = Denial(article, cut, denial, [c for c in claims if _may_be_denied(denial, c)], sources)
    what = words_of(text, denial) if denies_a_claim(text, denial.cue) else whole.what
    found = [claim for claim in whole.others if alike(what, words_of(text, claim), SAME)]
    if not found:
        nearby = _wholes(text, whole.others, answered(whole))
        found = [c for c in whole.others if c in nearby or _repeats(text, c, nearby)]
    quotes = denies_a_claim(text, denial.cue, denial.content) and _says_more(text, denial)
    return [*found, denial] if quotes else found


def _wholes(text: str, others: Sequence[Claim], answered_: Sequence[Claim]) -> list[Claim]:
    """Return the claims answered; for one within another's words, the whole statement.

    A turn of an interview only puts the claim: there the one within is answered.
    """
    stated = {c.id: c for c in others if any(tokens(part.of(text)) for part in c.cue)}
    return [stated.get(claim.nested_in or "", claim) for claim in answered_]


def _may_be_denied(denial: Claim, other: Claim) -> bool:
    return (
        other is not denial
        and (other.source_id is None or other.source_id != denial.source_id)
        and other.stance in (Stance.ASSERTS, Stance.UNCLEAR, Stance.ADMITS)
        and denial.id != other.nested_in
    )


def _says_more(text: str, denial: Claim) -> bool:
    """Return whether the denial says more than the noun for what it denies."""
    return not _CLAIM_NOUNS.issuperset(tokens(words_of(text, denial)))


def _repeats(text: str, claim: Claim, answered_: Sequence[Claim]) -> bool:
    """Return whether a claim says what an answered one of the same source says."""
    return any(
        claim.source_id == one.source_id and alike(words_of(text, claim), words_of(text, one), SAME)
        for one in answered_
    )


def _place(text: str, claim: Claim, cut: tuple[Span, ...]) -> Span:
    """Return the sentence in which the claim denies."""
    said = refutation(text, claim.cue, claim.content) or (claim.cue or claim.content)[0]
    return sentence_at(cut, said.start) or said
