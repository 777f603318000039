"""Tests of what a medium passes on by citing somebody."""

import pytest

from quiz_app.ledger.model import Found
from quiz_app.ledger.rules.citing import read_citing
from quiz_app.ledger.sentences import sentences
from tests.ledger.attributions import attribution, shown, words
from tests.ledger.reading import article


@pytest.mark.parametrize(
    ("text", "found", "read", "relay"),
    [
        (
            "Radio North, citing two officials, reported that it was late.",
            ["Radio North", "reported", "that it was late"],
            ("two officials", "citing | reported", "that it was late"),
            "Radio North",
        ),
        (
            "The newspaper Kelm reported on Monday, citing two aides, that it was late.",
            ["The newspaper Kelm", "citing", "two aides, that it was late"],
            ("two aides", "citing", "that it was late"),
            "The newspaper Kelm",
        ),
        (
            "It was late, the website Kelm Daily reported, citing a memo.",
            ["the website", "reported", "It was late"],
            ("a memo", "reported | citing", "It was late"),
            "the website Kelm Daily",
        ),
        (
            "Citing a memo, the Kelm Times reported that it was late.",
            ["the Kelm Times", "reported", "that it was late"],
            ("a memo", "Citing | reported", "that it was late"),
            "the Kelm Times",
        ),
    ],
)
def test_who_is_cited_is_the_source(
    text: str, found: list[str], read: tuple[str, str, str], relay: str
) -> None:
    at = article(text)
    (one,) = read_citing(at, sentences(at), [attribution(at, *found)])
    assert shown(at, [one]) == [read]
    assert (words(at, one.relay), one.by) == (relay, Found.RULE)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The union, citing safety, said it was late.", ["The union", "said", "it was late"]),
        ("The union, citing safety, said it was late.", ["The union", "citing", "safety"]),
        (
            "Radio North said it was late, and the mayor left, citing his health.",
            ["Radio North", "said", "it was late"],
        ),
    ],
)
def test_only_a_medium_passes_on(text: str, found: list[str]) -> None:
    at = article(text)
    one = attribution(at, *found)
    assert read_citing(at, sentences(at), [one]) == [one]


def test_the_name_of_who_is_cited_is_no_content() -> None:
    at = article("Radio North, citing two officials, reported that it was late.")
    finds = [
        attribution(at, "Radio North", "citing", "two officials"),
        attribution(at, "Radio North", "reported", "that it was late"),
    ]
    assert len(read_citing(at, sentences(at), finds)) == 1
