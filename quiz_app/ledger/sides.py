"""For which country or armed side a source speaks, which sides fight, and who speaks for whom."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from itertools import combinations

from quiz_app.article.model import Span
from quiz_app.ledger import kinds
from quiz_app.ledger.countries import countries_in
from quiz_app.ledger.lexicon import words
from quiz_app.ledger.model import Source, SourceKind, Spans
from quiz_app.ledger.words import pattern, spelled_at, tokens

_FIGHTING = pattern(words("parties", "fighting"))
_BEHIND_COUNTRY = re.compile(  # "Norwegian [armoured] troops", "Norway’s army"
    rf"(?:[’']s)?\s(?:[\w-]+\s){{0,1}}{_FIGHTING.pattern}", re.IGNORECASE
)
_SIDE_FIGHTING = re.compile(rf"\b(?P<side>[A-Z][\w-]+)(?:[’']s)?\s{_FIGHTING.pattern}")
_OPENERS = words("sentences", "openers") | words("parties", "no_side")
_STATE = words("speakers", "institution", "state")
_SPEAKS_FOR_STATE = (
    SourceKind.INSTITUTION,
    SourceKind.OFFICE_HOLDER,
    SourceKind.NAMED_PERSON,
    SourceKind.UNNAMED,
    SourceKind.GROUP,
)


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


@lru_cache(maxsize=4096)
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


def fighting_words(text: str, source: Source, described: Spans) -> Spans:
    """Return the words that show the source's side at war with another one, or ()."""
    sides, side = _fighting(text), side_of(source)
    if side is None or side not in sides or len(sides) < 2:
        return ()
    own = [
        word
        for span in described
        for word in spelled_at(text, span)
        if side in (_side_named(word.of(text)), *tokens(word.of(text)))
    ]
    return tuple(dict.fromkeys([*own[:1], sides[side]]))


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


def _side_named(word: str) -> str | None:
    return next((country for country, _ in countries_in(word)), None)


def _names_in(telling: str) -> list[str]:
    capital = [word for word in telling.split() if word[0].isupper()]
    return [name for word in capital for name in tokens(word) if name not in _STATE]


def _speaks_for(one: Source, other: Source) -> bool:
    if other.kind is not SourceKind.INSTITUTION or one.kind not in kinds.PERSONAL:
        return False
    role = set(tokens(one.role or one.name))
    return bool(role) and set(tokens(other.name)) - {"of", "the"} <= role


def _same_side(one: Source, other: Source) -> bool:
    side = side_of(one)
    return side is not None and side == side_of(other)
