"""The reader over the annotated articles: nothing may fall below its floor.

A floor is what was measured when it was last set, in per cent; it is lowered only on purpose,
by a commit that says why. `python -m benchmarks.corpus` shows the measures, `--floors` prints
them as floors.toml, `--errors ARTICLE` what was read wrongly.
"""

from __future__ import annotations

import tomllib

import pytest

from benchmarks.corpus import is_doubt, scores, table, total
from benchmarks.scoring import Tally
from tests.corpus.annotated import FOLDER, load, names
from tests.corpus.reading import alike

FLOORS: dict[str, float] = tomllib.loads((FOLDER / "floors.toml").read_text("utf-8"))
# Per cent. Processors round the 8-bit network differently: between two that were tried, a find or
# two of three hundred fell on the other side, and a measure over few finds moved the most.
ROUNDING = 1.0


@pytest.fixture(scope="module")
def measured() -> dict[str, Tally]:
    return total()


@pytest.mark.parametrize("measure", FLOORS)
def test_no_measure_is_below_its_floor(measured: dict[str, Tally], measure: str) -> None:
    assert scores(measured)[measure] >= FLOORS[measure] - ROUNDING, measured[measure]


def test_every_measure_has_a_floor(measured: dict[str, Tally]) -> None:
    assert {name for name in measured if not is_doubt(name)} == FLOORS.keys()


@pytest.mark.parametrize("what", ["claim", "date", "verification"])
def test_what_is_surer_is_righter(measured: dict[str, Tally], what: str) -> None:
    steps = [measured.get(f"{what} {step}", Tally()) for step in ("sure", "likely", "unsure")]
    shares = [step.recall for step in steps if step.gold]
    assert shares == sorted(shares, reverse=True)


def test_the_table_tells_how_many_and_how_certain(capsys: pytest.CaptureFixture[str]) -> None:
    text = table()
    with capsys.disabled():
        print(f"\n{text}")
    (content,) = [line for line in text.splitlines() if line.startswith("F1 content")]
    annotated = sum(len(load(name).said) for name in names())
    assert f"{annotated} gold" in content
    assert content.endswith("]")


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("the Tarn Council", "Tarn Council", True),
        ("Ana Reed", "Mayor Ana Reed", True),
        ("Ana Reed", "Ana Lind", False),
        ("", "Ana Reed", False),
        ("", "", True),
    ],
)
def test_names_are_alike(one: str, other: str, same: bool) -> None:
    assert alike(one, other) is same
