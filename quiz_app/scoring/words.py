"""The words of `typed.toml`: what pupils write around a date or a name."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import Any

from quiz_app.ledger import lexicon


@cache
def _tables() -> Any:
    text = (files("quiz_app.scoring") / "typed.toml").read_text("utf-8")
    return lexicon.parse("typed", text)


def typed_words(table: str, name: str) -> tuple[str, ...]:
    """Return one list of `typed.toml`; raises KeyError where it is not there."""
    return tuple(_tables()[table][name])


def typed_letters() -> dict[str, str]:
    """Return the letters of `typed.toml` and how they are written without them."""
    return dict(_tables()["letters"])
