"""Which sources are parties to the matter, and which speak for one another, as the text shows."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from itertools import combinations

from quiz_app.article.model import Article, Span
from quiz_app.ledger import kinds
from quiz_app.ledger.lexicon import words
from quiz_app.ledger.model import Attribution, Source, SourceKind, Spans
from quiz_app.ledger.words import find, pattern, tokens

_PARTY = pattern(words("speakers", "party", "nouns"))
_INDEPENDENT = pattern(words("speakers", "party", "independent"))
_FIGHTING = pattern(words("speakers", "party", "fighting"))
_STATE = words("speakers", "institution", "state")
_SPEAKS_FOR_STATE = (
    SourceKind.INSTITUTION,
    SourceKind.OFFICE_HOLDER,
    SourceKind.NAMED_PERSON,
    SourceKind.UNNAMED,
    SourceKind.GROUP,
)
_SELF = re.compile(r"[“\"'‘\s]*(?:that\s+)?[“\"'‘\s]*(?:it|its|we|our)\b", re.IGNORECASE)
_BETWEEN = 25  # characters between a country's adjective and what fights: "Russian armoured "


def party_to(
    article: Article,
    source: Source,
    sources: Sequence[Source],
    attributions: Sequence[Attribution],
    source_ids: Sequence[str | None],
) -> Source:
    """Return the source with `party` and `party_evidence`, None and () where the text is silent.

    The rules, the first that fits decides:
    1. not a party: the words that name it call it independent;
    2. a party: it speaks for a country, and the article shows troops or weapons of that country
       and of another one: a conflict with sides;
    3. a party: the words that name it say so (defendant, campaigner, landlord …);
    4. a party: another source's claim begins with its name, or, being an institution, it speaks
       of itself ("the company said it …").
    Media and users of platforms only by 1 and 3.
    """
    described = _describing(article.text, source)
    found = find(_INDEPENDENT, article.text, described)
    if found:
        return replace(source, party=False, party_evidence=found[:1])
    evidence = (
        _fights(article, source, described)
        or find(_PARTY, article.text, described)[:1]
        or _is_subject(article.text, source, attributions, source_ids)
    )
    return replace(source, party=True, party_evidence=evidence) if evidence else source


def affiliated(sources: Sequence[Source]) -> frozenset[frozenset[str]]:
    """Return the pairs of source ids that speak for one another.

    A person whose role names an institution speaks for it ("Kremlin spokesman"), and so do all
    that speak for one state; what A shares with B and B with C, A shares with C.
    """
    groups = [{source.id} for source in sources]
    for one, other in combinations(sources, 2):
        if _speaks_for(one, other) or _speaks_for(other, one) or _same_state(one, other):
            joined = [group for group in groups if one.id in group or other.id in group]
            groups = [group for group in groups if group not in joined] + [set().union(*joined)]
    return frozenset(frozenset(pair) for group in groups for pair in combinations(sorted(group), 2))


def state_of(source: Source) -> str | None:
    """Return the country (its key in lexicon/countries.toml) for which the source speaks."""
    if source.kind not in _SPEAKS_FOR_STATE:
        return None
    telling = f"{source.role} {source.name}"
    found = kinds.countries_in(telling)
    if not found:
        return None
    is_country = any(telling.strip() == telling[a:b] for _, (a, b) in found)
    return found[0][0] if is_country or set(tokens(telling)) & _STATE else None


def _describing(text: str, source: Source) -> Spans:
    """Return the mentions that say more than a pronoun."""
    return tuple(span for span in source.mentions if not kinds.pronoun(span.of(text)))


@cache
def _fighting_countries(text: str) -> dict[str, Span]:
    """Return each country that fights in the text, with the words that first show it."""
    found: dict[str, Span] = {}
    for country, (start, end) in kinds.countries_in(text):
        fighting = _FIGHTING.search(text, end, end + _BETWEEN)
        if fighting and not re.search(r"[.,;\n]", text[end : fighting.start()]):
            found.setdefault(country, Span(start, fighting.end()))
    return found


def _fights(article: Article, source: Source, described: Spans) -> Spans:
    sides = _fighting_countries(article.text)
    country = state_of(source)
    if country is None or country not in sides or len(sides) < 2:
        return ()
    own = [
        Span(span.start + a, span.start + b)
        for span in described
        for named, (a, b) in kinds.countries_in(span.of(article.text))
        if named == country
    ]
    return tuple(dict.fromkeys([*own[:1], sides[country]]))


def _is_subject(
    text: str, source: Source, attributions: Sequence[Attribution], ids: Sequence[str | None]
) -> Spans:
    """Return the words by which a claim begins with this source as what it is about."""
    if source.kind in (SourceKind.MEDIA, SourceKind.SOCIAL_MEDIA, SourceKind.DOCUMENT):
        return ()
    name = re.compile(
        rf"[“\"\s]*(?:that\s+)?[“\"\s]*(?:the\s+)?(?P<it>{re.escape(source.name)})\b", re.I
    )
    for attribution, speaker in zip(attributions, ids, strict=True):
        for part in attribution.content[:1]:
            own = _SELF.match(text, *part) if source.kind is SourceKind.INSTITUTION else None
            if speaker == source.id and own:
                return (Span(own.end() - len(own.group().split()[-1].strip("“\"'‘")), own.end()),)
            other = name.match(text, *part)
            if speaker not in (None, source.id) and other:
                return (Span(*other.span("it")),)
    return ()


def _speaks_for(one: Source, other: Source) -> bool:
    if other.kind is not SourceKind.INSTITUTION or one.kind not in kinds.PERSONAL:
        return False
    role = set(tokens(one.role or one.name))
    return bool(role) and set(tokens(other.name)) - {"of", "the"} <= role


def _same_state(one: Source, other: Source) -> bool:
    state = state_of(one)
    return state is not None and state == state_of(other)
