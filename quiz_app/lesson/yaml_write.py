"""Writes values as YAML that a person can review and every YAML parser reads alike.

One form for one value, so that equal lessons are equal files. A string is plain only if
neither YAML 1.1 nor 1.2 could take it for anything else; long text is folded.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence

Scalar = str | int | float | bool
Value = Scalar | Sequence["Value"] | Mapping[str, "Value"]

PLAIN_WIDTH = 80
BLOCK_WIDTH = 96

# Control characters, line ends that only some parsers know, byte order marks, and the signs
# that turn the writing direction: a reviewer would not see them, so they are written as escapes.
_UNSEEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufeff\ufffe\uffff]"
)
# ASCII letters or any sign beyond: no number, date, indicator or null starts so.
_PLAIN = re.compile("[A-Za-z\u00a1-\U0010ffff][^\n\t]*")
_PLAIN_BREAKERS = re.compile(r": | #|:$")
_WORDS_THAT_MEAN_MORE = frozenset(["y", "n", "yes", "no", "on", "off", "true", "false", "null"])
_FOLD = re.compile(r"(?<=\S) (?=\S)")


def write(values: Mapping[str, Value]) -> str:
    """Return a mapping as a YAML text; an empty line sets off each field that holds others."""
    text, before = "", None
    for name, value in values.items():
        sets_off = before is not None and any(
            isinstance(v, Mapping | list) for v in (before, value)
        )
        text += "\n" if sets_off else ""
        text += "".join(f"{line}\n" for line in _entry(f"{name}:", value, 0))
        before = value
    return text


def _entry(start: str, value: Value, indent: int) -> Iterator[str]:
    """Yield the lines of `start` ("name:" or "-") and the value behind it."""
    margin = " " * indent
    if isinstance(value, Mapping) and value:
        yield margin + start
        yield from _mapping(value, indent + 2)
    elif isinstance(value, list) and value:
        yield margin + start
        for item in value:
            yield from _item(item, indent + 2)
    else:
        first, *rest = _scalar(value, BLOCK_WIDTH - indent - 2)
        yield f"{margin}{start} {first}"
        yield from (f"{margin}  {line}" if line else "" for line in rest)


def _mapping(values: Mapping[str, Value], indent: int) -> Iterator[str]:
    for name, value in values.items():
        yield from _entry(f"{name}:", value, indent)


def _item(value: Value, indent: int) -> Iterator[str]:
    if not (isinstance(value, Mapping) and value):
        yield from _entry("-", value, indent)
        return
    first, *rest = _mapping(value, indent + 2)
    yield f"{' ' * indent}- {first.lstrip(' ')}"
    yield from rest


def _scalar(value: Value, width: int) -> list[str]:
    if isinstance(value, str):
        return _string(value, width)
    if isinstance(value, float):
        return [re.sub(r"^(-?\d+)e", r"\1.0e", repr(value))]  # YAML 1.1 wants the point
    return [json.dumps(value)]  # true, 12, [], {}


def _string(text: str, width: int) -> list[str]:
    if _is_plain(text) and (len(text) <= PLAIN_WIDTH or " " not in text):
        return [text]
    if len(text) <= PLAIN_WIDTH or not _fits_block(text):
        return [_quoted(text)]
    lines = text.split("\n")
    if len(lines) > 1 and max(map(len, lines)) <= width:
        return ["|-", *lines]
    return [">-", *_folded(text, width).split("\n")]


def _is_plain(text: str) -> bool:
    return (
        bool(_PLAIN.fullmatch(text))
        and text == text.strip()
        and text.lower() not in _WORDS_THAT_MEAN_MORE
        and not _PLAIN_BREAKERS.search(text)
        and not _UNSEEN.search(text)
    )


def _fits_block(text: str) -> bool:
    """Return whether text may stand in a block: nothing unseen, no spaces at an edge."""
    lines = text.split("\n")
    return (
        text == text.strip()
        and all(line == line.strip() for line in lines)
        and "\t" not in text
        and not _UNSEEN.search(text)
    )


def _quoted(text: str) -> str:
    escaped = json.dumps(text, ensure_ascii=False)
    return _UNSEEN.sub(lambda found: f"\\u{ord(found[0]):04x}", escaped)


def _folded(text: str, width: int) -> str:
    """Return text as a folded block holds it: one line end is a space, one more each real one."""
    pieces = re.split("(\n+)", text)
    return "".join(piece + "\n" if piece[0] == "\n" else _wrapped(piece, width) for piece in pieces)


def _wrapped(line: str, width: int) -> str:
    """Return a line filled into lines of `width`, cut at single spaces only."""
    lines: list[str] = []
    for word in _FOLD.split(line):
        if lines and len(lines[-1]) + 1 + len(word) <= width:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    return "\n".join(lines)
