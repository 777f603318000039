"""Files of articles and ledgers, one JSON object a line."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any, TypeGuard

Name = str | int


class OutputError(ValueError):
    """A file that should hold ledgers holds something else; nothing was changed in it."""

    def __init__(self, path: Path, line: int) -> None:
        """Keep the file and the number of the line that is no ledger."""
        super().__init__(f"{path}, line {line}, is no ledger. Give the name of a new file.")
        self.path = path
        self.line = line


@dataclass(frozen=True)
class Entry:
    """One article to read."""

    line: int
    id: Name
    text: str
    published: date | None


@dataclass(frozen=True)
class Bad:
    """An article that cannot be read: where it stands, and what is wrong with it."""

    place: str
    problem: str


def place(line: int, name: Name) -> str:
    """Return how a message names an article."""
    return f"line {line}, id {name}"


def entries(path: Path) -> Iterator[Entry | Bad]:
    """Yield the article of each line that is not blank, or what is wrong with the line.

    An id that came before is wrong: its ledgers could not be told apart.
    """
    first: dict[Name, int] = {}
    with path.open("rb") as file:
        for number, line in enumerate(file, 1):
            if not line.strip():
                continue
            entry = _entry(number, line)
            if isinstance(entry, Entry) and first.setdefault(entry.id, number) != number:
                entry = Bad(place(number, entry.id), f"The id stands in line {first[entry.id]}.")
            yield entry


def ids_of(path: Path) -> set[Name]:
    """Return the ids of the ledgers in a file, without a last line that is only half-written.

    That line is cut off. Raises OutputError for a line that is no ledger.
    """
    if not path.exists():
        return set()
    found: set[Name] = set()
    with path.open("r+b") as file:
        whole = 0
        for number, line in enumerate(file, 1):
            if not line.endswith(b"\n"):
                break
            found.add(_ledger_id(path, number, line))
            whole += len(line)
        file.truncate(whole)
    return found


def _ledger_id(path: Path, number: int, line: bytes) -> Name:
    ledger = _object(line) or {}
    name = ledger.get("id")
    if "attributions" not in ledger or not _is_name(name):
        raise OutputError(path, number)
    return name


def _entry(number: int, line: bytes) -> Entry | Bad:
    record = _object(line)
    if record is None:
        return Bad(f"line {number}", "This is no JSON object.")
    name, text = record.get("id"), record.get("text")
    if not _is_name(name):
        return Bad(f"line {number}", '"id" should be a string or a whole number.')
    if not isinstance(text, str):
        return Bad(place(number, name), '"text" should be a string.')
    try:
        return Entry(number, name, text, publication_date(record.get("pub_date")))
    except ValueError as error:
        return Bad(place(number, name), str(error))


def _object(line: bytes) -> dict[str, Any] | None:
    """Return the JSON object that a line holds, or None where it holds none."""
    try:
        value = json.loads(line)
    except (ValueError, RecursionError):
        return None
    return value if isinstance(value, dict) else None


def _is_name(value: Any) -> TypeGuard[Name]:
    return isinstance(value, str | int) and not isinstance(value, bool)


def publication_date(written: Any) -> date | None:
    """Return the day of "2025-03-13", with a time behind it or not, or of "13-03-2025".

    None where none is given (null or ""). Raises ValueError for anything else.
    """
    if written is None or written == "":
        return None
    if isinstance(written, str):
        for read in (datetime.fromisoformat, _day_first):
            try:
                return read(written).date()
            except ValueError:
                continue
    raise ValueError(f'"pub_date" is {written!r:.40}; it should be a day like 2025-03-13.')


def _day_first(written: str) -> datetime:
    return datetime.strptime(written, "%d-%m-%Y")
