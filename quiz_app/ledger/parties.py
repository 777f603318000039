"""Which sources are parties to the matter, and which speak for one another, as the text shows."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import combinations

from quiz_app.article.model import Article, Span
from quiz_app.ledger import kinds
from quiz_app.ledger.countries import countries_in
from quiz_app.ledger.lexicon import words
from quiz_app.ledger.model import Attribution, Source, SourceKind, Spans
from quiz_app.ledger.words import find, pattern, spelled_at, tokens

_PARTY = pattern(words("speakers", "party", "nouns"))
_INDEPENDENT = pattern(words("speakers", "party", "independent"))
_FIGHTING = pattern(words("speakers", "party", "fighting"))
_BEHIND_COUNTRY = re.compile(  # "Norwegian [armoured] troops", "Norway’s army"
    rf"(?:[’']s)?\s(?:[\w-]+\s){{0,1}}{_FIGHTING.pattern}", re.IGNORECASE
)
_SIDE_FIGHTING = re.compile(rf"\b(?P<side>[A-Z][\w-]+)(?:[’']s)?\s{_FIGHTING.pattern}")
_OPENERS = words("sentences", "openers") | words("speakers", "party", "no_side")
_STATE = words("speakers", "institution", "state")
_SPEAKS_FOR_STATE = (
    SourceKind.INSTITUTION,
    SourceKind.OFFICE_HOLDER,
    SourceKind.NAMED_PERSON,
    SourceKind.UNNAMED,
    SourceKind.GROUP,
)
_MAY_BE_SUBJECT = (SourceKind.INSTITUTION, SourceKind.OFFICE_HOLDER, SourceKind.NAMED_PERSON)
_SELF = re.compile(r"[“\"'‘\s]*(?:that\s+)?[“\"'‘\s]*(?:it|its|we|our)\b", re.IGNORECASE)


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
    Rule 2 and 4 hold for institutions, office holders and named people, rule 2 for officials
    and groups too.
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
        if _speaks_for(one, other) or _speaks_for(other, one) or _same_side(one, other):
            joined = [group for group in groups if one.id in group or other.id in group]
            groups = [group for group in groups if group not in joined] + [set().union(*joined)]
    return frozenset(frozenset(pair) for group in groups for pair in combinations(sorted(group), 2))


def side_of(source: Source) -> str | None:
    """Return the state or armed side for which the source speaks, as a key; None for others.

    A country by its key in lexicon/countries.toml, else a name before a word of state
    ("Norland" in "Norland general staff").
    """
    if source.kind not in _SPEAKS_FOR_STATE:
        return None
    telling = f"{source.role} {source.name}".strip()
    for_state = bool(set(tokens(telling)) & _STATE)
    found = countries_in(telling)
    if found:
        is_country = any(telling == telling[a:b] for _, (a, b) in found)
        return found[0][0] if is_country or for_state else None
    names = [] if source.kind is SourceKind.NAMED_PERSON and not source.role else _names_in(telling)
    return names[0] if names and (for_state or names == [telling.lower()]) else None


def _names_in(telling: str) -> list[str]:
    capital = [word for word in telling.split() if word[0].isupper()]
    return [name for word in capital for name in tokens(word) if name not in _STATE]


def _describing(text: str, source: Source) -> Spans:
    """Return the mentions that say more than a pronoun."""
    return tuple(span for span in source.mentions if not kinds.pronoun(span.of(text)))


@lru_cache(maxsize=8)
def _fighting(text: str) -> Mapping[str, Span]:
    """Return each side that fights in the text, with the words that first show it."""
    found: dict[str, Span] = {}
    for country, (start, end) in countries_in(text):
        fighting = _BEHIND_COUNTRY.match(text, end)
        if fighting:
            found.setdefault(country, Span(start, fighting.end()))
    for named in _SIDE_FIGHTING.finditer(text):
        side = named["side"].lower()
        if side not in _OPENERS and not countries_in(named["side"]):
            found.setdefault(side, Span(*named.span()))
    return found


def _fights(article: Article, source: Source, described: Spans) -> Spans:
    sides, side = _fighting(article.text), side_of(source)
    if side is None or side not in sides or len(sides) < 2:
        return ()
    own = [
        word
        for span in described
        for word in spelled_at(article.text, span)
        if side in (_side_named(word.of(article.text)), *tokens(word.of(article.text)))
    ]
    return tuple(dict.fromkeys([*own[:1], sides[side]]))


def _side_named(word: str) -> str | None:
    return next((country for country, _ in countries_in(word)), None)


def _is_subject(
    text: str, source: Source, attributions: Sequence[Attribution], ids: Sequence[str | None]
) -> Spans:
    """Return the words by which a claim begins with this source as what it is about."""
    if source.kind not in _MAY_BE_SUBJECT:
        return ()
    called = "|".join(map(re.escape, [source.name, *_nouns_of(source)]))
    name = re.compile(rf"[“\"\s]*(?:that\s+)?[“\"\s]*(?:the\s+)?(?P<it>{called})\b", re.I)
    for attribution, speaker in zip(attributions, ids, strict=True):
        for part in attribution.content[:1]:
            own = _SELF.match(text, *part) if source.kind is SourceKind.INSTITUTION else None
            if speaker == source.id and own:
                return (Span(own.end() - len(own.group().split()[-1].strip("“\"'‘")), own.end()),)
            other = name.match(text, *part)
            speaks = other and any(
                Span(*other.span("it")).overlaps(part) for a in attributions for part in a.source
            )
            if speaker not in (None, source.id) and other and not speaks:
                return (Span(*other.span("it")),)
    return ()


def _nouns_of(source: Source) -> list[str]:
    """Return the nouns by which a text calls an institution: "the council"."""
    is_institution = source.kind is SourceKind.INSTITUTION
    return [word for word in tokens(source.name) if is_institution and kinds.is_institution(word)]


def _speaks_for(one: Source, other: Source) -> bool:
    if other.kind is not SourceKind.INSTITUTION or one.kind not in kinds.PERSONAL:
        return False
    role = set(tokens(one.role or one.name))
    return bool(role) and set(tokens(other.name)) - {"of", "the"} <= role


def _same_side(one: Source, other: Source) -> bool:
    side = side_of(one)
    return side is not None and side == side_of(other)
