import pytest

from benchmarks import floors

PINNED = {"at_least": {"set": {"content": 84.1}}, "at_most": {"set": {"error": 5.0}}}


@pytest.mark.parametrize(
    ("figures", "missed"),
    [
        ({"set": {"content": 84.1, "error": 5.0}}, []),
        ({"set": {"content": 84.1, "error": 5.04}}, []),  # as it is written
        ({"set": {"content": 83.8, "error": 1.0}}, []),  # another processor
        ({"set": {"content": 83.6, "error": 1.0}}, ["set, content: 83.6, below its floor, 84.1"]),
        ({"set": {"content": 90.0, "error": 5.1}}, ["set, error: 5.1, above its limit, 5.0"]),
        ({"set": {"content": 90.0}}, ["set, error: not measured, above its limit, 5.0"]),
        (
            {},
            [
                "set, content: not measured, below its floor, 84.1",
                "set, error: not measured, above its limit, 5.0",
            ],
        ),
    ],
)
def test_a_figure_that_misses_its_limit_is_named(figures, missed) -> None:
    assert list(floors.broken(figures, PINNED)) == missed


def test_the_pinned_limits_are_percentages() -> None:
    limits = floors.load(floors.PINNED)
    figures = [one for kind in limits.values() for of in kind.values() for one in of.values()]
    assert figures
    assert all(0 < figure <= 100 for figure in figures)
