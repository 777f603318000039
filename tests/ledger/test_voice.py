import pytest

from quiz_app.ledger.build import read as read_ledger
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
        ("They call it “the tub”.", [], []),
    ],
)
def test_the_papers_own_voice(text: str, own: list[str], opinions: list[str]) -> None:
    assert read(text) == (own, opinions)


def test_a_sentence_with_a_claim_is_not_the_papers_own() -> None:
    text = "The pool opened. The mayor said it leaked. It cost a lot."
    own, _ = read(text, "The mayor | said | it leaked")
    assert own == ["The pool opened.", "It cost a lot."]
