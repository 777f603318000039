"""Floors: figures that a run must reach, kept in a file."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path

PINNED = Path(__file__).with_name("floors.toml")

Figures = Mapping[str, Mapping[str, float]]  # by data set, then by name


def broken(figures: Figures, pinned: Mapping[str, Figures]) -> Iterator[str]:
    """Yield a message for each figure that misses its limit, or that was not measured.

    Compared is to one digit, as limits are written.
    """
    for data_set, limits in pinned["at_least"].items():
        for name, least in limits.items():
            if round(figures.get(data_set, {}).get(name, -1.0), 1) < least:
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
