"""Questions on when something was said and which date it speaks of."""

from __future__ import annotations

import re
from collections.abc import Iterator

from quiz_app.article.model import Span
from quiz_app.ledger.model import Basis, Claim, DateMention, Mode, Precision
from quiz_app.lesson.questions.calendar import written
from quiz_app.lesson.questions.clauses import is_put_forward
from quiz_app.lesson.questions.events import settled_dates
from quiz_app.lesson.questions.making import Frame, Pair, match
from quiz_app.lesson.questions.material import Material
from quiz_app.lesson.questions.model import Question, Skill
from quiz_app.lesson.questions.wording import introduce, quoted

_BESIDE = re.compile(r",?\s+(?:(?:late |early )?on\s+)?|,\s+(?:the\s+)?", re.IGNORECASE)


def said_or_happened(material: Material) -> Iterator[Question]:
    """Give, for a dated statement that speaks of another date, a match of the two."""
    dates = settled_dates(material)
    for claim in material.asked_claims:
        said = [one for one in dates if _dates_the_saying(material, claim, one)]
        spoken = [one for one in dates if any(one.span.overlaps(s) for s in claim.content)]
        if len(said) == len(spoken) == 1 and _can_be_told_apart(claim, said[0], spoken[0]):
            yield from _question(material, claim, said[0], spoken[0])


def _dates_the_saying(material: Material, claim: Claim, date: DateMention) -> bool:
    """Return whether a date stands in the cue, or right beside it or the source."""
    if any(date.span.overlaps(span) for span in claim.content):
        return False
    inside = any(date.span.overlaps(span) for span in claim.cue)
    return inside or any(_is_beside(material, date, one) for one in (*claim.cue, *claim.source))


def _is_beside(material: Material, date: DateMention, one: Span) -> bool:
    first, last = sorted((date.span, one))
    gap = material.text[first.end : last.start]
    same = material.sentence(first) == material.sentence(last)
    return same and not one.overlaps(date.span) and bool(_BESIDE.fullmatch(gap))


def _can_be_told_apart(claim: Claim, said: DateMention, spoken: DateMention) -> bool:
    """Return whether both dates are days, and two of them.

    A date in a quotation is counted from a day that nobody knows for sure.
    """
    is_own = claim.nested_in is None and len(claim.relay) <= 1 and is_put_forward(claim)
    sure = claim.mode is Mode.INDIRECT or spoken.basis is Basis.STATED
    are_days = said.precision is spoken.precision is Precision.DAY
    return is_own and sure and are_days and said.value != spoken.value


def _question(
    material: Material, claim: Claim, said: DateMention, spoken: DateMention
) -> Iterator[Question]:
    source = material.source(claim)
    others = [day for day in _other_days(material) if day not in (said.value, spoken.value)]
    if source is None or not others:
        return
    name, words = introduce(material.text, source), quoted(spoken.span.of(material.text))
    stem = f"A statement by {name} speaks of {words}. Which date goes with which line?"
    frame = Frame(
        Skill.DATES,
        "said-or-happened",
        stem,
        material.proof(claim, spoken.span),
        material.sentence(spoken.span),
        min(claim.confidence, said.confidence, spoken.confidence),
    )
    pairs = [
        _pair(material, said, "The day it was said", "The article dates the statement itself"),
        _pair(material, spoken, "The day it speaks of", "The statement names the day"),
    ]
    yield match(material, frame, pairs, [written(others[0])])


def _other_days(material: Material) -> list[str]:
    """Return the day of publication, likeliest to be mistaken, and the days of the article."""
    found = [one.value for one in settled_dates(material) if one.precision is Precision.DAY]
    published = [material.published.isoformat()] if material.published else []
    return list(dict.fromkeys([*published, *(value for value in found if value)]))


def _pair(material: Material, mention: DateMention, item: str, why: str) -> Pair:
    words, note = quoted(mention.span.of(material.text)), mention.note
    return Pair(item, written(mention.value or ""), f"{why}: {words}. {note}".strip())


FAMILIES = (said_or_happened,)
