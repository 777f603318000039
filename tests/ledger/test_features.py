import pytest

from quiz_app.ledger.features import quoted_ranges, words
from quiz_app.ledger.wordpiece import WordPiece
from tests.ledger.reading import article


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("He said “yes” and “no”.", ["“yes”", "“no”"]),
        ('He said "yes" and "no".', ['"yes"', '"no"']),
        ("He said ''yes'' and ``no''.", ["''yes''", "``no''"]),
        ("He said ’’yes’’ to the dogs’ owner.", []),
        ("He said «yes».", ["«yes»"]),
        ("“It goes on\n\n“and ends,” he said.", ["“It goes on", "“and ends,”"]),
        ("It isn't the dogs' fault.", []),
        ("an end” without a start", []),
    ],
)
def test_quotations_with_their_marks(text: str, quoted: list[str]) -> None:
    assert [span.of(text) for span in quoted_ranges(article(text))] == quoted


def test_words_carry_quote_case_place_block_and_sentence() -> None:
    read = article("# Go\n\nHe left. “NO Way”, he said.")
    shown = [
        (read.text[word.start : word.end], word.feature, word.block, word.sentence)
        for word in words(read, WordPiece({"[UNK]": 0}))
    ]
    assert shown == [
        ("Go", 2 + 1, 0, 0),
        ("He", 2 + 1, 1, 1),
        ("left", 0, 1, 1),
        (".", 0, 1, 1),
        ("“", 6, 1, 2),
        ("NO", 6 + 4, 1, 2),
        ("Way", 6 + 2, 1, 2),
        ("”", 6, 1, 2),
        (",", 0, 1, 2),
        ("he", 0, 1, 2),
        ("said", 0, 1, 2),
        (".", 0, 1, 2),
    ]
