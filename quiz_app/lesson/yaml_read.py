"""Reads the part of YAML that lesson files use: mappings, lists and strings.

No tags, no anchors and aliases (so no alias bombs), no implicit types: `yes`, `1:30` and
`2025-03-12` are the strings they look like. What is a number is for the lesson's types to say.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

import yaml

from quiz_app.lesson.problems import Path, Problem, path_text

MAX_BYTES = 1_000_000
MAX_DEPTH = 16  # a lesson needs 7
SYNTAX_ADVICE = (
    "Check the indentation (spaces, no tabs), and put text that holds ': ' or ' #' "
    "in quotation marks."
)
# libyaml is twenty times as fast; a PyYAML built without it has the same parser in Python.
_LOADER: type[Any] = getattr(yaml, "CBaseLoader", yaml.BaseLoader)


@dataclass
class Tree:
    """What a file holds, the line of every value, and what was wrong on the way."""

    value: Any = None  # dict, list or str; None: the file could not be read to its end
    lines: dict[Path, int] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    def line_of(self, path: Path) -> int:
        """Return the line of a value; of what holds it, where the file does not have it."""
        while path and path not in self.lines:
            path = path[:-1]
        return self.lines.get(path, 1)

    def add(self, path: Path, line: int, message: str, advice: str = "") -> None:
        """Note a problem."""
        self.problems.append(Problem(path_text(path), line, message, advice))


def read(data: str | bytes) -> Tree:
    """Return what a YAML text holds, every scalar as a string. Raises nothing: see `problems`."""
    tree = Tree()
    text = _decoded(data, tree)
    if text is None:
        return tree
    try:
        tree.value = _Composer(text, tree).document()
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        began = (
            f" ({error.context}, line {error.context_mark.line + 1})" if error.context_mark else ""
        )
        message = f"This is not YAML: {error.problem}{began}."
        tree.add((), mark.line + 1 if mark else 1, message, SYNTAX_ADVICE)
    except yaml.reader.ReaderError as error:
        _add_unreadable(tree, text, error)
    except _TooDeepError as error:
        tree.add(error.path, error.line, f"Values are nested more than {MAX_DEPTH} deep.")
    return tree


def _decoded(data: str | bytes, tree: Tree) -> str | None:
    raw = data.encode("utf-8", "surrogatepass") if isinstance(data, str) else data
    if len(raw) > MAX_BYTES:
        tree.add((), 1, f"The file has {len(raw):,} bytes; {MAX_BYTES:,} are the limit.")
        return None
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        tree.add((), line, "The file is not UTF-8 text.", "Save it in the encoding UTF-8.")
        return None


def _add_unreadable(tree: Tree, text: str, error: yaml.reader.ReaderError) -> None:
    # The two parsers count the position differently (bytes, characters): look for it again.
    place = next((i for i, c in enumerate(text) if yaml.reader.Reader.NON_PRINTABLE.match(c)), 0)
    tree.add(
        (),
        text.count("\n", 0, place) + 1,
        f"The file holds a control character (U+{ord(text[place]):04X}).",
        'Remove it, or write it as an escape such as "\\x07" in quotation marks.',
    )


class _TooDeepError(Exception):
    def __init__(self, path: Path, line: int) -> None:
        super().__init__(path, line)
        self.path, self.line = path, line


class _Composer:
    """Builds values out of the parser's events; goes on after a problem where it can."""

    def __init__(self, text: str, tree: Tree) -> None:
        self._events: Iterator[yaml.Event] = yaml.parse(text, Loader=_LOADER)
        self._tree = tree

    def document(self) -> Any:
        next(self._events)  # the start of the stream
        event = next(self._events)
        if isinstance(event, yaml.StreamEndEvent):
            self._tree.add((), 1, "The file is empty.")
            return None
        value = self._value(next(self._events), ())
        next(self._events)  # the end of the document
        if isinstance(event := next(self._events), yaml.DocumentStartEvent):
            self._tree.add((), _line(event), "A second document starts here.", "Remove the '---'.")
        return value

    def _value(self, event: yaml.Event, path: Path) -> Any:
        self._tree.lines.setdefault(path, _line(event))
        if len(path) > MAX_DEPTH:
            raise _TooDeepError(path, _line(event))
        self._refuse_tag_and_anchor(event, path)
        if isinstance(event, yaml.MappingStartEvent):
            return self._mapping(path)
        if isinstance(event, yaml.SequenceStartEvent):
            return self._sequence(path)
        return event.value if isinstance(event, yaml.ScalarEvent) else ""

    def _refuse_tag_and_anchor(self, event: yaml.Event, path: Path) -> None:
        tag, anchor = getattr(event, "tag", None), getattr(event, "anchor", None)
        if tag:
            self._tree.add(path, _line(event), f"Tags are not used here: {tag}.", "Remove it.")
        if anchor:
            sign = "*" if isinstance(event, yaml.AliasEvent) else "&"
            message = f"YAML anchors and aliases are not used here: {sign}{anchor}."
            advice = "Write the value out, or put it in quotation marks."
            self._tree.add(path, _line(event), message, advice)

    def _sequence(self, path: Path) -> list[Any]:
        values: list[Any] = []
        while not isinstance(event := next(self._events), yaml.SequenceEndEvent):
            values.append(self._value(event, (*path, len(values))))
        return values

    def _mapping(self, path: Path) -> Mapping[str, Any]:
        values: dict[str, Any] = {}
        while not isinstance(event := next(self._events), yaml.MappingEndEvent):
            key = self._key(event, path)
            known = key in values
            if known:
                before = self._tree.lines[(*path, key)]
                message = f"The field stands here twice, first in line {before}."
                self._tree.add((*path, key), _line(event), message, "Remove one.")
            else:
                self._tree.lines[(*path, key)] = _line(event)
            value = self._value(next(self._events), (*path, key))
            values[key] = values[key] if known else value
        return values

    def _key(self, event: yaml.Event, path: Path) -> str:
        self._refuse_tag_and_anchor(event, path)
        if isinstance(event, yaml.ScalarEvent):
            return str(event.value)
        self._tree.add(path, _line(event), "The name of a field must be a word.")
        self._value(event, (*path, "?"))
        return "?"


def _line(event: yaml.Event) -> int:
    return event.start_mark.line + 1 if event.start_mark else 1
