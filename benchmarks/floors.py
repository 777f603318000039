"""Floors: figures that a run must reach, kept in a file."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path

PINNED = Path(__file__).with_name("floors.toml")

# Per cent. Processors round the 8-bit network differently: between two that were tried, figures
# over two thousand attributions moved by up to 0.3.
ROUNDING = 0.4

Figures = Mapping[str, Mapping[str, float]]  # by data set, then by name


def broken(figures: Figures, pinned: Mapping[str, Figures]) -> Iterator[str]:
    """Yield a message for each figure that misses its limit, or that was not measured.

    Limits are what was measured when they were set; what processors round differently is allowed.
    """
    for data_set, limits in pinned["at_least"].items():
        for name, least in limits.items():
            if figures.get(data_set, {}).get(name, -1.0) < least - ROUNDING:
                yield _message(figures, data_set, name, f"below its floor, {least}")
    for data_set, limits in pinned["at_most"].items():
        for name, most in limits.items():
            if round(figures.get(data_set, {}).get(name, 101.0), 1) > most:
                yield _message(figures, data_set, name, f"above its limit, {most}")


def _message(figures: Figures, data_set: str, name: str, limit: str) -> str:
    measured = figures.get(data_set, {}).get(name)
    shown = "not measured" if measured is None else f"{measured:.1f}"
    return f"{data_set}, {name}: {shown}, {limit}"


def load(path: Path) -> Mapping[str, Figures]:
    """Return the limits of a file."""
    return tomllib.loads(path.read_text("utf-8"))
