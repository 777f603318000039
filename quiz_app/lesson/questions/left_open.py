"""Questions on dates that the article leaves to the reader: what are they counted from?"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from itertools import islice

from quiz_app.article.model import Span
from quiz_app.ledger.model import Basis, DateMention, Precision
from quiz_app.lesson.distractors import WRONG_OPTIONS, distinct
from quiz_app.lesson.questions.calendar import MONTH, apart, interval, written
from quiz_app.lesson.questions.events import settled_dates
from quiz_app.lesson.questions.making import Choice, Frame, single_choice
from quiz_app.lesson.questions.material import Material
from quiz_app.lesson.questions.model import Question, Skill
from quiz_app.lesson.questions.wording import excerpt, points_outside, quoted, without_stop

MOST_WORDS = 22  # of the sentence: the question has a dozen more
_FROM_ANOTHER = {  # which dates a reader could count from, and how near one leads to the same
    Precision.DAY: ((Precision.DAY, Precision.MONTH), timedelta(days=8)),
    Precision.MONTH: ((Precision.DAY, Precision.MONTH), timedelta(days=92)),
    Precision.YEAR: ((Precision.DAY, Precision.MONTH, Precision.YEAR), timedelta(days=731)),
}


@dataclass(frozen=True)
class _Start:
    """A date that another one could be counted from."""

    text: str  # as an option
    value: str
    span: Span | None = None  # None: the day of publication


def date_left_open(material: Material) -> Iterator[Question]:
    """Give "Which date must a reader know to work out …?", once for the day of publication.

    Left out: dates that lack only their year, which any date nearby may give, and those
    that a source names, who counts from another day.
    """
    asked = [one for one in settled_dates(material) if _is_clear(material, one)]
    counted = [q for one in asked if one.basis is Basis.INFERRED for q in _question(material, one)]
    yield from counted
    published = (
        q for one in asked if one.basis is Basis.PUBLICATION for q in _question(material, one)
    )
    yield from islice(published, 1)


def _is_clear(material: Material, mention: DateMention) -> bool:
    """Return whether a date is the only one of a short sentence, and lacks more than its year.

    "Monday’s debate" may lie behind or ahead.
    """
    text, sentence = material.text, material.sentence(mention.span)
    alone = sum(one.span.overlaps(sentence) for one in material.ledger.dates) == 1
    is_short = len(sentence.of(text).split()) <= MOST_WORDS
    return (
        alone
        and is_short
        and not points_outside(sentence.of(text))
        and not _is_written_out(mention.span.of(text))
        and not text[mention.span.end :].startswith(("’s", "'s"))
        and not _is_told(material, mention)
    )


def _is_written_out(words: str) -> bool:
    """Return whether the words hold a number or the name of a month."""
    return bool(MONTH.search(words)) or any(letter.isdigit() for letter in words)


def _is_told(material: Material, mention: DateMention) -> bool:
    return any(
        mention.span.overlaps(span) for claim in material.ledger.claims for span in claim.content
    )


def _question(material: Material, mention: DateMention) -> Iterator[Question]:
    publication, others = _publication(material), _other_dates(material, mention)
    if publication is None or mention.precision not in _FROM_ANOTHER:
        return
    if mention.value == publication.value:  # "today": nothing has to be counted
        return
    right, wrong = publication, others
    if mention.basis is Basis.INFERRED:
        anchors = [d for d in material.ledger.dates if d.id == mention.anchor_id]
        right = next((_start(material, anchor) for anchor in anchors), publication)
        wrong = [one for one in (publication, *others) if apart(one.value, right.value)]
    if _leads_elsewhere(mention, publication) or right is publication:
        yield from _asked(material, mention, right, wrong[:WRONG_OPTIONS])


def _asked(
    material: Material, mention: DateMention, right: _Start, wrong: list[_Start]
) -> Iterator[Question]:
    if len(wrong) < WRONG_OPTIONS:
        return
    sentence = material.sentence(mention.span)
    words = quoted(mention.span.of(material.text))
    whole = quoted(without_stop(sentence.of(material.text)))
    frame = Frame(
        Skill.DATES,
        "date-left-open",
        f"Which date must a reader know to work out {words} here: {whole}?",
        (sentence, *([material.sentence(right.span)] if right.span else [])),
        mention.span,
        mention.confidence,
    )
    value = written(mention.value or "")
    found = Choice(right.text, f"{mention.note} So {words} is {value}.".strip(), right=True)
    yield single_choice(
        material, frame, [found, *(Choice(w.text, _why_not(material, mention, w)) for w in wrong)]
    )


def _why_not(material: Material, mention: DateMention, start: _Start) -> str:
    if start.span is None:
        words = quoted(mention.span.of(material.text))
        return f"The words {words} do not point to the day of publication. {mention.note}".strip()
    passage = excerpt(material.sentence(start.span).of(material.text))
    return f"That date belongs to another passage: {passage}"


def _publication(material: Material) -> _Start | None:
    if material.published is None:
        return None
    day = material.published.isoformat()
    return _Start(f"The day of publication, {written(day)}", day)


def _start(material: Material, mention: DateMention) -> _Start:
    words = quoted(mention.span.of(material.text))
    return _Start(f"The date {words} in the article", mention.value or "", mention.span)


def _other_dates(material: Material, mention: DateMention) -> list[_Start]:
    """Return the dates from which nobody could count to this one, of the likeliest kind first."""
    kinds, _ = _FROM_ANOTHER.get(mention.precision, ((), None))
    near = sorted(
        (
            one
            for one in settled_dates(material)
            if one.precision in kinds and _is_written_out(one.span.of(material.text))
        ),
        key=lambda one: (one.precision is not mention.precision, _distance(one.value, mention)),
    )
    starts = [_start(material, one) for one in near if one.basis is not Basis.INFERRED]
    clear = [one for one in starts if _leads_elsewhere(mention, one)]
    return distinct(clear, lambda a, b: not apart(a.value, b.value) or a.text == b.text)


def _leads_elsewhere(mention: DateMention, start: _Start) -> bool:
    _, reach = _FROM_ANOTHER[mention.precision]
    return _distance(start.value, mention) > reach


def _distance(value: str | None, mention: DateMention) -> timedelta:
    one, other = interval(value), interval(mention.value)
    return abs(one[0] - other[0]) if one and other else timedelta.max


FAMILIES = (date_left_open,)
