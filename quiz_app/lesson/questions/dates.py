"""Questions on dates: which calendar date, what came first, what has to be worked out."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from quiz_app.article.model import Span
from quiz_app.ledger import lexicon
from quiz_app.ledger.model import Basis, DateMention, Mode, Precision
from quiz_app.lesson.distractors import WRONG_OPTIONS, distinct, fitting
from quiz_app.lesson.questions.calendar import MONTH, apart, interval, written
from quiz_app.lesson.questions.clauses import LONGEST
from quiz_app.lesson.questions.events import Event, events, settled_dates
from quiz_app.lesson.questions.making import Choice, Frame, order, single_choice, typed_date
from quiz_app.lesson.questions.material import Material
from quiz_app.lesson.questions.model import Outcomes, Question, Skill
from quiz_app.lesson.questions.wording import (
    excerpt,
    points_outside,
    quoted,
    similarity,
    without_stop,
)

_AHEAD = lexicon.words("questions", "ahead")
MOST_EVENTS = 4
LONGEST_EVENT = 140  # characters: the reason lists all of them
LONGEST_NOTE = 300  # characters of a date's note that a reason repeats
_WORKED_OUT = (Basis.PUBLICATION, Basis.INFERRED)
_WHICH = "Which calendar date"
_PARTS = {Precision.DAY: "day, month and year", Precision.MONTH: "month and year"}


def calendar_date(material: Material) -> Iterator[Question]:
    """Give, for each date that has to be worked out, "Which calendar date is meant?".

    Numbers are typed ("12 March" lacks only its year); for "Wednesday" there are options.
    """
    for mention in settled_dates(material):
        sentence = material.sentence(mention.span).of(material.text)
        if points_outside(sentence):
            continue
        if mention.basis not in _WORKED_OUT or _is_in_doubt(material, mention):
            continue
        if len(sentence.split()) <= LONGEST:
            has_number = any(letter.isdigit() for letter in mention.span.of(material.text))
            yield from (_typed if has_number else _chosen)(material, mention)


def _is_in_doubt(material: Material, mention: DateMention) -> bool:
    """Return whether the value may be wrong: quoted, part of a range, or past where "will" stands.

    A date in a quotation is counted from a day that nobody knows for sure.
    """
    sentence = material.sentence(mention.span).of(material.text)
    words = mention.span.of(material.text)
    is_part = material.text[mention.span.end :].startswith(("-", "–"))  # "16-19 May"
    if is_part or not any(letter.isalpha() for letter in words):
        return True
    looks_ahead = not _AHEAD.isdisjoint(sentence.split())
    bounds = interval(mention.value)
    if looks_ahead and bounds and material.published and bounds[1] < material.published:
        return True
    return any(
        mention.span.overlaps(span)
        for claim in material.ledger.claims
        if claim.mode is not Mode.INDIRECT
        for span in claim.content
    )


def _frame(material: Material, mention: DateMention, stem: str) -> Frame:
    sentence = material.sentence(mention.span)
    evidence = (sentence, *_anchored_on(material, mention))
    return Frame(Skill.DATES, "calendar-date", stem, evidence, mention.span, mention.confidence)


def _anchored_on(material: Material, mention: DateMention) -> list[Span]:
    """Return the sentence of the date that this one was computed from."""
    anchors = [d for d in material.ledger.dates if d.id == mention.anchor_id]
    return [material.sentence(anchor.span) for anchor in anchors]


def _stem(material: Material, mention: DateMention, asked: str) -> str:
    words = quoted(mention.span.of(material.text))
    sentence = quoted(without_stop(material.sentence(mention.span).of(material.text)))
    return f"{asked} is {words} here: {sentence}?"


def _typed(material: Material, mention: DateMention) -> Iterator[Question]:
    if mention.precision not in _PARTS or mention.value is None:
        return
    only_year = MONTH.search(mention.span.of(material.text)) is not None
    asked = "Which full date, with its year," if only_year else _WHICH
    stem = f"{_stem(material, mention, asked)} Type {_PARTS[mention.precision]}."
    words, value = quoted(mention.span.of(material.text)), written(mention.value)
    feedback = Outcomes(
        right=f"The article says {words}; that is {value}. {_note(mention)}".strip(),
        wrong=f"The date meant is {value}; the article says only {words}. {_note(mention)}".strip(),
    )
    yield typed_date(material, _frame(material, mention, stem), mention.value, feedback)


def _chosen(material: Material, mention: DateMention) -> Iterator[Question]:
    rivals = _rival_days(material, mention)[:WRONG_OPTIONS]
    if len(rivals) == WRONG_OPTIONS and mention.value:
        words = quoted(mention.span.of(material.text))
        right = f"The article says {words}. {_note(mention)}".strip()
        choices = [Choice(written(mention.value), right, right=True), *rivals]
        yield single_choice(
            material, _frame(material, mention, _stem(material, mention, _WHICH)), choices
        )


def _note(mention: DateMention) -> str:
    return mention.note if len(mention.note) <= LONGEST_NOTE else ""


def _rival_days(material: Material, mention: DateMention) -> list[Choice]:
    """Return other days: of publication, of other mentions, and a week off (a common slip)."""
    bounds = interval(mention.value)
    if mention.precision is not Precision.DAY or bounds is None:
        return []
    words = quoted(mention.span.of(material.text))
    rivals = [
        (other.value, f"That is the date of another passage: {_sentence(material, other)}")
        for other in settled_dates(material)
        if other.precision is Precision.DAY and other.value and other.value != mention.value
    ]
    if material.published and material.published != bounds[0]:
        day = material.published.isoformat()
        rivals.insert(0, (day, f"The article appeared on that day; it says {words} here."))
    for days in (-7, 7):
        slip = (bounds[0] + timedelta(days=days)).isoformat()
        rivals.append(
            (slip, f"The article says {words}; this is a week off. {_note(mention)}".strip())
        )
    rivals.sort(key=lambda rival: _days_between(rival[0], bounds[0]))
    return [Choice(written(v), why) for v, why in distinct(rivals, lambda a, b: a[0] == b[0])]


def _days_between(value: str, day: date) -> int:
    return abs((date.fromisoformat(value) - day).days)


def _sentence(material: Material, mention: DateMention) -> str:
    return excerpt(material.sentence(mention.span).of(material.text))


def order_events(material: Material) -> Iterator[Question]:
    """Give one "Put these events in order" over three or four events of different dates."""
    short = [event for event in _apart_events(material) if len(event.text) <= LONGEST_EVENT]
    chosen = short[:MOST_EVENTS]
    told = sorted(chosen, key=lambda event: event.value)
    lines = [(event.text, event.value) for event in told]
    if len(told) == 2 and material.published:
        lines = _with_publication(lines, material.published)
    if len(lines) < 3:
        return
    dated = "; ".join(f"{text} ({written(value)})" for text, value in lines)
    feedback = Outcomes(
        right=f"That is the order of the dates in the article: {dated}.",
        wrong=f"Look at the dates in the article: {dated}.",
    )
    frame = Frame(
        Skill.DATES,
        "order-events",
        "What is the right order of these events? Start with the earliest.",
        tuple(event.sentence for event in told),
        probability=min(event.mention.confidence for event in told),
    )
    yield order(material, frame, [text for text, _ in lines], feedback)


def _with_publication(lines: list[tuple[str, str]], published: date) -> list[tuple[str, str]]:
    """Return the lines with the day of publication last, if it comes after all of them."""
    day = published.isoformat()
    later = all(apart(value, day) and value < day for _, value in lines)
    return [*lines, ("This article was published", day)] if later else lines


def _apart_events(material: Material) -> list[Event]:
    """Return events that share no day and do not tell the same, in text order."""
    return distinct(events(material), lambda a, b: not apart(a.value, b.value))


def what_happened(material: Material) -> Iterator[Question]:
    """Give, for each dated event, "What does the article report for this date?"."""
    found = _apart_events(material)
    for right in found:
        rivals = _rival_events(right, found)
        if len(rivals) == WRONG_OPTIONS:
            choices = [
                Choice(right.text, f"The article: {_sentence(material, right.mention)}", True),
                *(Choice(r.text, _of_date(material, r)) for r in rivals),
            ]
            stem = f"What does the article report for {written(right.value)}?"
            frame = Frame(
                Skill.DATES,
                "what-happened-when",
                stem,
                (right.sentence,),
                probability=right.mention.confidence,
            )
            yield single_choice(material, frame, choices)


def _rival_events(right: Event, found: list[Event]) -> list[Event]:
    others = [event for event in found if similarity(event.text, right.text) < 1]
    return fitting(right.text, others, lambda event: event.text)[:WRONG_OPTIONS]


def _of_date(material: Material, event: Event) -> str:
    return f"This belongs to {written(event.value)}: {_sentence(material, event.mention)}"


def year_given(material: Material) -> Iterator[Question]:
    """Give "For which of these events does the article give the year?" where one does."""
    found = events(material)
    stated = [e for e in found if e.mention.basis is Basis.STATED]
    for right in stated:
        left_out = [e for e in found if e.mention.basis in _WORKED_OUT]
        rivals = _rival_events(right, left_out)
        if len(rivals) == WRONG_OPTIONS:
            yield _year_question(material, right, rivals)


def _year_question(material: Material, right: Event, rivals: list[Event]) -> Question:
    stated = quoted(right.mention.span.of(material.text))
    choices = [
        Choice(right.text, f"The article gives {stated}, with the year.", right=True),
        *(
            Choice(
                rival.text,
                f"The article says only {quoted(rival.mention.span.of(material.text))}: "
                "the reader has to work out the year.",
            )
            for rival in rivals
        ),
    ]
    frame = Frame(
        Skill.DATES,
        "year-given",
        "For which of these events does the article itself give the year?",
        (right.sentence, *(rival.sentence for rival in rivals)),
    )
    return single_choice(material, frame, choices)


FAMILIES = (calendar_date, order_events, what_happened, year_given)
