"""How hard a text is to read: the Flesch–Kincaid grade with a simple syllable counter."""

from __future__ import annotations

import re

_WORD = re.compile(r"[A-Za-z0-9]+(?:[’'-][A-Za-z0-9]+)*")
_VOWELS = re.compile(r"[aeiouy]+")
_SILENT_END = re.compile(r"[^aeiouylr]es?$|[^aeiouytd]ed$")  # "came", "planes"; "asked"
_SPOKEN_ES = re.compile(r"(?:[cgsxz]|ch|sh)es$")  # "voices", "forces"
_SENTENCE_END = re.compile(r"[.?!]+[”’\"')]*(?:\s|$)")


def syllables(word: str) -> int:
    """Return about how many syllables an English word has: groups of vowels, less silent ends."""
    letters = re.sub(r"[^a-z]", "", word.lower())
    groups = len(_VOWELS.findall(letters))
    if _SILENT_END.search(letters) and not _SPOKEN_ES.search(letters):
        groups -= 1
    return max(groups, 1)


def words(text: str) -> list[str]:
    """Return the words of `text`; a hyphened word is one."""
    return _WORD.findall(text)


def sentence_count(text: str) -> int:
    """Return how many sentences end in `text`."""
    return len(_SENTENCE_END.findall(text))


def paragraphs(article: str) -> str:
    """Return the running text of an article: no headline, no headings."""
    return "\n\n".join(b for b in article.split("\n\n")[1:] if not b.startswith("#"))


def grade(text: str) -> float:
    """Return the Flesch–Kincaid grade level of running text (Kincaid et al. 1975, US school years).

    0.39 × words a sentence + 11.8 × syllables a word − 15.59.
    """
    found = words(text)
    spoken = sum(syllables(word) for word in found)
    return 0.39 * len(found) / sentence_count(text) + 11.8 * spoken / len(found) - 15.59
