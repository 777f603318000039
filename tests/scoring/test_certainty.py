import pytest

from quiz_app.scoring.certainty import Certainty, calibration, certainty_mark

GUESS, FAIRLY, SURE = Certainty


@pytest.mark.parametrize(
    ("fraction", "certainty", "mark"),
    [
        (1, GUESS, 1),
        (1, FAIRLY, 2),
        (1, SURE, 3),
        (0, GUESS, 0),
        (0, FAIRLY, -2),
        (0, SURE, -6),
        (0.5, GUESS, 0.5),
        (0.5, FAIRLY, 0),
        (0.5, SURE, -1.5),
    ],
)
def test_the_mark_of_an_answer(fraction: float, certainty: Certainty, mark: float) -> None:
    assert certainty_mark(fraction, certainty) == mark


@pytest.mark.parametrize(
    ("chance", "best"),
    [
        (0, GUESS),
        (0.5, GUESS),
        (0.66, GUESS),
        (0.67, FAIRLY),
        (0.79, FAIRLY),
        (0.81, SURE),
        (1, SURE),
    ],
)
def test_it_pays_to_say_how_sure_one_is(chance: float, best: Certainty) -> None:
    assert max(Certainty, key=lambda certainty: certainty_mark(chance, certainty)) is best


def test_calibration_shows_each_certainty_the_surest_first() -> None:
    found = calibration([(SURE, 1), (SURE, 0.5), (GUESS, 0)])
    assert [row.certainty for row in found] == [SURE, FAIRLY, GUESS]
    sure, fairly, guess = (row.facility for row in found)
    assert (sure.p, sure.n) == (0.75, 2)
    assert fairly is None
    assert (guess.p, guess.n) == (0, 1)
