"""Pydantic's errors, said with paths of the file and words of its reader."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches
from functools import cache
from typing import TYPE_CHECKING, Any, get_args

from pydantic import ValidationError

from quiz_app.lesson.model import Lesson
from quiz_app.lesson.problems import FIX, Finding, Path
from quiz_app.lesson.questions.model import FieldError, Question

if TYPE_CHECKING:
    from pydantic_core import ErrorDetails

MOST = 500  # a file with more is no lesson file; the rest shows when these are mended
_MESSAGES = {
    "missing": "This field is missing.",
    "extra_forbidden": "There is no field of this name here.",
    "model_type": "Fields are expected here, as lines of `name: value`.",
    "model_attributes_type": "Fields are expected here, as lines of `name: value`.",
    "tuple_type": "A list is expected here, each entry after a dash.",
    "string_type": "Text is expected here, not fields or a list.",
    "string_too_short": "This is empty.",
    "string_too_long": "This is longer than {max_length} characters.",
    "too_short": "At least {min_length} are needed here.",
    "too_long": "More than {max_length} are too many here.",
    "union_tag_not_found": "The question does not say its `type`.",
    "union_tag_invalid": "There is no such type of question.",
}


def findings(error: ValidationError, data: Any) -> Iterator[Finding]:
    """Yield what pydantic found wrong with `data`, each with its path in `data`."""
    for detail in error.errors(include_url=False)[:MOST]:
        kind = detail["type"]
        path = _path(detail, data)
        yield Finding(path, _message(detail), _advice(kind, path))


def _path(detail: ErrorDetails, data: Any) -> Path:
    """Return the place in the file: pydantic's, without the names of the types it tried."""
    path: Path = ()
    for step in detail["loc"]:
        in_list = isinstance(data, list) and isinstance(step, int)
        if in_list or (isinstance(data, dict) and step in data):
            data, path = data[step], (*path, step)
    return (*path, *_field(detail))


def _field(detail: ErrorDetails) -> Path:
    """Return the field that an error is about where pydantic points at what holds it."""
    if detail["type"] == "missing":
        return detail["loc"][-1:]
    if detail["type"].startswith("union_tag"):
        return ("type",)
    error = detail.get("ctx", {}).get("error")
    return (error.field,) if isinstance(error, FieldError) else ()


def _message(detail: ErrorDetails) -> str:
    known = _MESSAGES.get(detail["type"])
    if known:
        return known.format(**detail.get("ctx", {}))
    said = detail["msg"].removeprefix("Value error, ").removeprefix("Input ")
    value = detail["input"]
    found = f" (found: {value[:60]!r})" if isinstance(value, str) else ""
    return f"{said[:1].upper()}{said[1:]}{found}."


def _advice(kind: str, path: Path) -> str:
    if kind == "extra_forbidden":
        close = get_close_matches(str(path[-1]), _field_names(), n=1)
        return f"Did you mean `{close[0]}`?" if close else "Remove it."
    if kind.startswith("union_tag"):
        return f"The types are {', '.join(_question_types())}."
    if kind == "missing" and path[-1] in ("start", "end"):
        return FIX
    return ""


@cache
def _field_names() -> list[str]:
    """Return the names of all fields of the format."""
    schema = Lesson.model_json_schema()
    types = [schema, *schema["$defs"].values()]
    return sorted({name for each in types for name in each.get("properties", ())})


def _question_types() -> list[str]:
    union, _ = get_args(Question)
    return [each.model_fields["type"].default for each in get_args(union)]
