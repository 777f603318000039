"""Countries that a text names, by name, adjective or seat of government."""

from __future__ import annotations

import re

from quiz_app.ledger.lexicon import load

_COUNTRY_OF: dict[str, str] = {
    name: country for country, names in load("countries")["countries"].items() for name in names
}
_COUNTRY = re.compile(
    r"\b(?:" + "|".join(map(re.escape, sorted(_COUNTRY_OF, key=len, reverse=True))) + r")(?!\w)"
)


def countries_in(text: str) -> list[tuple[str, tuple[int, int]]]:
    """Return each country that the text names, by name, adjective or seat, with its offsets."""
    return [(_COUNTRY_OF[found.group()], found.span()) for found in _COUNTRY.finditer(text)]


def names_country(words: str) -> bool:
    """Return whether the words begin with a country's name, adjective or seat."""
    return _COUNTRY.match(words) is not None
