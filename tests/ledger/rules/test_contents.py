import pytest

from quiz_app.ledger.rules.contents import read_contents
from tests.ledger.attributions import Shown, attribution, shown
from tests.ledger.reading import article


@pytest.mark.parametrize(
    ("text", "outer", "inner"),
    [
        (
            "She said that the baker's wife had told her that he was out.",
            ("She", "said", "that the baker's wife had told her that he was out"),
            [("the baker's wife", "had told her", "that he was out")],
        ),
        (
            "The paper says the mayor denied that the pool would close.",
            ("The paper", "says", "the mayor denied that the pool would close"),
            [("the mayor", "denied", "that the pool would close")],
        ),
        (
            "She said the pool would close.",
            ("She", "said", "the pool would close"),
            [],
        ),
        (
            "“They told us it was only a puddle,” she said.",
            ("she", "said", "“They told us it was only a puddle,”"),
            [("They", "told", "it was only a puddle")],
        ),
        (
            "“My mother says the water was yellow,” she said.",
            ("she", "said", "“My mother says the water was yellow,”"),
            [("My mother", "says", "the water was yellow")],
        ),
        # What is not, may or should be said, and what nobody says, counts for nothing.
        (
            "She said the bank does not say that it is late.",
            ("She", "said", "the bank does not say that it is late"),
            [],
        ),
        (
            "“Nobody says that it is late,” she said.",
            ("she", "said", "“Nobody says that it is late,”"),
            [],
        ),
        (
            "“We ask for nothing but peace,” she said.",
            ("she", "said", "“We ask for nothing but peace,”"),
            [],
        ),
        # "I" and the speaker's own "she said" add nothing.
        ("She said: “I say it is late.”", ("She", "said:", "“I say it is late.”"), []),
        ("It is late, she said, and cold.", ("", "", "It is late, she said"), []),
    ],
)
def test_what_is_attributed_within_a_content(text: str, outer: Shown, inner: list[Shown]) -> None:
    read = article(text)
    found = read_contents(read, [attribution(read, *outer)])
    assert shown(read, found) == inner
    assert all(one.nested_in == 0 for one in found)
