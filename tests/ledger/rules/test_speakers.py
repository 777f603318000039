import pytest

from quiz_app.ledger.rules.speakers import restore_speakers
from tests.ledger.attributions import Shown, attribution, shown
from tests.ledger.reading import article


@pytest.mark.parametrize(
    ("text", "given", "restored"),
    [
        (
            "Norland claims to be winning.",
            ("", "claims", "Norland | to be winning"),
            ("Norland", "claims", "to be winning"),
        ),
        (
            "She is said to have left.",
            ("", "is said", "She | to have left"),
            ("", "is said", "She | to have left"),
        ),
        (
            "The drug reportedly works.",
            ("", "reportedly", "The drug | works"),
            ("", "reportedly", "The drug | works"),
        ),
        ("Go, said Lee, go.", ("", "said", "Go | go"), ("", "said", "Go | go")),
        ("Lee says so.", ("", "says", "so"), ("", "says", "so")),
        (
            "Claiming that the count was wrong, Ana Lee left.",
            ("", "Claiming", "that the count was wrong"),
            ("Ana Lee", "Claiming", "that the count was wrong"),
        ),
        (
            "Bemoaning “a lost year,” she left.",
            ("", "Bemoaning", "“a lost year,”"),
            ("", "Bemoaning", "“a lost year,”"),
        ),
        (
            "Citing “a lost year”, they left.",
            ("", "Citing", "“a lost year"),
            ("they", "Citing", "“a lost year"),
        ),
        (
            "Citing a lost year, the club fell.",
            ("", "Citing", "a lost year"),
            ("", "Citing", "a lost year"),
        ),
        (
            "Rain fell, citing a lost year.",
            ("", "citing", "a lost year"),
            ("", "citing", "a lost year"),
        ),
    ],
)
def test_the_subject_of_the_cue_speaks(text: str, given: Shown, restored: Shown) -> None:
    read = article(text)
    assert shown(read, restore_speakers(read, [attribution(read, *given)])) == [restored]
