"""Questions on the time between two dated events of an article."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import combinations

from quiz_app.ledger import lexicon
from quiz_app.lesson.distractors import WRONG_OPTIONS, distinct
from quiz_app.lesson.questions.calendar import apart
from quiz_app.lesson.questions.elapsed import Elapsed, elapsed, given, slips
from quiz_app.lesson.questions.events import Event, events
from quiz_app.lesson.questions.making import Choice, Frame, single_choice
from quiz_app.lesson.questions.material import Material
from quiz_app.lesson.questions.model import Question, Skill
from quiz_app.lesson.questions.wording import words

_PERSONS = (lexicon.words("questions", "first_person") - {"us"}) | {"you", "your"}  # "the US"
FEWEST_WORDS = 5  # of an event: "The result is expected" says too little without its day
MOST_WORDS = 26  # of both events, so that the question stays short


def how_long_between(material: Material) -> Iterator[Question]:
    """Give "How far apart in time are these two?", else how far one is from publication."""
    found = _clear_events(material)
    asked = [q for pair in combinations(found, 2) for q in _between(material, *pair)]
    yield from asked or (q for event in found for q in _to_publication(material, event))


def _clear_events(material: Material) -> list[Event]:
    """Return events of different dates in which the writer does not speak of "me" or "you"."""
    told = [event for event in events(material) if len(words(event.text)) >= FEWEST_WORDS]
    clear = [event for event in told if _PERSONS.isdisjoint(words(event.text))]
    return distinct(clear, lambda a, b: not apart(a.value, b.value))


def _between(material: Material, first: Event, last: Event) -> Iterator[Question]:
    time = elapsed(first.value, last.value)
    if time and len(words(f"{first.text} {last.text}")) <= MOST_WORDS:
        stem = f"How far apart in time are these two? (1) {first.text}. (2) {last.text}."
        yield from _question(material, stem, (first, last), time, material.published)


def _to_publication(material: Material, event: Event) -> Iterator[Question]:
    published = material.published.isoformat() if material.published else ""
    time = elapsed(event.value, published[: len(event.value)])
    if time:
        stem = f"How far in time is this from the day the article was published? {event.text}."
        yield from _question(material, stem, (event,), time, None)


def _question(
    material: Material,
    stem: str,
    told: tuple[Event, ...],
    time: Elapsed,
    published: date | None,
) -> Iterator[Question]:
    said = [event.mention.span.of(material.text) for event in told]
    basis = given(said, [event.value for event in told])
    wrong = slips(time, basis, published)[:WRONG_OPTIONS]
    if len(wrong) < WRONG_OPTIONS:
        return
    frame = Frame(
        Skill.DATES,
        "how-long-between",
        stem,
        tuple(event.sentence for event in told),
        told[0].sentence,
        min(event.mention.confidence for event in told),
    )
    right = Choice(time.text, f"{basis} {time.reason}.", right=True)
    yield single_choice(material, frame, [right, *wrong])


FAMILIES = (how_long_between,)
