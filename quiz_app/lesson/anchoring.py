"""All anchors of a lesson: to look at, and to put back where the text has moved."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, TypeVar
from uuid import UUID

from pydantic import BaseModel, ValidationError

from quiz_app.lesson.anchor import Anchor
from quiz_app.lesson.model import Lesson
from quiz_app.lesson.problems import Path

_Part = TypeVar("_Part", bound=BaseModel)


def anchors(value: Any, path: Path = ()) -> Iterator[tuple[Path, Anchor]]:
    """Yield every anchor of a part of a lesson with its path, in the order of the file."""
    if isinstance(value, Anchor):
        yield path, value
    elif isinstance(value, BaseModel):
        for name in type(value).model_fields:
            yield from anchors(getattr(value, name), (*path, name))
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from anchors(item, (*path, index))


def raw_anchors(data: Any, path: Path = ()) -> Iterator[tuple[Path, Anchor]]:
    """Yield the anchors of a file as it was read, those left out that are none by their type."""
    if isinstance(data, list):
        for index, value in enumerate(data):
            yield from raw_anchors(value, (*path, index))
    if isinstance(data, dict):
        for name, value in data.items():
            yield from raw_anchors(value, (*path, name))
    if isinstance(data, dict) and "quote" in data:
        try:
            yield path, Anchor.model_validate(data)
        except ValidationError:
            return  # the types report it


def raw_text(data: Any) -> str | None:
    """Return the text of a file as it was read; None where its sections are no sections."""
    parts = {name: data[name] for name in ("headline", "sections") if name in data}
    try:
        return Lesson.model_validate(
            {"uuid": UUID(int=0), "title": "-", "source": {}, **parts}
        ).text
    except ValidationError:
        return None


def reanchored(lesson: Lesson) -> Lesson:
    """Return the lesson with every anchor where its quotation stands now.

    An anchor whose quotation is gone, or stands at several equally good places, stays as it is.
    """
    return _moved(lesson, lesson.text)


def _moved(part: _Part, text: str) -> _Part:
    changed = {}
    for name in type(part).model_fields:
        old = getattr(part, name)
        new = _moved_value(old, text)
        if new != old:
            changed[name] = new
    return part.model_copy(update=changed) if changed else part


def _moved_value(value: Any, text: str) -> Any:
    if isinstance(value, Anchor):
        return value.found_in(text) or value
    if isinstance(value, BaseModel):
        return _moved(value, text)
    if isinstance(value, tuple):
        return tuple(_moved_value(item, text) for item in value)
    return value
