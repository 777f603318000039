"""The pupil's lessons, and the article to read."""

from __future__ import annotations

from uuid import UUID

from flask import redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from werkzeug.exceptions import NotFound

from quiz_app.lesson.anchor import Anchor
from quiz_app.lesson.marks import Help
from quiz_app.lesson.model import Lesson
from quiz_app.models import Assignment, Attempt
from quiz_app.services import assignments, attempts
from quiz_app.services import lessons as stored
from quiz_app.web import access
from quiz_app.web.clock import utcnow
from quiz_app.web.database import db
from quiz_app.web.identity import current_student, student_required
from quiz_app.web.pages import LessonRow, Progress, ReadingLinks, reading_page
from quiz_app.web.student import bp
from quiz_app.web.unit_of_work import commit


@bp.get("/lessons")
@student_required
def lessons() -> ResponseReturnValue:
    """Show the lessons of the pupil's class and how far each has got."""
    student = current_student()
    opened = [
        assignment
        for assignment in assignments.of_classroom(db.session, student.classroom)
        if assignments.has_opened(assignment, utcnow())
    ]
    return render_template(
        "student/lessons.html",
        student_name=student.display_name,
        classroom_name=student.classroom.name,
        lessons=[_row(assignment) for assignment in opened],
    )


@bp.get("/lessons/<uuid:uuid>")
@student_required
def read(uuid: UUID) -> ResponseReturnValue:
    """Show the article; with ?question=N, the evidence of that question where it is due."""
    assignment = access.assignment_for_student(db.session, current_student(), uuid)
    if not assignments.has_opened(assignment, utcnow()):
        raise NotFound  # the list shows it from its opening on
    lesson = stored.read(assignment.lesson_version)
    attempt = attempts.current(db.session, current_student(), assignment)
    number = _question_number(lesson)
    return render_template(
        "student/read.html",
        page=reading_page(
            lesson,
            _links(assignment, attempt, lesson, number),
            amount=help_due(attempt, lesson),
            evidence=_evidence(attempt, lesson, number),
            passage=lesson.questions[number - 1].passage if number else None,
        ),
    )


@bp.post("/lessons/<uuid:uuid>/start")
@student_required
def start(uuid: UUID) -> ResponseReturnValue:
    """Start the questions, or go on where the pupil stopped."""
    student = current_student()
    assignment = access.assignment_for_student(db.session, student, uuid)
    attempt = attempts.start(db.session, student, assignment, utcnow())
    commit()
    return redirect(go_on_link(attempt, stored.read(assignment.lesson_version)), 303)


@bp.post("/lessons/<uuid:uuid>/again")
@student_required
def start_again(uuid: UUID) -> ResponseReturnValue:
    """Start the next attempt, where the teacher allows more than one."""
    student = current_student()
    assignment = access.assignment_for_student(db.session, student, uuid)
    attempt = attempts.start_again(db.session, student, assignment, utcnow())
    commit()
    return redirect(go_on_link(attempt, stored.read(assignment.lesson_version)), 303)


def help_due(attempt: Attempt | None, lesson: Lesson) -> Help:
    """Return how much the marks may tell: everything only once no question is open."""
    if attempt is None or not assignments.feedback_due(attempt, utcnow()):
        return Help.WORDS
    all_answered = len(attempt.responses) == len(lesson.questions)
    return Help.FULL if all_answered or attempt.submitted else Help.WORDS


def go_on_link(attempt: Attempt, lesson: Lesson) -> str:
    """Return the address of the first question without an answer, or of the results."""
    if attempt.submitted is None:
        answered = {response.question for response in attempt.responses}
        for number, question in enumerate(lesson.questions, start=1):
            if question.uuid not in answered:
                return url_for("student.question", uuid=attempt.uuid, number=number)
    return url_for("student.results", uuid=attempt.uuid)


def _row(assignment: Assignment) -> LessonRow:
    lesson = stored.read(assignment.lesson_version)
    attempt = attempts.current(db.session, current_student(), assignment)
    return LessonRow(
        title=lesson.title,
        publisher=lesson.source.publisher,
        progress=_progress(assignment, attempt),
        answered=len(attempt.responses) if attempt else 0,
        total=len(lesson.questions),
        closes=assignment.closes,
        link=url_for("student.read", uuid=assignment.uuid),
        is_closed=assignments.is_closed(assignment, utcnow()),
    )


def _progress(assignment: Assignment, attempt: Attempt | None) -> Progress:
    if attempt is not None and attempt.submitted is not None:
        return Progress.DONE
    if assignments.is_closed(assignment, utcnow()):
        return Progress.CLOSED
    return Progress.NEW if attempt is None else Progress.STARTED


def _question_number(lesson: Lesson) -> int:
    """Return the question from which the pupil came, 0 for none."""
    number = request.args.get("question", 0, type=int)
    return number if 1 <= number <= len(lesson.questions) else 0


def _links(
    assignment: Assignment, attempt: Attempt | None, lesson: Lesson, number: int
) -> ReadingLinks:
    if not lesson.questions:
        return ReadingLinks()
    if attempt is None:
        open_now = assignments.is_open(assignment, utcnow())
        start_link = url_for("student.start", uuid=assignment.uuid) if open_now else ""
        return ReadingLinks(start=start_link)
    back = url_for("student.question", uuid=attempt.uuid, number=number) if number else ""
    if not attempts.is_open(attempt, utcnow()):
        return ReadingLinks(results=url_for("student.results", uuid=attempt.uuid), back=back)
    return ReadingLinks(go_on=go_on_link(attempt, lesson), back=back)


def _evidence(attempt: Attempt | None, lesson: Lesson, number: int) -> tuple[Anchor, ...]:
    if attempt is None or not number or not assignments.feedback_due(attempt, utcnow()):
        return ()
    question = lesson.questions[number - 1]
    given = attempts.response_to(attempt, question.uuid) is not None
    return question.evidence if given or attempt.submitted else ()
