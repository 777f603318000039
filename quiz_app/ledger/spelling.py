"""One name that an article spells in two ways."""

from __future__ import annotations

import re
from collections.abc import Mapping
from itertools import combinations

from quiz_app.article.model import Article, BlockKind
from quiz_app.ledger import kinds
from quiz_app.ledger.countries import countries_in
from quiz_app.ledger.lexicon import load, words

_NAME = re.compile(r"(?<![\w’'-])[A-Z][a-zà-ÿ]{3,}(?![\w-])")
_LETTERS: Mapping[str, str] = load("spelling")["letters"]
_ENDINGS: frozenset[str] = words("spelling", "endings", "endings")
_VOWELS = re.compile(r"[aeiou]+")
_LONG_ENOUGH = 5  # letters from which one vowel more or less may be a matter of spelling


def spelling_notes(article: Article) -> tuple[str, ...]:
    """Return a plain note for each two names that may be two spellings of one."""
    names = _names(article)
    return tuple(
        f"Two spellings, perhaps of one name: “{one}” and “{other}”."
        for one, other in combinations(names, 2)
        if may_be_one_name(one, other) and not _are_two_people(article.text, one, other)
    )


def may_be_one_name(one: str, other: str) -> bool:
    """Return whether two names differ only as ways of spelling one do.

    The letters that transliterations exchange are the same, doubled ones single; longer names
    may differ in a vowel besides. Inflections ("Tarn", "Tarnish") are no other spelling.
    """
    if one == other or one[0] != other[0] or _is_inflected(one, other):
        return False
    left, right = _plain(one), _plain(other)
    if left == right:
        return True
    long = min(len(one), len(other)) >= _LONG_ENOUGH
    same_consonants = _skeleton(left) == _skeleton(right)
    return long and same_consonants and _one_vowel_apart(left, right)


def _are_two_people(text: str, one: str, other: str) -> bool:
    """Return whether each stands behind a given name of its own: "Jo Andersen", "Kim Anderson"."""
    left, right = (set(re.findall(rf"\b([A-Z][\w-]+)\s{name}\b", text)) for name in (one, other))
    titles = set(filter(kinds.is_title, left | right)) | set(
        filter(kinds.is_person_noun, left | right)
    )
    return bool(left - titles and right - titles) and not left & right - titles


def _names(article: Article) -> list[str]:
    """Return the capitalised words of the running text that never stand in lower case."""
    running = " ".join(
        article.block_text(block)
        for block in article.blocks
        if block.kind in (BlockKind.PARAGRAPH, BlockKind.QUOTE)
    )
    lower = set(re.findall(r"\b[a-zà-ÿ]+\b", running))
    found = dict.fromkeys(_NAME.findall(running))
    return [name for name in found if name.lower() not in lower and not countries_in(name)]


def _plain(name: str) -> str:
    plain = name.lower()
    for letters, written in _LETTERS.items():
        plain = plain.replace(letters, written)
    return re.sub(r"(.)\1", r"\1", plain)


def _skeleton(plain: str) -> str:
    return _VOWELS.sub("-", plain)


def _one_vowel_apart(left: str, right: str) -> bool:
    runs = zip(_VOWELS.findall(left), _VOWELS.findall(right), strict=True)
    return sum(1 for one, other in runs if one != other) == 1


def _is_inflected(one: str, other: str) -> bool:
    short, long = sorted((one.lower(), other.lower()), key=len)
    if len(short) == len(long):
        return False
    stems = (short, short[:-1])
    return any(long == f"{stem}{ending}" for stem in stems for ending in _ENDINGS)
