"""A speaker that was taken for the start of what is said: "Norland | claims | to be winning"."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from quiz_app.article.model import Article
from quiz_app.ledger.model import Attribution
from quiz_app.ledger.rules.passages import is_plain_cue


def restore_speakers(article: Article, found: Iterable[Attribution]) -> list[Attribution]:
    """Return the attributions, with the subject of an active verb of saying as the source.

    "She is said to have left" has none: the verb is passive, and she is what is spoken of.
    """
    return [_restored(article.text, one) for one in found]


def _restored(text: str, one: Attribution) -> Attribution:
    if one.source or len(one.cue) != 1 or len(one.content) < 2:
        return one
    subject, *rest = one.content
    is_next = text[subject.end : one.cue[0].start].isspace()
    if not is_next or not is_plain_cue(one.cue[0].of(text)):
        return one
    return replace(one, source=(subject,), content=tuple(rest))
