import pytest

from quiz_app.ledger.rules.media import names_medium


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Reuters", True),
        ("the Anville TV channel", True),
        ("the Harbour Gazette", True),
        ("a local newspaper", True),
        ("Spain", False),  # holds no name of an agency as a word
        ("the ministry", False),
        ("a neighbour", False),
    ],
)
def test_media_are_known_by_name_or_noun(words: str, expected: bool) -> None:
    assert names_medium(words) is expected
