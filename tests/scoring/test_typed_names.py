import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz_app.scoring.typed_names import distance, folded, is_name, is_near

NAMES = ("Zdeněk Kořalka", "Koralka")
UNION = ("the Builders’ Union of Lorne",)


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("Zdeněk Kořalka", ("zdenek", "koralka")),
        ("  MR. zdenek   koralka ", ("zdenek", "koralka")),
        ("Dr Prof. Kořalka", ("koralka",)),
        ("Łukasz Sørby-Æbelø", ("lukasz", "sorby", "aebelo")),
        ("the Builders’ Union", ("builders", "union")),
        ("O'Malley", ("omalley",)),
        ("Weiß", ("weiss",)),
        ("the Mayor", ("mayor",)),
        ("Mayor of Lorne", ("mayor", "of", "lorne")),
        ("Korálka", ("koralka",)),
        ("…", ()),
    ],
)
def test_what_does_not_count_is_folded_away(name: str, words: tuple[str, ...]) -> None:
    assert folded(name) == words


@pytest.mark.parametrize(
    ("typed", "accepted", "right", "near"),
    [
        ("Zdeněk Kořalka", NAMES, True, False),
        ("zdenek koralka", NAMES, True, False),
        ("Mayor Koralka", NAMES, True, False),
        ("KOŘALKA", NAMES, True, False),
        ("Corallka", NAMES, True, False),  # another way to write the same sounds
        ("Zdenek Koralak", NAMES, False, True),
        ("Zdenek Kolarka", NAMES, False, True),
        ("Koralke", NAMES, False, True),
        ("Zdenek", NAMES, False, True),
        ("Pavel Zdenek Koralka", NAMES, False, True),
        ("Pavel Novotny", NAMES, False, False),
        ("builders union of lorne", UNION, True, False),
        ("Builders' Union", UNION, False, True),
        ("union of bakers", UNION, False, False),
        ("Obi", ("Obi",), True, False),
        ("Lorne", ("the Mayor of Lorne",), False, True),
        ("Abi", ("Obi",), False, False),  # too short for a slip to be told from a name
        ("!!!", NAMES, False, False),
    ],
)
def test_a_typed_name(typed: str, accepted: tuple[str, ...], right: bool, near: bool) -> None:
    assert is_name(typed, accepted) is right
    assert is_near(typed, accepted) is near


@pytest.mark.parametrize(
    ("one", "other", "steps"),
    [
        ("", "", 0),
        ("", "abc", 3),
        ("kitten", "sitting", 3),
        ("marsh", "mrash", 1),
        ("ca", "abc", 3),  # the value that tells optimal string alignment from Damerau's
        ("abcd", "acbd", 1),
    ],
)
def test_distances_that_are_known(one: str, other: str, steps: int) -> None:
    assert distance(one, other) == distance(other, one) == steps


@given(st.text(max_size=60))
def test_every_text_is_a_name_or_not(text: str) -> None:
    assert not (is_name(text, NAMES) and is_near(text, NAMES))
