"""Attributions within what is attributed: "she said the driver had told her that …"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from quiz_app.article.model import Article, Span
from quiz_app.ledger import lexicon
from quiz_app.ledger.model import Attribution
from quiz_app.ledger.rules.cues import speech_verbs
from quiz_app.ledger.rules.passages import ACCORDING, read_alone, same_cue

SURE_ENOUGH = 0.57  # least confidence of what is read within a content

_THAT = re.compile(r"that\s+")
_PRONOUNS = lexicon.words("clauses", "pronouns")


def read_contents(article: Article, found: Sequence[Attribution]) -> list[Attribution]:
    """Return what is attributed within the contents of `found`, each with `nested_in` set.

    Only what the tagger is rather sure of; what "I", "we" or "who" says does not count.
    """
    nested = [
        replace(one, nested_in=number)
        for number, outer in enumerate(found)
        for part in outer.content
        if _may_speak(article.text, part)
        for one in read_alone(article.text, _without_that(article.text, part))
        if one.confidence >= SURE_ENOUGH and not _repeats_speaker(article.text, one)
    ]
    return [one for one in nested if not any(same_cue(one, outer) for outer in found)]


def _without_that(text: str, span: Span) -> Span:
    """Return the span without the conjunction that opens it: alone it would be a pronoun."""
    opening = _THAT.match(text, *span)
    return Span(opening.end(), span.end) if opening else span


def _may_speak(text: str, span: Span) -> bool:
    return any(speech_verbs(text, span)) or ACCORDING in span.of(text).lower()


def _repeats_speaker(text: str, one: Attribution) -> bool:
    """Return whether it is a "he said" behind the words: the speaker of the whole again."""
    speaker = " ".join(span.of(text).lower() for span in one.source)
    return speaker in _PRONOUNS and one.source[0].start > one.content[0].start
