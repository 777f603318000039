import pytest

from quiz_app.article.model import Span
from quiz_app.ledger.words import (
    content_stems,
    find,
    forms,
    lower_case_words,
    pattern,
    stripped,
    tokens,
)


@pytest.mark.parametrize(
    ("verb", "expected"),
    [
        ("deny", {"deny", "denies", "denied", "denying"}),
        ("urge", {"urge", "urges", "urged", "urging"}),
        ("dismiss", {"dismiss", "dismisses", "dismissed", "dismissing"}),
        ("tell", {"tell", "tells", "told", "telling"}),
        ("call on", {"call on", "calls on", "called on", "calling on"}),
        ("convey", {"convey", "conveys", "conveyed", "conveying"}),
    ],
)
def test_a_verb_is_inflected(verb: str, expected: set[str]) -> None:
    assert forms(verb, {"tell": ["told"]}) == expected


def test_a_phrase_is_found_as_whole_words_the_longest_first() -> None:
    text = "It may have been a maybe. May  have."
    found = find(pattern(["may", "may have"]), text, [Span(0, len(text))])
    assert [part.of(text) for part in found] == ["may have", "May  have"]


def test_words_lose_their_possessive_ending() -> None:
    expected = ("tarn", "anti-flood", "plan", "j.r", "holm")
    assert tokens("Tarn’s Anti-Flood plan, J.R. Holm's") == expected


def test_words_without_a_capital_anywhere_are_known() -> None:
    assert lower_case_words("Nurses met nurses. Ana left.") == {"met", "nurses", "left"}


def test_telling_words_are_cut_to_stems() -> None:
    assert content_stems("that the figures were hidden") == {"figur", "hidde"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [(" “Ana,” ", "Ana"), ("the U.S.", "the U.S."), ("Tarn.", "Tarn"), ("…", "…"), ("“”", "")],
)
def test_marks_at_the_ends_are_stripped(text: str, expected: str) -> None:
    assert stripped(text, Span(0, len(text))).of(text) == expected
