from datetime import date

import pytest

from quiz_app.ledger.build import read as read_ledger
from quiz_app.ledger.dates import find_dates
from tests.ledger.reading import article, attributions


def read(text: str, *rows: str) -> tuple[list[str], list[str]]:
    found = article(text)
    ledger = read_ledger(found, attributions(found, *rows))
    return (
        [part.of(text) for part in ledger.own_statements],
        [part.of(text) for part in ledger.opinions],
    )


@pytest.mark.parametrize(
    ("text", "own", "opinions"),
    [
        ("The pool opened.", ["The pool opened."], []),
        ("The pool will close.", ["The pool will close."], ["The pool will close."]),
        ("It is a disaster.", ["It is a disaster."], ["It is a disaster."]),
        ("Is it safe?", [], ["Is it safe?"]),
        ("# The pool opened\n\n= Photo: The pool.", [], []),
        ("The Herald could not verify the video.", [], []),
        ("It is known as “the tub”.", ["It is known as “the tub”."], []),
        ("“It leaked all summer long.” The pool opened.", ["The pool opened."], []),
        ("The town may have to sell it.",) + (["The town may have to sell it."],) * 2,
        ("The town may have sold it.", ["The town may have sold it."], []),
        ("It shut on 14 May.", ["It shut on 14 May."], []),
        ("It, which will stay, shut.", ["It, which will stay, shut."], []),
    ],
)
def test_the_papers_own_voice(text: str, own: list[str], opinions: list[str]) -> None:
    assert read(text) == (own, opinions)


def test_a_sentence_with_a_claim_is_not_the_papers_own() -> None:
    text = "The pool opened. The mayor said it leaked. It cost a lot."
    own, _ = read(text, "The mayor | said | it leaked")
    assert own == ["The pool opened.", "It cost a lot."]


def test_what_is_arranged_for_a_day_does_not_look_ahead() -> None:
    text = "The pool will open on Saturday. It may close on Sunday. It will close later."
    found = article(text)
    ledger = read_ledger(found, (), find_dates(found, date(2025, 3, 13)))
    assert [part.of(text) for part in ledger.opinions] == [
        "It may close on Sunday.",
        "It will close later.",
    ]


def test_what_the_writer_says_as_i_is_the_papers_own() -> None:
    text = "I think it leaks. “I know it,” said the mayor."
    own, opinions = read(text, "I | think | it leaks", "the mayor | said | “I know it,”")
    assert own == opinions == ["I think it leaks."]
