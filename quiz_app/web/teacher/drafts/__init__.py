"""Lessons in the making: the desk, the editor, its forms, the previews and the history."""

from quiz_app.web.teacher.drafts import (  # noqa: F401
    about,
    correction,
    desk,
    editor,
    history,
    preview,
    questions,
    records,
)
