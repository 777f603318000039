import pytest

from quiz_app.article.model import Span
from quiz_app.ledger.phrases import Phrase, core_of, read_phrase, without_determiner


def read(text: str) -> Phrase:
    return read_phrase(text, Span(0, len(text)))


@pytest.mark.parametrize(
    ("text", "words", "core", "apposition"),
    [
        ("the mayor of Tarn, Ana Reed,", "mayor of Tarn", "mayor", "Ana Reed"),
        ("But residents reached by phone", "residents reached by phone", "residents", ""),
        ("armed police", "armed police", "armed police", ""),
        ("University of Arden researchers", "University of Arden researchers", None, ""),
        ("Ana Reed, who left,", "Ana Reed", "Ana Reed", ""),
        ("Ana Reed (Tarn West)", "Ana Reed", "Ana Reed", ""),
        ("Ana\u00a0Reed", "Ana Reed", "Ana Reed", ""),
    ],
)
def test_a_phrase_is_cut_into_its_parts(
    text: str, words: str, core: str | None, apposition: str
) -> None:
    phrase = read(text)
    assert (phrase.words, phrase.apposition) == (words, apposition)
    assert phrase.core_text() == (words if core is None else core)


@pytest.mark.parametrize(
    ("text", "definite", "indefinite", "counted", "owner"),
    [
        ("the mayor", True, False, False, ""),
        ("a mayor", False, True, False, ""),
        ("two mayors", False, True, True, ""),
        ("Her lawyer", True, False, False, "her"),
        ("mayors", False, False, False, ""),
    ],
)
def test_what_stands_before_the_noun(
    text: str, definite: bool, indefinite: bool, counted: bool, owner: str
) -> None:
    phrase = read(text)
    found = (phrase.definite, phrase.indefinite, phrase.counted, phrase.owner)
    assert found == (definite, indefinite, counted, owner)


def test_helpers_cut_ends() -> None:
    assert core_of("Ministry of Health") == "Ministry"
    assert without_determiner("the mayor of the town") == "mayor of the town"
