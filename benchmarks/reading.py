"""How well articles are read: `python -m benchmarks.reading --gold GOLD_FOLDER`.

Attributions of polnear.dev.jsonl and dates of all timex.*.jsonl in the folder, with the folder's
own scorer, beside the published figures of other readers. Exit code 1 where a figure misses its
limit in floors.toml.
"""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

from benchmarks import attributions, dates, floors
from benchmarks.attributions import Measured
from benchmarks.gold import arguments, scorer_of

SET = "polnear.dev"
PEERS = Path(__file__).with_name("peers.toml")
_OF_ATTRIBUTIONS = ("content", "exact", "e2e", "direct", "mixed", "indirect")
_OF_DATES = ("strict", "relaxed", "value")


def main() -> None:
    parser = arguments(__doc__)
    parser.add_argument("--floors", type=Path, default=floors.PINNED, help="file of limits")
    parser.add_argument("--out", type=Path, help="keep the ledgers, one article a line")
    options = parser.parse_args()
    peers = tomllib.loads(PEERS.read_text("utf-8"))
    scorer = scorer_of(options.gold)

    print("ATTRIBUTIONS")
    found = attributions.measure(scorer, options.gold / f"{SET}.jsonl", options.out)
    print(f"\n{side_by_side(_OF_ATTRIBUTIONS, {f'ours, {SET}': found}, peers['attributions'])}")
    print("\nDATES")
    by_set = dates.measure(scorer, options.gold)
    ours = {f"ours, {name}": one for name, one in by_set.items() if "strict" in one}
    print(f"\n{side_by_side(_OF_DATES, ours, peers['dates'])}")

    missed = list(floors.broken({SET: found, **by_set}, floors.load(options.floors)))
    print("\n".join(["", *missed] if missed else ["\nAll floors held."]))
    if missed:
        raise SystemExit(1)


def side_by_side(
    names: tuple[str, ...], ours: dict[str, Measured], peers: list[dict[str, Any]]
) -> str:
    """Return a table of our figures and the peers', a dash where a peer has none."""
    rows: list[tuple[str, dict[str, Any]]] = list(ours.items())
    rows += [(", ".join(filter(None, (p["system"], p.get("set", "")))), p) for p in peers]
    width = max(len(name) for name, _ in rows)
    head = f"{'':{width}}" + "".join(f"{name:>10}" for name in names)
    return "\n".join([head, *(_row(name, figures, names, width) for name, figures in rows)])


def _row(name: str, figures: Measured, names: tuple[str, ...], width: int) -> str:
    cells = (f"{figures[key]:10.1f}" if key in figures else f"{'–':>10}" for key in names)
    return f"{name:{width}}" + "".join(cells)


if __name__ == "__main__":
    main()
