"""Questions on when something was said and which day it speaks of."""

from __future__ import annotations

from datetime import date

import pytest

from quiz_app.ledger.model import Basis, Mode, Precision, SourceKind
from quiz_app.lesson.questions.model import Match
from quiz_app.lesson.questions.said_when import said_or_happened
from quiz_app.lesson.review import review
from tests.factories import Draft

PUBLISHED = date(2024, 5, 13)
END = "\n\nThe weather was the talk of the town for the rest of the year.\n"
CONTENT = "the pool had closed on 3 May"
OTHER = "the pool had closed in 2019"


def draft_of(sentence: str, said: str = "Friday", *, mode: Mode = Mode.INDIRECT) -> Draft:
    draft = Draft(f"A pool\n\n{sentence}{END}")
    council = draft.source("council", SourceKind.INSTITUTION, mentions=("the council",))
    content = next(words for words in (CONTENT, OTHER) if words in sentence)
    draft.claim(council, "the council", "said", content, mode=mode)
    draft.date(said, "2024-05-10", Basis.PUBLICATION)
    if content == CONTENT:
        draft.date("3 May", "2024-05-03", Basis.PUBLICATION)
    return draft


@pytest.mark.parametrize(
    "sentence",
    [
        f"In a note, the council said on Friday that {CONTENT}.",
        f"In a note, the council said Friday that {CONTENT}.",
        f"On Friday, the council said {CONTENT}.",
        f"In a note, {CONTENT}, the council said on Friday.",
    ],
)
def test_a_dated_statement_of_another_day_is_matched(sentence: str) -> None:
    material = draft_of(sentence).material(PUBLISHED)
    (question,) = said_or_happened(material)
    assert isinstance(question, Match)
    assert review(question, material) is None
    assert question.stem == (
        "A statement by the council speaks of “3 May”. Which date goes with which line?"
    )
    dates = {option.id: option.text for option in question.options}
    assert {item.text: dates[item.key] for item in question.items} == {
        "The day it was said": "10 May 2024",
        "The day it speaks of": "3 May 2024",
    }
    assert set(dates.values()) == {"10 May 2024", "3 May 2024", "13 May 2024"}
    assert "“Friday”" in question.items[0].feedback


@pytest.mark.parametrize(
    "sentence",
    [
        f"The paper of Friday has it that the council said {CONTENT}.",  # far from the cue
        f"A day before the meeting of Friday, it was dry. In a note, the council said {CONTENT}.",
    ],
)
def test_a_date_away_from_the_cue_is_not_that_of_the_statement(sentence: str) -> None:
    assert list(said_or_happened(draft_of(sentence).material(PUBLISHED))) == []


SENTENCE = f"In a note, the council said on Friday that {CONTENT}."


def test_a_quoted_date_that_has_to_be_worked_out_is_left_out() -> None:
    draft = draft_of(SENTENCE, mode=Mode.DIRECT)
    assert list(said_or_happened(draft.material(PUBLISHED))) == []


def test_a_date_of_another_precision_is_left_out() -> None:
    draft = draft_of(SENTENCE.replace(CONTENT, OTHER))
    draft.date("2019", "2019", precision=Precision.YEAR)
    assert list(said_or_happened(draft.material(PUBLISHED))) == []


def test_without_a_third_date_there_is_no_question() -> None:
    assert list(said_or_happened(draft_of(SENTENCE).material())) == []
    assert list(said_or_happened(draft_of(SENTENCE).material(date(2024, 5, 10)))) == []
