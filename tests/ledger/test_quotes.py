import pytest

from quiz_app.ledger.model import Mode
from quiz_app.ledger.quotes import mode_of, quoted_ranges
from tests.ledger.reading import article, span


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("She said “no” and “never”.", ["“no”", "“never”"]),
        ('He said "yes".', ['"yes"']),
        ("He said ''yes''.", ["''yes''"]),
        ("It’s the dogs’ home.", []),
        ("“It goes on.\n\nNot here.", ["“It goes on."]),
    ],
)
def test_what_stands_in_quotation_marks(text: str, expected: list[str]) -> None:
    read = article(text)
    assert [part.of(text) for part in quoted_ranges(read)] == expected


@pytest.mark.parametrize(
    ("content", "mode"),
    [
        ("that “the work is good”", Mode.DIRECT),
        ("that the work is “good”", Mode.MIXED),
        ("that the work is good", Mode.INDIRECT),
        ("“Good,” … “very good.”", Mode.DIRECT),
    ],
)
def test_the_mode_follows_the_share_of_quoted_words(content: str, mode: Mode) -> None:
    read = article(f"She said {content}")
    assert mode_of(read.text, (span(read, content),), quoted_ranges(read)) is mode


def test_a_claim_without_words_is_indirect() -> None:
    assert mode_of("", (), ()) is Mode.INDIRECT
