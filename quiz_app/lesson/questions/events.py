"""Events: a sentence of the article with the date taken out, and that date."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

from quiz_app.article.model import Span
from quiz_app.ledger import lexicon
from quiz_app.ledger.model import DateMention, TimexType
from quiz_app.lesson.questions.calendar import interval
from quiz_app.lesson.questions.clauses import FINITE, is_whole
from quiz_app.lesson.questions.material import ASKED_FROM, Material
from quiz_app.lesson.questions.wording import (
    points_outside,
    sentence_case,
    tidy,
    without_stop,
    words,
)

_DATES = lexicon.load("questions")["dates"]
_BEFORE = re.compile(rf"(?:\b(?P<preposition>{'|'.join(_DATES['adverbial'])})\s+)?$", re.IGNORECASE)
_LEADING = re.compile(rf"^(?:{'|'.join(_DATES['leading'])}),?\s+", re.IGNORECASE)
_NEEDS_PREPOSITION = re.compile(r".*\d")  # "12 March", but not "yesterday"
_OTHER_CLAUSE = frozenset(_DATES["other_clause"])
_RELATIVE = lexicon.words("questions", "subordinating")
_DETERMINERS = ("the", "a", "an")
MOST_LEADING = 2  # words before a date that opens its sentence: "Meanwhile, on"
_LAST_WORD = re.compile(r"(\w+)\W*$")


@dataclass(frozen=True)
class Event:
    """What an article reports for a day, in a clause that names no date."""

    mention: DateMention
    text: str  # sentence case, no full stop
    sentence: Span
    value: str  # the mention's, to the year, month or day


def settled_dates(material: Material) -> list[DateMention]:
    """Return the mentions of a year, month or day that are sure and stand in running text."""
    return [
        mention
        for mention in material.ledger.dates
        if mention.type is TimexType.DATE
        and mention.confidence >= ASKED_FROM
        and interval(mention.value)
        and not material.in_heading(mention.span)
    ]


def events(material: Material) -> list[Event]:
    """Return the events whose sentence stays whole without its date, in text order."""
    found = (_event(material, mention) for mention in settled_dates(material))
    return [event for event in found if event]


def _event(material: Material, mention: DateMention) -> Event | None:
    sentence = material.sentence(mention.span)
    others = [
        d
        for d in material.ledger.dates
        if d.id != mention.id and d.type in (TimexType.DATE, TimexType.TIME)
    ]
    kept = None
    if dates_the_main_clause(material.text, sentence, mention.span):
        kept = _without_date(material.text, sentence, mention.span)
    if kept is None or mention.value is None or _is_told_inside(material, mention):
        return None
    text = _shortened(kept)
    dated = any(d.span.overlaps(sentence) and d.span.of(material.text) in text for d in others)
    if dated or not is_whole(text, has_verb=True) or points_outside(text):
        return None
    return Event(mention, sentence_case(text), sentence, mention.value)


def dates_the_main_clause(text: str, sentence: Span, date: Span) -> bool:
    """Return whether a date in the middle or at the end can only date the main verb.

    It may date another one behind "since it was", "pictures taken" or "a case that".
    """
    before, after = words(text[sentence.start : date.start]), words(text[date.end : sentence.end])
    return len(before) <= MOST_LEADING or (
        _OTHER_CLAUSE.isdisjoint(before) and _RELATIVE.isdisjoint(after) and _has_one_verb(before)
    )


def _has_one_verb(before: list[str]) -> bool:
    """Return whether the words hold one verb, with its auxiliaries, and no "-ing" beside it."""
    verbs = [i for i, word in enumerate(before) if word in FINITE or word.endswith("ed")]
    beside = (b for a, b in pairwise(before) if a not in _DETERMINERS)
    is_one_group = all(later - earlier == 1 for earlier, later in pairwise(verbs))
    return is_one_group and not any(word.endswith("ing") for word in beside)


def _is_told_inside(material: Material, mention: DateMention) -> bool:
    """Return whether the date stands in what a source says: the paper does not vouch for it."""
    return any(
        mention.span.overlaps(span) for claim in material.ledger.claims for span in claim.content
    )


def _without_date(text: str, sentence: Span, date: Span) -> str | None:
    """Return the sentence without an adverbial date, or None where the date is no adverbial."""
    before = text[sentence.start : date.start]
    match = _BEFORE.search(before)
    preposition = match["preposition"] if match else None
    if not preposition and _needs_preposition(before, date.of(text)):
        return None
    before = before[: match.start()] if match and preposition else before
    after = text[date.end : sentence.end]
    if after.lstrip().startswith(("’s", "'s", "-")) or _is_aside(_LEADING.sub("", before), after):
        return None
    return _LEADING.sub("", tidy(f"{before.rstrip(', ')} {after.lstrip(', ')}").lstrip(), 1)


def _is_aside(before: str, after: str) -> bool:
    """Return whether the date closes an aside between commas: "a study, published in May, …"."""
    return "," in before and after.startswith(",")


def _needs_preposition(before: str, words: str) -> bool:
    """Return whether these words for a date are part of a phrase and no adverbial."""
    return bool(before.strip()) and (bool(_NEEDS_PREPOSITION.match(words)) or _is_joined(before))


def _is_joined(before: str) -> bool:
    last = _LAST_WORD.search(before)
    return last is not None and last.group(1).lower() in lexicon.words("questions", "never_last")


def _shortened(text: str) -> str:
    """Return the main clause: what stands before a comma, if that is a clause of its own."""
    text = without_stop(text.rstrip("!? "))
    head, comma, rest = text.partition(", ")
    whole = comma and is_whole(head) and rest.split(" ")[0].endswith("ing")
    return head if whole else text
