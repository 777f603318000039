"""A speaker that stands where the tagger did not look.

Taken for the start of what is said ("Norland | claims | to be winning"), or named behind it
("Claiming that the count was wrong, Lee left").
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from quiz_app.article.model import Article, Span
from quiz_app.ledger.model import Attribution
from quiz_app.ledger.rules.passages import is_plain_cue

_PARTICIPLE = re.compile(r"[A-Z]\w+ing\b")  # at the start of a sentence
_NAME = r"[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,3}"
_SUBJECT_BEHIND = re.compile(rf"(?:,[”\"]?|[”\"],) (?P<subject>{_NAME}|I|we|you|he|she|it|they)\b")


def restore_speakers(article: Article, found: Iterable[Attribution]) -> list[Attribution]:
    """Return the attributions, those without a source with the subject of their cue as it.

    "She is said to have left" has none: the verb is passive, and she is what is spoken of.
    """
    return [_restored(article.text, one) for one in found]


def _restored(text: str, one: Attribution) -> Attribution:
    if one.source or len(one.cue) != 1 or not one.content:
        return one
    if _PARTICIPLE.match(one.cue[0].of(text)):
        subject = _SUBJECT_BEHIND.match(text, one.content[-1].end)
        return replace(one, source=(Span(*subject.span("subject")),)) if subject else one
    return _with_first_words_as_speaker(text, one)


def _with_first_words_as_speaker(text: str, one: Attribution) -> Attribution:
    subject, *rest = one.content
    is_next = text[subject.end : one.cue[0].start].isspace()
    if not rest or not is_next or not is_plain_cue(one.cue[0].of(text)):
        return one
    return replace(one, source=(subject,), content=tuple(rest))
