import pytest

from benchmarks import speed


@pytest.mark.parametrize("words", [100, 5_000])
def test_articles_have_about_the_wanted_length(words: int) -> None:
    made = speed.made_of(words)
    assert words <= len(made.split()) < words + 150
    assert made == speed.made_of(words)
    assert made != speed.made_of(words, seed=2)


def test_reading_takes_time() -> None:
    assert speed.read(speed.made_of(50)) > 0


def test_a_goal_is_met_up_to_its_limit() -> None:
    assert speed.Goal("x", 3.0, 3.0).is_met
    assert not speed.Goal("x", 3.01, 3.0).is_met
