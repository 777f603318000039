"""A draft as a pupil will see it, and as it looks on the wall; nothing is stored."""

from __future__ import annotations

from uuid import UUID

from flask import render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from werkzeug.exceptions import NotFound

from quiz_app.lesson.marks import Help
from quiz_app.lesson.model import Lesson
from quiz_app.lesson.questions.model import Order
from quiz_app.lesson.reading import reading
from quiz_app.models import LessonDraft
from quiz_app.scoring.grade import grade
from quiz_app.scoring.response import Ungradable, parse
from quiz_app.services import drafts
from quiz_app.web.answers import raw_answer
from quiz_app.web.identity import teacher_required
from quiz_app.web.pages import (
    Outcome,
    QuestionLinks,
    QuestionPage,
    ReadingLinks,
    moved_item,
    question_page,
    reading_page,
)
from quiz_app.web.teacher import bp
from quiz_app.web.teacher.drafts.saving import draft_of


@bp.get("/drafts/<uuid:uuid>/preview")
@teacher_required
def preview_draft(uuid: UUID) -> ResponseReturnValue:
    """Show the article as a pupil reads it."""
    draft = draft_of(uuid)
    lesson = drafts.read(draft)
    go_on = url_for("teacher.preview_question", uuid=uuid, number=1) if lesson.questions else ""
    page = reading_page(lesson, ReadingLinks(go_on=go_on))
    return render_template("teacher/drafts/preview_read.html", draft=draft, page=page)


@bp.get("/drafts/<uuid:uuid>/preview/<int:number>")
@teacher_required
def preview_question(uuid: UUID, number: int) -> ResponseReturnValue:
    """Show a question as a pupil is asked it."""
    draft = draft_of(uuid)
    lesson = _with_question(drafts.read(draft), number)
    return _show(draft, question_page(lesson, number, _links(draft, lesson, number)))


@bp.post("/drafts/<uuid:uuid>/preview/<int:number>")
@teacher_required
def try_question(uuid: UUID, number: int) -> ResponseReturnValue:
    """Grade an answer and show what a pupil is told; nothing is stored."""
    draft = draft_of(uuid)
    lesson = _with_question(drafts.read(draft), number)
    question = lesson.questions[number - 1]
    links = _links(draft, lesson, number)
    raw = raw_answer(question, request.form.getlist)
    if "move" in request.form and isinstance(question, Order):
        move = request.form["move"]
        raw = {"order": list(moved_item(raw["order"], move))}
        return _show(draft, question_page(lesson, number, links, raw=raw, moved=move))
    response = parse(question, raw)
    if isinstance(response, Ungradable):
        error = _("A pupil is told that this is no answer yet.")
        return _show(draft, question_page(lesson, number, links, raw=raw, error=error)), 422
    given = grade(question, response)
    outcome = Outcome(given.fraction, given.feedback)
    page = question_page(lesson, number, links, raw=raw, is_stored=True, outcome=outcome)
    return _show(draft, page)


@bp.get("/drafts/<uuid:uuid>/present/<int:number>")
@teacher_required
def present_draft(uuid: UUID, number: int) -> ResponseReturnValue:
    """Show one part of the article or one question at a time, large; answers on request."""
    draft = draft_of(uuid)
    lesson = drafts.read(draft)
    parts = reading(lesson, Help.NONE).sections
    steps = len(parts) + len(lesson.questions)
    if not 1 <= number <= steps:
        raise NotFound
    is_part = number <= len(parts)
    return render_template(
        "teacher/drafts/present.html",
        draft=draft,
        lesson=lesson,
        number=number,
        steps=steps,
        part=parts[number - 1] if is_part else None,
        question=None if is_part else lesson.questions[number - len(parts) - 1],
    )


def _with_question(lesson: Lesson, number: int) -> Lesson:
    """Return the lesson; 404 where it has no question of this number."""
    if not 1 <= number <= len(lesson.questions):
        raise NotFound
    return lesson


def _links(draft: LessonDraft, lesson: Lesson, number: int) -> QuestionLinks:
    def address(n: int) -> str:
        inside = 1 <= n <= len(lesson.questions)
        return url_for("teacher.preview_question", uuid=draft.uuid, number=n) if inside else ""

    return QuestionLinks(
        action=address(number),
        article=url_for("teacher.preview_draft", uuid=draft.uuid),
        previous=address(number - 1),
        next=address(number + 1),
    )


def _show(draft: LessonDraft, page: QuestionPage) -> str:
    """Return the whole page, or for htmx only the part that changes."""
    if "HX-Request" in request.headers:
        return render_template("student/question_fragment.html", page=page)
    return render_template("teacher/drafts/preview_question.html", draft=draft, page=page)
