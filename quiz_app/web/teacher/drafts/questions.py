"""A question, mended or written by hand."""

from __future__ import annotations

from uuid import UUID, uuid4

from flask import redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from werkzeug.exceptions import NotFound

from quiz_app.lesson.editing.authoring import TYPES, AuthoringError, question_from
from quiz_app.lesson.editing.findings import breaches
from quiz_app.lesson.editing.ledgers import material_of
from quiz_app.lesson.editing.parts import question_of, with_question
from quiz_app.lesson.editing.passages import Passages
from quiz_app.lesson.editing.written import Written, written
from quiz_app.lesson.model import Lesson
from quiz_app.lesson.questions.model import Question, Skill
from quiz_app.models import LessonDraft
from quiz_app.services import drafts
from quiz_app.web.identity import teacher_required
from quiz_app.web.pages.editor import Part, editor_page
from quiz_app.web.teacher import bp
from quiz_app.web.teacher.drafts.question_form import (
    TYPE_NAMES,
    Problem,
    field_name,
    problem_of,
    rows_of,
    said_in,
)
from quiz_app.web.teacher.drafts.saving import (
    draft_of,
    is_autosave,
    question_or_404,
    save,
    still_open,
)


@bp.get("/drafts/<uuid:uuid>/questions/<uuid:question>")
@teacher_required
def edit_question(uuid: UUID, question: UUID) -> ResponseReturnValue:
    """Show a question to mend."""
    draft = draft_of(uuid)
    lesson = drafts.read(draft)
    old = question_or_404(lesson, question)
    return _form(draft, lesson, written(old, Passages.of(lesson)), old)


@bp.post("/drafts/<uuid:uuid>/questions/<uuid:question>")
@teacher_required
def save_question(uuid: UUID, question: UUID) -> ResponseReturnValue:
    """Save what was mended."""
    draft = draft_of(uuid)
    lesson = drafts.read(draft)
    old = question_or_404(lesson, question)
    return _saved(draft, lesson, said_in(request.form, old.type), old.uuid, old)


@bp.get("/drafts/<uuid:uuid>/questions/new/<kind>")
@teacher_required
def new_question(uuid: UUID, kind: str) -> ResponseReturnValue:
    """Show an empty question; `?sentence=7` is what proves it."""
    draft = draft_of(uuid)
    if kind not in TYPES:
        raise NotFound
    sentence = request.args.get("sentence", 0, type=int)
    said = Written(kind, evidence=str(sentence) if sentence else "")
    return _form(draft, drafts.read(draft), said, None)


@bp.post("/drafts/<uuid:uuid>/questions/new/<kind>")
@teacher_required
def add_question(uuid: UUID, kind: str) -> ResponseReturnValue:
    """Add a question that a teacher wrote."""
    draft = draft_of(uuid)
    if kind not in TYPES:
        raise NotFound
    # The form knows its question's uuid, so that what it saves by itself is one question.
    question = request.form.get("uuid", type=UUID) or uuid4()
    lesson = drafts.read(draft)
    old = question_of(lesson, question)
    if old is not None and old.type != kind:
        raise NotFound
    return _saved(draft, lesson, said_in(request.form, kind), question, old)


def _saved(
    draft: LessonDraft, lesson: Lesson, said: Written, uuid: UUID, old: Question | None
) -> ResponseReturnValue:
    try:
        question = question_from(said, uuid, Passages.of(lesson), old)
    except AuthoringError as error:
        problems = tuple(map(problem_of, error.mistakes))
        if is_autosave():
            return still_open(_("Not saved yet. %(why)s", why=problems[0].message))
        return _form(draft, lesson, said, old, problems), 422
    refused = save(draft, with_question(lesson, question))
    place = url_for("teacher.draft", uuid=draft.uuid, _anchor=f"q-{question.uuid}")
    return refused or redirect(place, 303)


def _form(
    draft: LessonDraft,
    lesson: Lesson,
    said: Written,
    old: Question | None,
    problems: tuple[Problem, ...] = (),
) -> str:
    passages = Passages.of(lesson)
    first = passages.number(old.evidence[0].start) if old else 0
    return render_template(
        "teacher/drafts/question.html",
        draft=draft,
        said=said,
        rows=rows_of(said),
        type_name=TYPE_NAMES[said.type],
        skills=list(Skill),
        is_new=old is None,
        new_uuid=request.form.get("uuid", type=UUID) or uuid4(),
        problems=problems,
        name_of=field_name,
        advice=tuple(breaches(old, material_of(lesson))) if old else (),
        page=editor_page(lesson, Part.QUESTIONS, first),
    )
