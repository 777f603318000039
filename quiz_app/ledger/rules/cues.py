"""Is this a cue at all? The tagger's false friends are dropped by what a cue must say."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from quiz_app.article.model import Article, BlockKind, Span
from quiz_app.ledger import lexicon
from quiz_app.ledger.model import Attribution
from quiz_app.ledger.sentences import sentence_at

# Below this confidence a cue must have a word of the lists; chosen on PolNeAR's dev split
# (content F1 84.2 -> 84.1, exact 65.5 -> 66.0, end to end 76.0 -> 76.5).
UNKNOWN_CUE = 0.475

_WORD = re.compile(r"[a-z]+")
_WORD_IN_TEXT = re.compile(r"[A-Za-z]+")
_VOWELLESS_Y = re.compile(r"[^aeiou]y$")


def drop_false_cues(
    article: Article, sentences: tuple[Span, ...], found: Iterable[Attribution]
) -> list[Attribution]:
    """Return the attributions in whose cue somebody says, thinks or wants something."""
    return [one for one in found if _holds(article, sentences, one)]


def has_speech_verb(words: str) -> bool:
    """Return whether one of the words is a form of a verb of saying."""
    return not _forms("speech").isdisjoint(_WORD.findall(words.lower()))


def has_cue_verb(words: str) -> bool:
    """Return whether one of the words is a form of a verb of saying or thinking."""
    known = _forms("speech") | _forms("thought")
    return not known.isdisjoint(_WORD.findall(words.lower()))


def speech_verbs(text: str, span: Span) -> Iterator[Span]:
    """Yield the words within `span` that may be a verb of saying ("claims" may be a noun).

    "Reportedly" and its like count: they say that somebody says so.
    """
    known = _forms("speech") | lexicon.words("cues", "words", "hearsay")
    for word in _WORD_IN_TEXT.finditer(text, *span):
        if word.group().lower() in known:
            yield Span(*word.span())


def _holds(article: Article, sentences: tuple[Span, ...], one: Attribution) -> bool:
    if not one.cue:
        return bool(one.source)
    sentence = sentence_at(sentences, one.cue[0].start) or one.cue[0]
    before = article.text[sentence.start : one.cue[-1].end].lower()
    behind = article.text[one.cue[0].start : sentence.end].lower()
    if _false_friends("before").search(before) or _is_false_behind(one, behind):
        return False
    cue = " ".join(span.of(article.text) for span in one.cue)
    if _in_heading(article, one):
        return has_speech_verb(cue) or not _WORD.search(cue.lower())
    return one.confidence >= UNKNOWN_CUE or _has_cue_word(cue)


def _is_false_behind(one: Attribution, behind: str) -> bool:
    """Return whether a false friend begins within the cue."""
    friend = _false_friends("behind").search(behind)
    return friend is not None and friend.start() < one.cue[-1].end - one.cue[0].start


def _in_heading(article: Article, one: Attribution) -> bool:
    block = article.block_at(one.cue[0].start)
    return block is not None and block.kind is BlockKind.HEADING


def _has_cue_word(cue: str) -> bool:
    words = set(_WORD.findall(cue.lower()))
    known = _forms("speech") | _forms("thought") | _forms("stand")
    for kind in ("nouns", "others", "hearsay"):
        known |= lexicon.words("cues", "words", kind)
    return not words or not words.isdisjoint(known)


@cache
def _forms(kind: str) -> frozenset[str]:
    """Return the verbs of one list in all their forms; a form too many does no harm."""
    verbs = lexicon.words("cues", "verbs", kind)
    regular = {form for verb in verbs for form in _regular_forms(verb)}
    return frozenset(regular) | lexicon.words("cues", "irregular", kind)


def _regular_forms(verb: str) -> set[str]:
    stem = verb.removesuffix("e")
    forms = {verb, verb + "s", verb + "es", stem + "ed", stem + "ing"}
    forms |= {verb + verb[-1] + "ed", verb + verb[-1] + "ing"}  # admit, admitted
    if _VOWELLESS_Y.search(verb):
        forms |= {verb[:-1] + "ies", verb[:-1] + "ied"}
    return forms


@cache
def _false_friends(side: str) -> re.Pattern[str]:
    return re.compile("|".join(sorted(lexicon.words("cues", "false_friends", side))))
