import pytest

from quiz_app.article.model import Span
from quiz_app.ledger.rules.passages import is_plain_cue, read_alone


@pytest.mark.parametrize(
    ("cue", "expected"),
    [
        ("says", True),
        ("has also said", True),
        ("Told us", True),
        ("was confirmed", False),
        ("responded to", False),
        ("claim of", False),
        ("has", False),
    ],
)
def test_a_plain_cue_is_one_verb_in_the_active(cue: str, expected: bool) -> None:
    assert is_plain_cue(cue) is expected


def test_only_plain_statements_of_somebody_are_read() -> None:
    plain, relative = "the club says the match is off", "who says the match is off"
    text = f"{plain} {relative}"
    assert [one.source[0].of(text) for one in read_alone(text, Span(0, len(plain)))] == ["the club"]
    assert read_alone(text, Span(len(plain) + 1, len(text))) == []
