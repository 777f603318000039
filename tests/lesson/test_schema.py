"""The schema that ships beside the lessons is that of the types, and lesson files follow it."""

from pathlib import Path

import jsonschema
import pytest
import yaml

from quiz_app.lesson.file import dump
from quiz_app.lesson.schema import schema_text
from tests.lesson.samples import lesson

LESSONS = Path(__file__).parents[2] / "lessons"
SHIPPED = (LESSONS / "lesson.schema.json").read_text(encoding="utf-8")


def _errors(fields):
    schema = yaml.safe_load(SHIPPED)
    jsonschema.Draft202012Validator.check_schema(schema)
    return list(jsonschema.Draft202012Validator(schema).iter_errors(fields))


def test_the_shipped_schema_is_that_of_the_types():
    assert schema_text() == SHIPPED, "run `make schema`"


@pytest.mark.parametrize(
    "text",
    [dump(lesson()), *(path.read_text(encoding="utf-8") for path in LESSONS.glob("*.yaml"))],
)
def test_lesson_files_follow_the_schema(text):
    assert _errors(yaml.safe_load(text)) == []


@pytest.mark.parametrize("broken", [{"format": 2}, {"uuid": None}, {"zzz": "x"}, {"sections": []}])
def test_the_schema_rejects_what_the_types_reject(broken):
    assert _errors({**yaml.safe_load(dump(lesson())), **broken}) != []
