"""The JSON Schema of the lesson file, by which editors complete and check it."""

from __future__ import annotations

import json

from quiz_app.lesson.model import Lesson


def schema_text() -> str:
    """Return the schema as the text of `lessons/lesson.schema.json`."""
    schema = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        **Lesson.model_json_schema(),
    }
    return json.dumps(schema, indent=2, ensure_ascii=False) + "\n"
