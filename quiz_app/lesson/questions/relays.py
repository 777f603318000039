"""Questions on relays: the chain by which a statement came to the reader, to put in order."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from quiz_app.article.model import Span
from quiz_app.ledger.model import Source, SourceKind, Spans
from quiz_app.ledger.relay import OWN_PAPER
from quiz_app.ledger.rules.relay import credit_of_article
from quiz_app.lesson.questions.claims import clauses
from quiz_app.lesson.questions.clauses import Clause
from quiz_app.lesson.questions.making import Frame, order
from quiz_app.lesson.questions.material import Material
from quiz_app.lesson.questions.model import Outcomes, Question, Skill
from quiz_app.lesson.questions.wording import (
    excerpt,
    introduce,
    listed,
    sentence_case,
    telling,
    with_determiner,
    without_determiner,
)

LONGEST_WAY = 700  # characters of a reason, with what stands before it
FARTHEST = 50  # characters between the source or its verb and the outlet that it told
_CUT_OFF = re.compile(r"[’']s\b|day$")  # "the Courier’s weekly", "the Courier Tuesday"


@dataclass(frozen=True)
class Chain:
    """A statement, those it went through from the first voice on, and where that is said."""

    stated: Clause
    links: tuple[str, ...]  # as in mid-sentence, the article itself left out
    passing: Spans  # the words that name each outlet
    paper: str


def relay_chain(material: Material) -> Iterator[Question]:
    """Give, for each chain of outlets, "How did this reach the reader?" to put in order."""
    found = [chain for stated in clauses(material) if (chain := _chain(material, stated))]
    seen: set[tuple[str, ...]] = set()
    for chain in sorted(found, key=lambda each: -len(each.links)):
        outlets = chain.links[1:]
        way = _way(material, chain)
        if outlets not in seen and len(way) <= LONGEST_WAY:
            seen.add(outlets)
            yield _question(material, chain, way)


def _chain(material: Material, stated: Clause) -> Chain | None:
    """Return the chain of a statement, or None where the article does not show each link."""
    source, relay = material.source(stated.claim), stated.claim.relay
    if source is None or stated.speaker or len(relay) < 2 or _is_inside_another(material, stated):
        return None
    paper, outlets = relay[0], relay[:0:-1]
    passing = [_passing(material, stated, outlet) for outlet in outlets]
    shown = tuple(span for span in passing if span)
    first = introduce(material.text, source)
    if len(shown) < len(outlets) or not _are_apart(source, relay) or not _names(first, source):
        return None
    places = zip(outlets, shown, strict=True)
    named = (with_determiner(material.text, outlet, (place,)) for outlet, place in places)
    return Chain(stated, (first, *named), shown, paper)


def _is_inside_another(material: Material, stated: Clause) -> bool:
    """Return whether somebody who is no link told what the source says."""
    claim = stated.claim
    outer = (c for c in material.ledger.claims if c.id == claim.nested_in)
    tellers = (material.source(each) for each in outer)
    return any(teller is None or teller.name not in claim.relay for teller in tellers)


def _names(first: str, source: Source) -> bool:
    """Return whether these words name the first voice: not "poll", not "one person"."""
    is_proper = any(word[:1].isupper() for word in first.split())
    return is_proper or source.kind is SourceKind.GROUP or first != without_determiner(first)


def _are_apart(source: Source, relay: tuple[str, ...]) -> bool:
    """Return whether no link may be another one: "a reporter of the Post" and "the Post"."""
    names = (f"{source.role} {source.name}", *relay)
    return not any(_may_be_one(one, other) for one, other in combinations(names, 2))


def _may_be_one(one: str, other: str) -> bool:
    left, right = telling(one), telling(other)
    return left <= right or right <= left or _initials(one) == other or _initials(other) == one


def _initials(name: str) -> str:
    return "".join(word[0] for word in without_determiner(name).split())


def _passing(material: Material, stated: Clause, outlet: str) -> Span | None:
    """Return the words that say that an outlet passed the statement on.

    They stand near the source or its verb, or credit the whole article ("(Agency) –").
    """
    if _CUT_OFF.search(outlet):
        return None
    credit = credit_of_article(material.article)
    credited = [credit] if credit and outlet in credit.of(material.text) else []
    return next(iter([*_beside(material, stated, outlet), *credited]), None)


def _beside(material: Material, stated: Clause, outlet: str) -> Iterator[Span]:
    claim = stated.claim
    whole_name = re.compile(rf"\b{re.escape(outlet)}\b(?!\s+[A-Z])")
    for part in (*claim.cue, *claim.source):
        for match in whole_name.finditer(material.text, *material.sentence(part)):
            span = Span(*match.span())
            gap = max(span.start - part.end, part.start - span.end)
            if gap <= FARTHEST and not any(span.overlaps(said) for said in claim.content):
                yield span


def _way(material: Material, chain: Chain) -> str:
    """Return the way of a statement in words, with the sentences that name the outlets."""
    shown = sorted({material.sentence(span) for span in chain.passing})
    said = " ".join(excerpt(span.of(material.text)) for span in shown)
    return f"From {chain.links[0]} by way of {listed(chain.links[1:])} to this article: {said}"


def _question(material: Material, chain: Chain, way: str) -> Question:
    stated = chain.stated
    proof = {*material.proof(stated.claim, stated.span), *map(material.sentence, chain.passing)}
    article = "This article" if chain.paper == OWN_PAPER else f"This article ({chain.paper})"
    frame = Frame(
        Skill.SOURCES,
        "relay-chain",
        f"How did this statement reach the reader: {stated.quoted}? Begin with the first voice.",
        tuple(proof),
        stated.span,
        stated.claim.confidence,
    )
    return order(
        material,
        frame,
        [*map(sentence_case, chain.links), article],
        Outcomes(
            right=f"The article shows each step. {way}",
            wrong=f"The article shows another order. {way}",
        ),
    )


FAMILIES = (relay_chain,)
