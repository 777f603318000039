"""Amounts in words and figures: "two and a half", "twenty-four", "9 1/2", "a few"."""

from __future__ import annotations

import re
from fractions import Fraction

from quiz_app.ledger.dates.grammar import Grammar

_FIGURES = re.compile(r"(?P<whole>\d[\d,]*(?:\.\d+)?)(?: (?P<fraction>\d/[1-9]))?")
_HALF = re.compile(r"[ -]and[ -]a[ -]half$")
_HUNDRED = 100


def amount_of(match: re.Match[str], grammar: Grammar) -> float | None:
    """Return the amount that a match names; None is "a few", and no amount named is one."""
    groups = match.groupdict()
    if groups.get("more_half") and not groups.get("number"):  # "a year and a half"
        return 1.5
    if groups.get("number"):
        return number(groups["number"].lower(), grammar)
    meaning = grammar.meaning(match, "amount")
    if meaning is None:
        return 1
    return None if meaning == "X" else float(meaning)


def number(words: str, grammar: Grammar) -> float:
    """Return the value of a number in words or figures, in small letters."""
    figures = _FIGURES.match(words)
    if figures:
        whole = float(figures["whole"].replace(",", ""))
        return _with_half(words, whole + float(Fraction(figures["fraction"] or 0)))
    total = 0
    for word in re.split(r"[- ]", _HALF.sub("", words)):
        value = grammar.words["number_word"][word]
        total = max(total, 1) * value if value == _HUNDRED else total + value
    return _with_half(words, total)


def _with_half(words: str, whole: float) -> float:
    return whole + 0.5 if _HALF.search(words) else whole
