"""How each family takes its place in a quiz: the checked table `lexicon/families.toml`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from quiz_app.ledger import lexicon
from quiz_app.ledger.lexicon import LexiconError

_NAME = "families"
_KEYS = {"ease": int, "basic": bool, "relation": list}
EASES = (1, 2, 3)


@dataclass(frozen=True)
class Family:
    """A family's place: how easy it is, whether every lesson should hold it, what it relates."""

    name: str
    ease: int
    basic: bool = False
    relation: frozenset[str] = frozenset()


@cache
def families() -> Mapping[str, Family]:
    """Return the families by name; raises LexiconError where the table is not as it should be."""
    return {name: family(name, entry) for name, entry in lexicon.load(_NAME).items()}


def family(name: str, entry: Any) -> Family:
    """Return one checked entry of the table; raises LexiconError."""
    if not isinstance(entry, Mapping):
        raise LexiconError(_NAME, name, "should be a table")
    for key, value in entry.items():
        if key not in _KEYS or not isinstance(value, _KEYS[key]):
            raise LexiconError(_NAME, f"{name}.{key}", f"allowed are {', '.join(_KEYS)}")
    if entry.get("ease") not in EASES:
        raise LexiconError(_NAME, f"{name}.ease", "should be 1, 2 or 3")
    relation = frozenset(entry.get("relation", ()))
    return Family(name, entry["ease"], entry.get("basic", False), relation)


def place(name: str) -> Family:
    """Return a family's place; one that the table does not hold counts as hard."""
    return families().get(name) or Family(name, EASES[-1])


def related(one: str, other: str) -> bool:
    """Return whether two families ask for one relation, from its two ends."""
    return not place(one).relation.isdisjoint(place(other).relation)
