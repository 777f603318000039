"""Lessons in the making: the desk, the editor, its forms and the history."""

from quiz_app.web.teacher.drafts import about, desk, editor, history, preview, questions, records  # noqa: F401
