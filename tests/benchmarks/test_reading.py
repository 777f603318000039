"""The benchmark as a whole, on a gold folder made here with a scorer made here."""

from __future__ import annotations

import json
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from benchmarks import reading

TEXT = "The council met on 3 May 2024. Mayor Ana Reed said the pool would close on Friday."
SCORER = """
import re

W = re.compile(r"\\w+")


def score_attr(gold, found):
    right = sum(
        any(a["content"] == b["content"] for b in found[one["id"]]["attributions"])
        for one in gold for a in one["attributions"]
    ) / sum(len(one["attributions"]) for one in gold)
    return {**{k: (right,) * 3 for k in ("content", "exact", "e2e")},
            "recall_by_kind": {"indirect": (right, 1)}}


def show_attr(name, result):
    print(name, result["content"][2])


def score_timex(gold, found):
    values = [(t["span"], t["value"]) for one in gold for t in one["timexes"]]
    read = [(list(t["span"]), t["value"]) for one in found.values() for t in one["timexes"]]
    share = sum(one in read for one in values) / len(values)
    return {**{k: (share,) * 3 for k in ("strict", "relaxed", "value", "type")}, "n": (1, 1)}
"""


def span(words: str) -> list[int]:
    return [TEXT.index(words), TEXT.index(words) + len(words)]


@pytest.fixture
def gold(tmp_path: Path) -> Path:
    (tmp_path / "score.py").write_text(SCORER)
    article = {"id": "pool", "text": TEXT, "pub_date": "2024-05-06"}
    said = {"source": [span("Mayor Ana Reed")], "content": [span("the pool would close on Friday")]}
    dates = [
        {"span": span("3 May 2024"), "type": "DATE", "value": "2024-05-03"},
        {"span": span("Friday"), "type": "DATE", "value": "2024-05-10"},
    ]
    attributed = json.dumps({**article, "attributions": [{**said, "cue": [span("said")]}]})
    (tmp_path / "polnear.dev.jsonl").write_text(attributed)
    (tmp_path / "timex.own.jsonl").write_text(json.dumps({**article, "timexes": dates}))
    return tmp_path


def run(gold: Path, limits: str) -> subprocess.CompletedProcess[str]:
    path = gold / "floors.toml"
    path.write_text(limits)
    command = [sys.executable, "-m", "benchmarks.reading", "--gold", gold, "--floors", path]
    root = Path(reading.__file__).parents[1]
    return subprocess.run(command, cwd=root, capture_output=True, text=True, check=False)


def test_it_prints_figures_peers_and_reliability_and_holds_floors(gold: Path) -> None:
    ran = run(gold, '[at_least."timex.own"]\nvalue = 100\n[at_most."timex.own"]\n')
    assert ran.returncode == 0, ran.stdout + ran.stderr
    for words in ("ours, polnear.dev", "one human", "HeidelTime", "calibration error", "held"):
        assert words in ran.stdout
    missed = run(gold, '[at_least."polnear.dev"]\ne2e = 101\n[at_most.timex]\n')
    assert missed.returncode == 1
    assert "polnear.dev, e2e: 100.0, below its floor, 101" in missed.stdout


def test_every_peer_has_a_name_and_figures_that_the_table_shows() -> None:
    peers = tomllib.loads(reading.PEERS.read_text("utf-8"))
    assert {row["system"] for row in peers["attributions"]} >= {"one human against another"}
    for kind, shown in (
        ("attributions", reading._OF_ATTRIBUTIONS),
        ("dates", (*reading._OF_DATES, "set")),
    ):
        assert all(row.keys() - {"system"} <= set(shown) for row in peers[kind])


def test_a_peer_without_a_figure_has_a_dash() -> None:
    rows = reading.side_by_side(("strict",), {"ours": {"strict": 1.25}}, [{"system": "theirs"}])
    assert [line.split() for line in rows.splitlines()] == [
        ["strict"],
        ["ours", "1.2"],
        ["theirs", "–"],
    ]
