import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz_app.scoring.item_analysis import (
    Facility,
    WrongOption,
    facility,
    most_chosen_wrong,
    wilson,
)
from quiz_app.scoring.response import (
    ChoiceResponse,
    ChoicesResponse,
    MatchResponse,
    NameResponse,
    OrderResponse,
)
from tests.scoring.examples import hot_text, match, multiple, order, single, typed_name


def test_facility_is_the_mean_fraction_with_its_interval() -> None:
    found = facility([1, 1, 0, 1])
    assert isinstance(found, Facility)
    assert (found.p, found.n) == (0.75, 4)
    assert found.interval == pytest.approx((0.3006, 0.9544), abs=1e-4)


def test_there_is_no_facility_without_answers() -> None:
    assert facility([]) is None


@pytest.mark.parametrize(
    ("right", "n", "low", "high"),
    [(0, 10, 0.0, 0.2775), (10, 10, 0.7225, 1.0), (81, 263, 0.2553, 0.3662)],
)
def test_the_interval_agrees_with_published_values(
    right: int, n: int, low: float, high: float
) -> None:
    """81 of 263 is the example of Newcombe 1998, Statistics in Medicine 17:857-872."""
    assert wilson(right / n, n) == pytest.approx((low, high), abs=1e-4)


@given(st.integers(1, 500), st.floats(0, 1))
def test_the_interval_holds_the_share_and_stays_a_share(n: int, p: float) -> None:
    low, high = wilson(p, n)
    assert 0 <= low <= p + 1e-9
    assert p - 1e-9 <= high <= 1


@pytest.mark.parametrize(("p", "n"), [(0.5, 0), (1.5, 10), (-0.1, 10)])
def test_it_rejects_what_is_no_share(p: float, n: int) -> None:
    with pytest.raises(ValueError, match="no share"):
        wilson(p, n)


@pytest.mark.parametrize(
    ("chosen", "expected"),
    [
        ("abbca", WrongOption("b", "Option b", chosen=2, answered=5)),
        ("acb", WrongOption("b", "Option b", chosen=1, answered=3)),
        ("aaa", None),
        ("", None),
    ],
)
def test_the_wrong_option_chosen_most(chosen: str, expected: WrongOption | None) -> None:
    assert most_chosen_wrong(single(), [ChoiceResponse(one) for one in chosen]) == expected


def test_each_wrong_option_of_a_multiple_choice_counts() -> None:
    responses = [ChoicesResponse(frozenset(one)) for one in ("ab", "bcd", "d", "ad")]
    assert most_chosen_wrong(multiple(), responses) == WrongOption("d", "Option d", 3, 4)


def test_a_question_without_options_has_none() -> None:
    assert most_chosen_wrong(order(), [OrderResponse(("a", "b", "c"))]) is None


def test_the_wrong_sentence_pointed_at_most() -> None:
    responses = [ChoiceResponse(one) for one in "bacc"]
    assert most_chosen_wrong(hot_text(), responses) == WrongOption("c", "Lorn", 2, 4)


def test_the_wrong_pair_matched_most() -> None:
    responses = [
        MatchResponse(tuple(zip("abc", options, strict=True))) for options in ("xyz", "xzy", "yzx")
    ]
    assert most_chosen_wrong(match(), responses) == WrongOption("b z", "Item b → Option z", 2, 3)


def test_the_wrong_name_typed_most() -> None:
    typed = ("Koralka", "Marsh", "ida brandt", "Ida Brandt", "Mayor Ida Brandt")
    assert most_chosen_wrong(typed_name(), map(NameResponse, typed)) == WrongOption(
        "ida brandt", "ida brandt", 3, 5
    )
