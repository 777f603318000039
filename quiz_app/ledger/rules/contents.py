"""Attributions within what is attributed: "she said the driver had told her that …"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from quiz_app.article.model import Article, Span
from quiz_app.ledger import lexicon
from quiz_app.ledger.attribute import attribute_alone
from quiz_app.ledger.model import Attribution
from quiz_app.ledger.rules.cues import has_speech_verb
from quiz_app.ledger.rules.passages import ACCORDING, same_cue
from quiz_app.ledger.sentences import sentences
from quiz_app.ledger.words import forms, stripped

SURE_ENOUGH = 0.4  # least confidence of what is read within a content

_IRREGULAR: Mapping[str, list[str]] = lexicon.load("nested")["irregular"]
_VERBS = frozenset(
    form for verb in lexicon.words("nested", "verbs") for form in forms(verb, _IRREGULAR)
)
_OWN, _FIRST_PERSON = lexicon.words("nested", "own"), lexicon.words("nested", "first_person")
_PASSIVE, _OPEN = lexicon.words("nested", "passive"), lexicon.words("nested", "open")
_NOBODY = lexicon.words("nested", "nobody")
_HEARSAY = lexicon.words("cues", "words", "hearsay")
_PRONOUNS = lexicon.words("clauses", "pronouns")
_THAT = re.compile(r"that\s+")
_SHORT = 12  # characters that hold no attribution


def read_contents(article: Article, found: Sequence[Attribution]) -> list[Attribution]:
    """Return what is attributed within the contents of `found`, each with `nested_in` set.

    Each sentence of a content is read alone and without its quotation marks: with them the
    tagger takes it for what is said, and looks for nobody else.
    """
    text, cut = article.text, sentences(article)
    nested = [
        replace(one, nested_in=number)
        for number, outer in enumerate(found)
        for part in outer.content
        for passage in _passages(text, cut, part)
        for one in attribute_alone(text, passage)
        if one.confidence >= SURE_ENOUGH and _is_nested(text, one)
    ]
    return [one for one in nested if not any(same_cue(one, outer) for outer in found)]


def _passages(text: str, cut: Sequence[Span], part: Span) -> Iterator[Span]:
    """Yield the sentences of a content in which somebody may speak."""
    opening = _THAT.match(text, *part)  # alone, "that" would be a pronoun
    content = Span(opening.end(), part.end) if opening else part
    for sentence in cut:
        if sentence.overlaps(content):
            inside = Span(max(sentence.start, content.start), min(sentence.end, content.end))
            passage = stripped(text, inside)
            if passage.end - passage.start >= _SHORT and _may_speak(passage.of(text)):
                yield passage


def _may_speak(words: str) -> bool:
    lower = words.lower()
    telling = _VERBS | _HEARSAY
    return has_speech_verb(lower) or ACCORDING in lower or not telling.isdisjoint(lower.split())


def _is_nested(text: str, one: Attribution) -> bool:
    """Return whether somebody else says it, in fact and in so many words."""
    speaker = " ".join(span.of(text).lower() for span in one.source)
    cue = " ".join(span.of(text).lower() for span in one.cue)
    if not cue or not one.content or _repeats_speaker(one, speaker):
        return False
    if not speaker:
        return cue in _HEARSAY or _is_passive(cue)
    if speaker in _NOBODY or not _OPEN.isdisjoint(cue.split()) or cue.split()[0].endswith("ing"):
        return False
    if speaker in _FIRST_PERSON:
        return not _OWN.isdisjoint(cue.split()) and " " in one.content[0].of(text)
    return cue == ACCORDING or has_speech_verb(cue) or not _VERBS.isdisjoint(cue.split())


def _is_passive(cue: str) -> bool:
    """Return whether somebody not named says it: "was believed", "were told"."""
    return cue.split()[-1] in _PASSIVE and " " in cue and _OPEN.isdisjoint(cue.split())


def _repeats_speaker(one: Attribution, speaker: str) -> bool:
    """Return whether it is a "he said" behind the words: the speaker of the whole again."""
    return speaker in _PRONOUNS and one.source[0].start > one.content[0].start
