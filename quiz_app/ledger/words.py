"""Words and phrases of the lexicon as patterns and forms, for the layers that look for them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache

from quiz_app.article.model import Span
from quiz_app.ledger.lexicon import words as lexicon_words

_WORD = re.compile(r"\w+(?:[.&’'-]\w+)*")
_ABBREVIATION = re.compile(r"\b(?:\w\.){2,}$")
_VOWELS = "aeiou"
_POSSESSIVE = re.compile(r"[’']s?$")
_KEPT = 4096  # texts whose words are kept: each claim is compared with many others
_EMPTY = lexicon_words("common", "empty")


def pattern(phrases: Iterable[str]) -> re.Pattern[str]:
    """Return a pattern that finds any of the phrases as whole words, the longest first."""
    longest = sorted(phrases, key=lambda phrase: (-len(phrase), phrase))
    body = "|".join(re.escape(phrase).replace(r"\ ", r"\s+") for phrase in longest)
    return re.compile(rf"(?<![\w’'])(?:{body})(?![\w])", re.IGNORECASE)


def find(phrases: re.Pattern[str], text: str, within: Iterable[Span]) -> tuple[Span, ...]:
    """Return where the phrases stand in the given parts of the text."""
    return tuple(Span(*match.span()) for part in within for match in phrases.finditer(text, *part))


def forms(verb: str, irregular: Mapping[str, list[str]]) -> set[str]:
    """Return the inflected forms of a verb, of its first word where it has several."""
    first, space, rest = verb.partition(" ")
    found = {first, *_third_person(first), *irregular.get(first, []), _joined(first, "ing")}
    if first not in irregular:
        found.add(_joined(first, "ed"))
    return {f"{form}{space}{rest}" for form in found}


def _third_person(verb: str) -> set[str]:
    if verb.endswith("y") and verb[-2:-1] not in _VOWELS:
        return {f"{verb[:-1]}ies"}
    return {f"{verb}es"} if verb.endswith(("s", "sh", "ch", "x", "z", "o")) else {f"{verb}s"}


def _joined(verb: str, ending: str) -> str:
    if verb.endswith("e") and not verb.endswith("ee"):
        return verb[:-1] + ending
    if verb.endswith("y") and verb[-2:-1] not in _VOWELS and ending == "ed":
        return f"{verb[:-1]}ied"
    return verb + ending


@lru_cache(maxsize=_KEPT)
def tokens(text: str) -> tuple[str, ...]:
    """Return the words of a text in lower case, possessive endings off."""
    return tuple(_POSSESSIVE.sub("", word.group().lower()) for word in _WORD.finditer(text))


@lru_cache(maxsize=8)
def lower_case_words(text: str) -> frozenset[str]:
    """Return the words that stand without a capital somewhere in the text."""
    return frozenset(word.group() for word in _WORD.finditer(text) if word.group()[0].islower())


@lru_cache(maxsize=_KEPT)
def content_stems(text: str) -> frozenset[str]:
    """Return the telling words of a text, cut to their first five letters."""
    return frozenset(word[:5] for word in tokens(text) if word not in _EMPTY and len(word) > 1)


def spelled_at(text: str, part: Span) -> list[Span]:
    """Return the span of each word in a part of the text."""
    return [Span(*match.span()) for match in _WORD.finditer(text, *part)]


def stripped(text: str, part: Span, marks: str = " \n,.;:–—-“”\"'‘’()") -> Span:
    """Return the part without white space and punctuation at its ends."""
    start, end = part
    while start < end and text[start] in marks:
        start += 1
    while end > start and text[end - 1] in marks and not _ABBREVIATION.search(text, start, end):
        end -= 1
    return Span(start, end)
