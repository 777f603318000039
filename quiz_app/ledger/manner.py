"""How a claim is made: asserted or denied, as a report, a view or an outlook, how firmly."""

from __future__ import annotations

import re
from collections.abc import Mapping

from quiz_app.article.model import Span
from quiz_app.ledger.denying import DENIES, denies, refutation
from quiz_app.ledger.lexicon import load, words
from quiz_app.ledger.model import Mode, Nature, Spans, Stance
from quiz_app.ledger.words import find, forms, pattern, spelled_at

_IRREGULAR: Mapping[str, list[str]] = load("stances")["irregular"]


def _verbs(*keys: str) -> re.Pattern[str]:
    return pattern(form for verb in words("stances", *keys) for form in forms(verb, _IRREGULAR))


_STANCE = {
    Stance.DENIES: DENIES,
    Stance.ADMITS: _verbs("stance", "admits"),
    Stance.DEMANDS: _verbs("stance", "demands"),
}
_NATURE = {
    Nature.QUESTION: _verbs("nature", "question"),
    Nature.FORECAST: _verbs("nature", "forecast"),
    Nature.OPINION: _verbs("nature", "opinion"),
}
_NOT = re.compile(r"\b(?:not|never|neither|nor|refused|declined|without)\b|n[’']t\b", re.IGNORECASE)
_HEDGE = pattern(words("hedges", "words"))
_SAID = "|".join(sorted(words("hedges", "hearsay")))
_BE = r"\b(?:is|are|was|were|be|been|being)(?:\s+\w+ly)?\s+"
_HEARSAY = re.compile(rf"{_BE}(?:{_SAID})\s+to\b", re.IGNORECASE)  # "were widely believed to"
_NO_HEDGE = [re.compile(friend) for friend in sorted(words("hedges", "false_friends"))]
_DIRECT = 0.8  # share of words in quotation marks from which a claim counts as quoted
_CONTEXT = 30  # characters on both sides that tell a false friend
_JUDGEMENT = pattern(words("voice", "judgement", "words"))
_OUTLOOK = pattern(words("voice", "outlook", "words"))
_PLAIN_FUTURE = pattern(words("voice", "outlook", "plain"))
_NO_OUTLOOK = re.compile(pattern(words("voice", "outlook", "past")).pattern + r"(?!\s+to\b)", re.I)
_MONTH = re.compile(r"May$")


def mode_of(text: str, content: Spans, quoted: Spans) -> Mode:
    """Return whether the content is quoted, by the share of its words in quotation marks.

    Direct from 80 % of the words (a leading "that" not counted), mixed above 0, else indirect.
    """
    words = [word for part in content for word in spelled_at(text, part)]
    if words and words[0].of(text).lower() == "that":
        words = words[1:]
    near = [marks for marks in quoted if any(marks.overlaps(part) for part in content)]
    inside = sum(any(word.overlaps(marks) for marks in near) for word in words)
    if not inside:
        return Mode.INDIRECT
    return Mode.DIRECT if inside / len(words) >= _DIRECT else Mode.MIXED


def stance_of(text: str, cue: Spans, content: Spans = ()) -> Stance:
    """Return what the cue does with the content, by its first verb that does more than say;
    UNCLEAR where that verb is negated ("did not deny").

    A plain cue denies where the content says of another claim that it is not so.
    """
    found = [
        (match.start(), stance)
        for stance, verbs in _STANCE.items()
        for part in cue
        if (match := verbs.search(text, *part))
    ]
    if not found:
        return Stance.DENIES if refutation(text, cue, content) else Stance.ASSERTS
    start, stance = min(found)
    if any(_NOT.search(text, part.start, start) for part in cue if part.start <= start):
        return Stance.UNCLEAR
    if stance is Stance.DENIES and not denies(text, cue, content):
        return Stance.ASSERTS
    return stance


def nature_of(text: str, cue: Spans, content: Spans) -> Nature:
    """Return whether a claim asks, looks ahead, judges or reports, in this order of proof.

    A question mark or an asking cue; a verb of expecting or "will", "may"; a verb of holding
    a view or a judging word. None of these: a report.
    """
    if _ends_in_question(text, content) or find(_NATURE[Nature.QUESTION], text, cue):
        return Nature.QUESTION
    if find(_NATURE[Nature.FORECAST], text, cue) or looks_ahead(text, content):
        return Nature.FORECAST
    if find(_NATURE[Nature.OPINION], text, cue) or judges(text, content):
        return Nature.OPINION
    return Nature.REPORT


def looks_ahead(text: str, parts: Spans) -> bool:
    """Return whether the words speak of what is to come or may come."""
    return bool(_outlook_words(text, parts))


def is_arranged(text: str, parts: Spans) -> bool:
    """Return whether the words that look ahead do so plainly: "will", "is due to"."""
    ahead = _outlook_words(text, parts)
    return all(_PLAIN_FUTURE.fullmatch(word.of(text)) for word in ahead)


def _outlook_words(text: str, parts: Spans) -> list[Span]:
    past = find(_NO_OUTLOOK, text, parts)
    return [
        found
        for found in find(_OUTLOOK, text, parts)
        if not any(found.overlaps(p) for p in past) and not _MONTH.match(text, *found)
    ]


def judges(text: str, parts: Spans) -> bool:
    """Return whether the words judge."""
    return bool(find(_JUDGEMENT, text, parts))


def hedges_in(text: str, parts: Spans) -> Spans:
    """Return the words that make a statement less than certain, in text order.

    A cue may end before its "to" ("is said | to have left"), so one word more is looked at.
    """
    reach = [Span(part.start, min(len(text), part.end + len(" to"))) for part in parts]
    hearsay = find(_HEARSAY, text, reach)
    single = (one for one in find(_HEDGE, text, parts) if not any(map(one.overlaps, hearsay)))
    return tuple(sorted((*hearsay, *(one for one in single if not _is_false_friend(text, one)))))


def _is_false_friend(text: str, hedge: Span) -> bool:
    around = Span(max(0, hedge.start - _CONTEXT), hedge.end + _CONTEXT)
    covering = (part for friend in _NO_HEDGE for part in find(friend, text, [around]))
    return any(part.overlaps(hedge) for part in covering)


def _ends_in_question(text: str, content: Spans) -> bool:
    return bool(content) and text[: content[-1].end].rstrip("”\"' ,’").endswith("?")
