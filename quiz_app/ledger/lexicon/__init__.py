"""Word lists and patterns of the reader, one TOML file a subject, checked on load."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files
from typing import Any


class LexiconError(ValueError):
    """A word list cannot be used; the message names the file, the key and what to mend."""

    def __init__(self, name: str, key: str, problem: str) -> None:
        """Keep the list's `name`, the `key` in it (dots between levels) and the `problem`."""
        super().__init__(f"lexicon/{name}.toml, {key or 'the file'}: {problem}")
        self.name = name
        self.key = key
        self.problem = problem


@cache
def load(name: str) -> Mapping[str, Any]:
    """Return the tables of lexicon/NAME.toml.

    Raises LexiconError where the file is missing, no TOML, empty, or holds a list with
    something else than distinct non-empty strings.
    """
    path = files(__name__) / f"{name}.toml"
    if not path.is_file():
        raise LexiconError(name, "", "there is no such file")
    return parse(name, path.read_text("utf-8"))


def parse(name: str, text: str) -> Mapping[str, Any]:
    """Return the checked tables of a word list given as TOML text; raises LexiconError."""
    try:
        tables = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise LexiconError(name, "", f"not TOML ({error})") from error
    if not tables:
        raise LexiconError(name, "", "it is empty")
    for key, words in _lists(tables):
        _check(name, key, words)
    return tables


def words(name: str, *keys: str) -> frozenset[str]:
    """Return one list of lexicon/NAME.toml as a set; raises LexiconError if it is not there."""
    value: Any = load(name)
    for key in keys:
        if not isinstance(value, Mapping) or key not in value:
            raise LexiconError(name, ".".join(keys), "missing")
        value = value[key]
    if not isinstance(value, list):
        raise LexiconError(name, ".".join(keys), "should be a list")
    return frozenset(value)


def _lists(table: Mapping[str, Any], prefix: str = "") -> Iterator[tuple[str, list[Any]]]:
    for key, value in table.items():
        if isinstance(value, Mapping):
            yield from _lists(value, f"{prefix}{key}.")
        elif isinstance(value, list):
            yield f"{prefix}{key}", value


def _check(name: str, key: str, entries: list[Any]) -> None:
    if not entries:
        raise LexiconError(name, key, "the list is empty")
    seen: set[str] = set()
    for entry in entries:
        if not isinstance(entry, str) or not entry.strip():
            raise LexiconError(name, key, f"{entry!r} is not a word")
        if entry in seen:
            raise LexiconError(name, key, f"{entry!r} stands there twice")
        seen.add(entry)
