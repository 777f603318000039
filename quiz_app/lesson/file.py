"""The lesson file: one YAML text a lesson, in one canonical form.

`dump(load(text)) == text` for every text that `dump` wrote. In a file edited by hand the
quotation of an anchor, with prefix and suffix, wins over its offsets.
"""

from __future__ import annotations

from collections.abc import Iterable
from enum import Enum
from typing import Any
from uuid import UUID

from pydantic import BaseModel, ValidationError

from quiz_app.lesson.anchoring import reanchored
from quiz_app.lesson.check import raw_anchors_astray, unsound
from quiz_app.lesson.flaws import flaws
from quiz_app.lesson.model import Lesson
from quiz_app.lesson.problems import Finding, LessonFileError, Problem, path_text
from quiz_app.lesson.type_errors import findings as type_findings
from quiz_app.lesson.yaml_read import MAX_BYTES, Tree, read
from quiz_app.lesson.yaml_write import Value, write

HEADER = "# yaml-language-server: $schema=lesson.schema.json\n"
_ALWAYS_WRITTEN = frozenset({"format", "type"})  # a reader must know these before the rest


def load(data: str | bytes) -> Lesson:
    """Return the lesson of a file, its anchors moved to where their quotations stand.

    Raises LessonFileError, with every reason, where the lesson is not sound.
    """
    tree = read(data)
    lesson = reanchored(_typed(tree))
    _refuse(tree, unsound(lesson))
    return lesson


def load_reviewed(data: str | bytes) -> Lesson:
    """Return the lesson of a file that is to be published: sound, and without flaws.

    Raises LessonFileError with every reason.
    """
    tree = read(data)
    lesson = reanchored(_typed(tree))
    _refuse(tree, (*unsound(lesson), *flaws(lesson)))
    return lesson


def dump(lesson: Lesson) -> str:
    """Return the canonical text of a lesson: no defaults, fields in the order of the types.

    Raises LessonFileError where the lesson is not sound, for such a file could not be loaded.
    """
    text = _canonical(lesson)
    if findings := unsound(lesson):
        _refuse(read(text), findings)
    return text


def check(data: str | bytes) -> tuple[Problem, ...]:
    """Return every problem of a lesson file, flaws included, in the order of its lines.

    While a type is wrong, ids and wording are not looked at: nobody knows what they mean.
    """
    tree = read(data)
    if tree.value is None:
        return tuple(tree.problems)
    try:
        lesson = Lesson.model_validate(tree.value)
    except ValidationError as error:
        wrong = type_findings(error, tree.value)
        return _located(tree, (*wrong, *raw_anchors_astray(tree.value)))
    return _located(tree, (*unsound(lesson), *flaws(lesson)))


def check_lesson(lesson: Lesson) -> tuple[Problem, ...]:
    """Return every problem of a lesson; the lines are those of its canonical text."""
    return _located(read(_canonical(lesson)), (*unsound(lesson), *flaws(lesson)))


def fix(data: str | bytes) -> str:
    """Return the file in canonical form, its anchors moved to where their quotations stand.

    Offsets may be left out of `data`. An anchor whose quotation is not found stays as it is,
    for `check` to report; comments are not kept. Raises LessonFileError where the types of
    the lesson cannot be read.
    """
    tree = read(data)
    _give_offsets(tree.value)
    return _canonical(reanchored(_typed(tree)))


def _typed(tree: Tree) -> Lesson:
    """Return the lesson as the types read it; raise all problems of YAML and types."""
    findings: Iterable[Finding] = ()
    if tree.value is not None:
        try:
            lesson = Lesson.model_validate(tree.value)
        except ValidationError as error:
            findings = type_findings(error, tree.value)
    _refuse(tree, findings)
    return lesson


def _refuse(tree: Tree, findings: Iterable[Finding]) -> None:
    if problems := _located(tree, findings):
        raise LessonFileError(problems)


def _located(tree: Tree, findings: Iterable[Finding]) -> tuple[Problem, ...]:
    found = [
        Problem(path_text(each.path), tree.line_of(each.path), each.message, each.advice)
        for each in findings
    ]
    return tuple(sorted([*tree.problems, *found], key=lambda problem: problem.line))


def _canonical(lesson: Lesson) -> str:
    return HEADER + write(_fields(lesson))


def _fields(part: BaseModel) -> dict[str, Value]:
    """Return the fields of a part that differ from their defaults, in the order of the type."""
    fields = type(part).model_fields
    values = {name: getattr(part, name) for name in fields}
    return {
        name: _plain(value)
        for name, value in values.items()
        if name in _ALWAYS_WRITTEN or value != fields[name].default
    }


def _plain(value: Any) -> Value:
    if isinstance(value, BaseModel):
        return _fields(value)
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    if isinstance(value, Enum):
        return str(value.value)
    return str(value) if isinstance(value, UUID) else value


def _give_offsets(value: Any) -> None:
    """Give every anchor without usable offsets ones behind the text, so that it is looked for."""
    if isinstance(value, list):
        for item in value:
            _give_offsets(item)
    if isinstance(value, dict):
        for item in value.values():
            _give_offsets(item)
        quote = value.get("quote")
        if isinstance(quote, str) and not _is_span(value.get("start"), value.get("end")):
            value["start"], value["end"] = str(MAX_BYTES), str(MAX_BYTES + len(quote))


def _is_span(start: Any, end: Any) -> bool:
    numbers = [str(value) for value in (start, end)]
    return all(n.isascii() and n.isdigit() for n in numbers) and int(numbers[0]) < int(numbers[1])
