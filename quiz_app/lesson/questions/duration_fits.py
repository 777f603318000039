"""Questions on a stated length of time beside the two dates that it belongs to."""

from __future__ import annotations

from collections.abc import Iterator

from quiz_app.ledger.dates import compared_durations
from quiz_app.ledger.dates.conflicts import Comparison
from quiz_app.ledger.dates.units import UNITS
from quiz_app.ledger.model import TimexType
from quiz_app.lesson.distractors import WRONG_OPTIONS
from quiz_app.lesson.questions.elapsed import Elapsed, elapsed, given, in_words, slips
from quiz_app.lesson.questions.making import Choice, Frame, single_choice
from quiz_app.lesson.questions.material import ASKED_FROM, Material
from quiz_app.lesson.questions.model import Question, Skill
from quiz_app.lesson.questions.wording import quoted


def duration_fits(material: Material) -> Iterator[Question]:
    """Give, for each stated length, "What do the two dates give?", whether they fit or not."""
    for compared in compared_durations(material.article, material.ledger.dates):
        dates = (compared.first, compared.last)
        if material.in_heading(compared.length.span):
            continue
        if min(one.confidence for one in dates) >= ASKED_FROM:
            yield from _question(material, compared)


def _question(material: Material, compared: Comparison) -> Iterator[Question]:
    time = elapsed(compared.first.value or "", compared.last.value or "")
    if time is None or material.text.count(compared.time.words) != 1:
        return  # no round number, or nobody could find the words in print
    stated = _stated(compared, time)
    dates = (compared.first, compared.last)
    said = [one.span.of(material.text) for one in dates]
    basis = given(said, [one.value or "" for one in dates])
    wrong = slips(time, basis, material.published, stated)
    if not compared.fits:
        wrong = [*_as_stated(compared, time, stated), *wrong]
    if compared.fits == (stated == time.number) and len(wrong) >= WRONG_OPTIONS:
        choices = [
            Choice(time.text, _why(compared, time, basis), right=True),
            *wrong[:WRONG_OPTIONS],
        ]
        yield single_choice(material, _frame(material, compared), choices)


def _frame(material: Material, compared: Comparison) -> Frame:
    spans = (compared.length.span, compared.first.span, compared.last.span)
    stem = (
        f"The article says {quoted(compared.time.words)} and gives two dates with it. "
        "How much time lies between these dates?"
    )
    return Frame(
        Skill.DATES,
        "duration-fits",
        stem,
        tuple(material.sentence(span) for span in spans),
        material.sentence(compared.length.span),
        min(one.confidence for one in (compared.first, compared.last)),
    )


def _stated(compared: Comparison, time: Elapsed) -> int | None:
    """Return the stated length in the unit of the counted one, None where it is another kind."""
    if compared.length.type is TimexType.DATE:  # "three months later"
        day = compared.length.value or ""
        landing = elapsed((compared.first.value or "")[: len(day)], day)
        return landing.number if landing and landing.unit == time.unit else None
    sizes = {"day": 1.0, "month": UNITS["M"].days, "year": UNITS["Y"].days}
    return round(compared.time.amount * UNITS[compared.time.unit].days / sizes[time.unit])


def _as_stated(compared: Comparison, time: Elapsed, stated: int | None) -> Iterator[Choice]:
    if stated and not time.is_near(stated):
        words = quoted(compared.time.words)
        reason = f"That is what the article says, {words}. {time.reason}, which does not fit."
        yield Choice(in_words(stated, time.unit), reason)


def _why(compared: Comparison, time: Elapsed, basis: str) -> str:
    fits = "fits" if compared.fits else "does not fit"
    said = quoted(compared.time.words)
    return f"{basis} {time.reason}. What the article says, {said}, {fits}."


FAMILIES = (duration_fits,)
