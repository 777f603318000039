"""Sentences that say that somebody gave no answer: "did not respond", "would not discuss"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from quiz_app.article.model import Span
from quiz_app.ledger.check import Check
from quiz_app.ledger.lexicon import load, words
from quiz_app.ledger.model import VerificationStatus
from quiz_app.ledger.verb_groups import NEGATIVE, subject_before, verb_group
from quiz_app.ledger.words import forms, pattern, stripped

_VERBS = {
    form: re.compile(follow, re.IGNORECASE)
    for verb, follow in load("checks")["no_response"].items()
    for form in forms(verb, {})
}
_VERB = pattern(_VERBS)
_REFUSED = re.compile("|".join(sorted(words("checks", "refused", "words"))), re.IGNORECASE)
_UNREACHED = [re.compile(one) for one in sorted(words("checks", "refused", "unreached"))]
_NOBODY_AT = re.compile(r"(?:nobody|no\sone)\s(?:at|from|in)\s", re.IGNORECASE)
_OPEN = words("checks", "subject", "open")


def no_response(text: str, sentence: Span) -> Iterator[Check]:
    """Yield "the company did not respond to a request for comment", "nobody answered our calls"."""
    for match in _VERB.finditer(text, *sentence):
        verb = Span(*match.span())
        group = verb_group(text, sentence, verb.start)
        follows = _VERBS[match.group().lower()].match(text, verb.end, sentence.end)
        failed = (group.has(NEGATIVE) and len(group.words) > 1) or group.nobody(text)
        if failed and follows and not group.is_open and not _is_open(text, group.subject):
            yield _unanswered(text, sentence, verb, group.subject)
    for unreached in _UNREACHED:
        for match in unreached.finditer(text, *sentence):
            yield _unanswered(text, sentence, Span(*match.span()), Span(*match.span("who")))


def refused(text: str, sentence: Span) -> Iterator[Check]:
    """Yield "declined to comment", "would not say whether …", "neither confirmed nor denied"."""
    for match in _REFUSED.finditer(text, *sentence):
        start = verb_group(text, sentence, match.start()).start
        who = subject_before(text, sentence, start)
        if not _is_open(text, who):
            yield _unanswered(text, sentence, Span(*match.span()), who)


def _unanswered(text: str, sentence: Span, verb: Span, who: Span) -> Check:
    nobody = _NOBODY_AT.match(text, *who)
    who = stripped(text, Span(nobody.end(), who.end) if nobody else who)
    return Check(sentence, verb, VerificationStatus.NO_RESPONSE, who)


def _is_open(text: str, who: Span) -> bool:
    """Return whether the clause tells of no answer that was asked for: "if he does not …"."""
    first = who.of(text).lower().split()[:1]
    return not _OPEN.isdisjoint(first)
