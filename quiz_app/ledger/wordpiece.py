"""Cut a text into words and word pieces as BERT's uncased models were taught to.

The steps are those of the model's own tokenizer (BertNormalizer, BertPreTokenizer and
WordPiece of the `tokenizers` library): control characters dropped, accents stripped, lower
case, words parted at whitespace and punctuation, each word cut greedily into the longest
pieces of the vocabulary (Wu et al. 2016; Devlin et al. 2019).
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import NamedTuple

UNKNOWN = "[UNK]"
MAX_WORD = 100  # characters; a longer word is unknown
_ASCII_PUNCTUATION = frozenset("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~")
_IDEOGRAPHS = (
    (0x4E00, 0x9FFF), (0x3400, 0x4DBF), (0x20000, 0x2A6DF), (0x2A700, 0x2B73F),
    (0x2B740, 0x2B81F), (0x2B920, 0x2CEAF), (0xF900, 0xFAFF), (0x2F800, 0x2FA1F),
)  # fmt: skip


class Piece(NamedTuple):
    """A word piece: its number in the vocabulary and where it stands in the text."""

    id: int
    start: int
    end: int


class _Letter(NamedTuple):
    """A character as the model sees it, and where it comes from."""

    char: str
    at: int


class WordPiece:
    """The tokenizer for one vocabulary."""

    def __init__(self, vocabulary: Mapping[str, int]) -> None:
        """Take the vocabulary: piece -> number, pieces within a word written `##piece`."""
        self._vocabulary = vocabulary
        self._unknown = vocabulary[UNKNOWN]

    def words(self, text: str) -> list[list[Piece]]:
        """Return the words of the text in order, each as its pieces; offsets are code points."""
        return [self._pieces(word) for word in _words(text)]

    def _pieces(self, word: list[_Letter]) -> list[Piece]:
        letters = "".join(letter.char for letter in word)
        pieces, start = [], 0
        while start < len(letters):
            end = self._longest(letters, start)
            if end is None:
                return [Piece(self._unknown, word[0].at, word[-1].at + 1)]
            number = self._vocabulary["##" * (start > 0) + letters[start:end]]
            pieces.append(Piece(number, word[start].at, word[end - 1].at + 1))
            start = end
        return pieces

    def _longest(self, letters: str, start: int) -> int | None:
        """Return where the longest known piece from `start` on ends; None: there is none."""
        if len(letters) > MAX_WORD:
            return None
        prefix = "##" if start else ""
        ends = range(len(letters), start, -1)
        return next((end for end in ends if prefix + letters[start:end] in self._vocabulary), None)


def _words(text: str) -> Iterator[list[_Letter]]:
    word: list[_Letter] = []
    for at, char in enumerate(text):
        for seen in _normalised(char):
            alone = _stands_alone(seen)
            if word and (alone or seen == " "):
                yield word
                word = []
            if alone:
                yield [_Letter(seen, at)]
            elif seen != " ":
                word.append(_Letter(seen, at))
    if word:
        yield word


@lru_cache(maxsize=4096)
def _normalised(char: str) -> str:
    """Return what becomes of one character: nothing, a space, or letters without accents."""
    if char in "\t\n\r":
        return " "
    if char == "\ufffd" or unicodedata.category(char) in {"Cc", "Cf", "Co"}:
        return ""
    if char.isspace():
        return " "
    parts = unicodedata.normalize("NFD", char)
    return "".join(part for part in parts if unicodedata.category(part) != "Mn").lower()


@lru_cache(maxsize=4096)
def _stands_alone(char: str) -> bool:
    """Return whether the character is a word of its own: punctuation or an ideograph."""
    code = ord(char)
    return (
        char in _ASCII_PUNCTUATION
        or unicodedata.category(char).startswith("P")
        or any(low <= code <= high for low, high in _IDEOGRAPHS)
    )
