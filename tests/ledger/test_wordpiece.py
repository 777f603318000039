"""Expected pieces come from the `tokenizers` library with the base model's tokenizer.json."""

import pytest

from quiz_app.ledger.tagger import tagger
from quiz_app.ledger.wordpiece import WordPiece

SMALL = WordPiece({"[UNK]": 0, "un": 1, "##like": 2, "##ly": 3, "like": 4, ",": 5, "##l": 6})


def flat(tokenizer: WordPiece, text: str) -> list[tuple[int, int, int, int]]:
    return [(number, *piece) for number, word in enumerate(tokenizer.words(text)) for piece in word]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", []),
        ("unlikely", [(0, 1, 0, 2), (0, 2, 2, 6), (0, 3, 6, 8)]),
        ("Únlike", [(0, 1, 0, 2), (0, 2, 2, 6)]),
        ("like,like", [(0, 4, 0, 4), (1, 5, 4, 5), (2, 4, 5, 9)]),
        ("unliked", [(0, 0, 0, 7)]),  # "d" is not known: the word is unknown as a whole
        ("un\u00adlike", [(0, 1, 0, 2), (0, 2, 3, 7)]),  # soft hyphen dropped
        ("un\u00a0like", [(0, 1, 0, 2), (1, 4, 3, 7)]),
        ("like" * 26, [(0, 0, 0, 104)]),  # longer than 100 characters
    ],
)
def test_words_are_cut_into_the_longest_known_pieces(
    text: str, expected: list[tuple[int, int, int, int]]
) -> None:
    assert flat(SMALL, text) == expected


GOLDEN = [
    (
        "“We’re unbelievably late,” said Zdeněk Łukasz of the Anglo-Dutch café.",
        [
            (0, 1523, 0, 1),
            (1, 2057, 1, 3),
            (2, 1521, 3, 4),
            (3, 2128, 4, 6),
            (4, 4895, 7, 9),
            (4, 8671, 9, 12),
            (4, 2666, 12, 14),
            (4, 3567, 14, 16),
            (4, 6321, 16, 19),
            (5, 2397, 20, 24),
            (6, 1010, 24, 25),
            (7, 1524, 25, 26),
            (8, 2056, 27, 31),
            (9, 1062, 32, 33),
            (9, 4181, 33, 36),
            (9, 5937, 36, 38),
            (10, 1105, 39, 40),
            (10, 15750, 40, 43),
            (10, 17112, 43, 45),
            (11, 1997, 46, 48),
            (12, 1996, 49, 52),
            (13, 7819, 53, 58),
            (14, 1011, 58, 59),
            (15, 3803, 59, 64),
            (16, 7668, 65, 69),
            (17, 1012, 69, 70),
        ],
    ),
    (
        "It cost 5€ — or £4.50… at 7 a.m., ''they say''",
        [
            (0, 2009, 0, 2),
            (1, 3465, 3, 7),
            (2, 1019, 8, 9),
            (2, 30102, 9, 10),
            (3, 1517, 11, 12),
            (4, 2030, 13, 15),
            (5, 1069, 16, 17),
            (5, 2549, 17, 18),
            (6, 1012, 18, 19),
            (7, 2753, 19, 21),
            (8, 1529, 21, 22),
            (9, 2012, 23, 25),
            (10, 1021, 26, 27),
            (11, 1037, 28, 29),
            (12, 1012, 29, 30),
            (13, 1049, 30, 31),
            (14, 1012, 31, 32),
            (15, 1010, 32, 33),
            (16, 1005, 34, 35),
            (17, 1005, 35, 36),
            (18, 2027, 36, 40),
            (19, 2360, 41, 44),
            (20, 1005, 44, 45),
            (21, 1005, 45, 46),
        ],
    ),
    (
        "İstanbul café naïve Straße 東京\u200b!",
        [
            (0, 9960, 0, 8),
            (1, 7668, 9, 13),
            (2, 15743, 15, 20),
            (3, 2358, 21, 23),
            (3, 27807, 23, 27),
            (4, 1879, 28, 29),
            (5, 1755, 29, 30),
            (6, 999, 31, 32),
        ],
    ),
]


@pytest.mark.parametrize(("text", "expected"), GOLDEN)
def test_the_shipped_vocabulary_cuts_as_its_own_tokenizer(
    text: str, expected: list[tuple[int, int, int, int]]
) -> None:
    assert flat(tagger().tokenizer, text) == expected
