"""Checks told without a verb of checking: what was looked for, seen, or denied in passing."""

from __future__ import annotations

import re
from collections.abc import Iterator

from quiz_app.article.model import Span
from quiz_app.ledger import kinds
from quiz_app.ledger.check import Check
from quiz_app.ledger.denying import DENIES
from quiz_app.ledger.lexicon import words
from quiz_app.ledger.model import VerificationStatus
from quiz_app.ledger.rules.media import names_medium
from quiz_app.ledger.verb_groups import subject_before, verb_group
from quiz_app.ledger.words import pattern, stripped


def _any(*keys: str) -> str:
    return "|".join(sorted(words("checks", *keys)))


_ACCOUNT = pattern(words("checks", "covers", "one") | words("checks", "covers", "many")).pattern
_PROOF = rf"(?P<noun>{_any('said_of', 'nouns')})"
_BEHIND = r"\s(?:of\s|for\s|to\ssupport\s|(?=that\s))"
_THERE_IS_NONE = re.compile(
    r"(?:^|[:;]\s|\b(?:but|and|though)\s)there\s(?:is|was|are|were|has\sbeen)\s"
    rf"no\s(?:\w+\s){{0,2}}?{_PROOF}{_BEHIND}",
    re.IGNORECASE,
)
_FOUND_NONE = re.compile(
    rf"\b(?:found|find|saw|seen)\sno\s(?:(?:\w+\s){{0,2}}?{_PROOF}{_BEHIND}|such\s\w+)",
    re.IGNORECASE,
)
_UNCONFIRMED = re.compile(
    rf"\bno\s(?:\w+\s){{0,2}}(?:{_any('said_of', 'confirmations')})\s(?:of\s|for\s|(?=that\s))",
    re.IGNORECASE,
)
_MATCHES = re.compile(
    rf"\b(?:{_any('sight', 'matching')})\s(?P<about>(?:[\w’']+\s){{0,4}}?{_ACCOUNT}[^.,;]*)",
    re.IGNORECASE,
)
_SEEN_BY = re.compile(rf"\b(?:{_any('sight', 'seen_by')})\sby\s(?P<by>(?:[\w’'.-]+\s){{1,5}}?)$")
_HAS_SEEN = re.compile(rf"(?P<by>[^,;]+?)\s(?:has|have|had)\s(?:{_any('sight', 'seen_by')})\s")
_HEDGED = re.compile(r"\b(?:appears?|seems?|not|may|might)\b")
_CHECKERS = re.compile(
    r"(?P<by>\b(?:an?\s|the\s|independent\s)*fact[- ]check(?:ers?|ing)\b[^.,;”]{0,60}?)\s"
    r"(?:(?:also|has|have|had|(?-i:[a-z]+ly))\s){0,2}(?P<verb>found|concluded|determined|established|showed)\s(?:that\s)",
    re.IGNORECASE,
)
_IN_PASSING = re.compile(
    r"(?:\b(?:a|an|the)\s(?:\w+\s)?(?:claim|allegation|accusation|charge|suggestion|assertion)s?"
    rf"\s(?:that|which)?|,\swhich|,\ssomething)\s(?P<by>[^.,;:”]{{2,60}}?)\s{DENIES.pattern}"
    r"(?=\s*(?:[.,;]|$|as\s|on\s|but\s|and\s))",
    re.IGNORECASE,
)
_ADVERBS = re.compile(r"\s(?:has|have|had|\w+ly|always|also|\s)+$")


def no_evidence(text: str, sentence: Span) -> Iterator[Check]:
    """Yield "there is no evidence that …", "we found no sign of …", "no confirmation of …"."""
    whole = sentence.of(text)
    for match in (*_THERE_IS_NONE.finditer(whole), *_UNCONFIRMED.finditer(whole)):
        yield _unfounded(text, sentence, match, None)
    for match in _FOUND_NONE.finditer(whole):
        who = _finder(text, sentence, sentence.start + match.start())
        if who:
            yield _unfounded(text, sentence, match, who)


def _unfounded(text: str, sentence: Span, match: re.Match[str], who: Span | None) -> Check:
    verb = Span(sentence.start + match.start(), sentence.start + match.end())
    about = _clause(text, Span(verb.end, sentence.end))
    return Check(sentence, verb, VerificationStatus.UNVERIFIED, who, about)


def _finder(text: str, sentence: Span, verb_start: int) -> Span | None:
    """Return the medium, or this paper, that looked for it; what others find is their claim."""
    who = subject_before(text, sentence, verb_group(text, sentence, verb_start).start)
    for words_ in (1, 2):  # "we", "this newspaper"
        opening = re.match(rf"(?:\w+\s?){{{words_}}}", who.of(text))
        if opening and kinds.is_own_paper(opening.group().strip()):
            return Span(who.start, who.start + len(opening.group().strip()))
    return who if names_medium(who.of(text)) else None


def matched_by_sight(text: str, sentence: Span) -> Iterator[Check]:
    """Yield "records seen by the Herald support her account"."""
    for match in _MATCHES.finditer(text, *sentence):
        before = text[sentence.start : match.start()]
        seen = _SEEN_BY.search(before) or _HAS_SEEN.search(before)
        if seen is None or _HEDGED.search(before):
            continue
        start = sentence.start + seen.start("by")
        who = stripped(text, Span(start, start + len(seen["by"])))
        yield Check(
            sentence,
            Span(match.start(), match.start("about")),
            VerificationStatus.VERIFIED,
            who,
            Span(*match.span("about")),
        )


def found_by_checkers(text: str, sentence: Span) -> Iterator[Check]:
    """Yield "fact-checkers at the site found that …"."""
    for match in _CHECKERS.finditer(text, *sentence):
        by, about = Span(*match.span("by")), _clause(text, Span(match.end(), sentence.end))
        verb = Span(*match.span("verb"))
        yield Check(sentence, verb, VerificationStatus.VERIFIED, by, about)


def denied_in_passing(text: str, sentence: Span) -> Iterator[Check]:
    """Yield "…, a claim that the army dismissed", "…, which the club denies"."""
    for match in _IN_PASSING.finditer(text, *sentence):
        by = Span(*match.span("by"))
        adverbs = _ADVERBS.search(text[by.start : by.end])
        by = Span(by.start, by.start + adverbs.start()) if adverbs else by
        about = Span(sentence.start, match.start())
        if by.of(text)[:1].isupper() or by.of(text).split()[0] in ("the", "a", "an", "his", "her"):
            yield Check(sentence, Span(*match.span()), VerificationStatus.DENIED, by, about)


def _clause(text: str, part: Span) -> Span | None:
    end = re.search(r"[,;.”]", part.of(text))
    found = stripped(text, Span(part.start, part.start + end.start() if end else part.end))
    return found if found.start < found.end else None
