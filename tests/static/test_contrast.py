"""WCAG 2.2 contrast of every pair of colours that meet on a page, in both themes."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

STYLES = Path(__file__).parents[2] / "static/css"
TOKENS = (STYLES / "tokens.css").read_text("utf-8")
MARKS = ("verified", "attributed", "unsourced", "disputed", "opinion")
PAPERS = ("paper", "surface")

TEXT = [
    *((ink, paper) for ink in ("ink", "ink-2", "accent", "wrong", "right") for paper in PAPERS),
    *((mark, paper) for mark in MARKS for paper in PAPERS),
    *((mark, f"{mark}-tint") for mark in (*MARKS, "right", "wrong")),
    *(("ink", f"{mark}-tint") for mark in (*MARKS, "right", "wrong")),
    *((text, tint) for text in ("accent", "ink-2") for tint in ("right-tint", "wrong-tint")),
    ("ink", "sunken"),
    ("accent", "sunken"),
    ("ink-2", "sunken"),
    ("paper", "ink"),
    ("paper", "wrong"),
    ("on-accent", "accent"),
    ("evidence-ink", "evidence"),
    ("on-evidence-edge", "evidence-edge"),
]
EDGES = [
    *((edge, paper) for edge in ("line", "focus", "evidence-edge", "accent") for paper in PAPERS),
    ("focus", "sunken"),
    ("focus", "right-tint"),
    ("focus", "wrong-tint"),
]


def _blocks(css: str) -> list[dict[str, str]]:
    bodies = re.findall(r":root[^{]*\{([^}]*)\}", css)
    return [dict(re.findall(r"--([\w-]+):\s*(#[0-9a-f]{6})\b", body)) for body in bodies]


LIGHT, DARK, DARK_OF_SYSTEM = (block for block in _blocks(TOKENS) if block)


def _luminance(colour: str) -> float:
    """Return the relative luminance of sRGB as WCAG 2.2 defines it."""
    channels = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio, 1..21."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize(
    ("one", "other", "ratio"),
    [("#000000", "#ffffff", 21.0), ("#777777", "#ffffff", 4.48), ("#1d1b18", "#fbfaf6", 16.5)],
)
def test_the_measure_itself(one, other, ratio):
    assert contrast(one, other) == pytest.approx(ratio, abs=0.05)


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(("ink", "paper"), TEXT)
def test_text_can_be_read(theme, ink, paper):
    assert contrast(theme[ink], theme[paper]) >= 4.5


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(("edge", "paper"), EDGES)
def test_edges_of_controls_can_be_seen(theme, edge, paper):
    assert contrast(theme[edge], theme[paper]) >= 3


def test_the_dark_theme_is_the_same_chosen_or_by_system():
    assert DARK == DARK_OF_SYSTEM


def test_both_themes_have_the_same_tokens():
    assert LIGHT.keys() == DARK.keys()


def test_no_style_uses_a_token_that_is_not_there():
    css = "\n".join(file.read_text("utf-8") for file in STYLES.glob("*.css"))
    used = set(re.findall(r"var\(--([\w-]+)", css))
    defined = set(re.findall(r"--([\w-]+):", css))
    assert used <= defined
