"""One question at a time: ask, take the answer, give what is due, hand in, results."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from flask import redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from werkzeug.exceptions import BadRequest, NotFound

from quiz_app.lesson.model import Lesson
from quiz_app.lesson.questions.model import Open, Order, Question
from quiz_app.models import Attempt, StoredResponse
from quiz_app.scoring.certainty import Certainty
from quiz_app.scoring.grade import level_reached, reason_of_key
from quiz_app.scoring.response import Reason
from quiz_app.services import assignments, attempts, lessons
from quiz_app.services.errors import AnswerConflictError, UngradableError
from quiz_app.web import access
from quiz_app.web.answers import raw_answer
from quiz_app.web.clock import utcnow
from quiz_app.web.database import db
from quiz_app.web.filters import later
from quiz_app.web.forms import AnswerForm
from quiz_app.web.identity import current_student, student_required
from quiz_app.web.pages import (
    Outcome,
    QuestionLinks,
    QuestionPage,
    ResultsLinks,
    moved_item,
    question_page,
    results_page,
)
from quiz_app.web.student import bp
from quiz_app.web.student.reading import help_due
from quiz_app.web.unit_of_work import commit

Raw = Mapping[str, Any]


@bp.get("/attempts/<uuid:uuid>/questions/<int:number>")
@student_required
def question(uuid: UUID, number: int) -> ResponseReturnValue:
    """Show one question as far as the pupil is with it."""
    attempt = access.attempt_for_student(db.session, current_student(), uuid)
    return _show(_page(attempt, number))


@bp.post("/attempts/<uuid:uuid>/answers")
@student_required
def answer(uuid: UUID) -> ResponseReturnValue:
    """Store one answer; or only move an item of an order, which stores nothing."""
    attempt = access.attempt_for_student(db.session, current_student(), uuid)
    form = AnswerForm()
    number = _number_of(attempt, UUID(form.token.data)) if form.validate() else None
    if number is None:
        raise BadRequest
    asked = _question(attempt, number)
    raw = raw_answer(asked, request.form.getlist)
    if "move" in request.form and isinstance(asked, Order):
        move = request.form["move"]
        order = moved_item(raw["order"], move)
        said = form.said()
        return _show(
            _page(attempt, number, under_way={"order": list(order)}, said=said, moved=move)
        )
    return _store(attempt, number, asked, raw, form)


@bp.post("/attempts/<uuid:uuid>/submit")
@student_required
def submit(uuid: UUID) -> ResponseReturnValue:
    """Hand the attempt in."""
    attempt = access.attempt_for_student(db.session, current_student(), uuid)
    attempts.submit(attempt, utcnow())
    commit()
    return redirect(url_for("student.results", uuid=uuid), 303)


@bp.get("/attempts/<uuid:uuid>/results")
@student_required
def results(uuid: UUID) -> ResponseReturnValue:
    """Show the attempt as a whole, with marks by skill where they are due."""
    attempt = access.attempt_for_student(db.session, current_student(), uuid)
    lesson = lessons.read(attempt.assignment.lesson_version)
    given = {response.question: response for response in attempt.responses}
    due = assignments.feedback_due(attempt, utcnow())
    outcomes = {
        q.uuid: _outcome(attempt, q, given[q.uuid]) for q in lesson.questions if q.uuid in given
    }
    return render_template(
        "student/results.html",
        page=results_page(
            lesson,
            _results_links(attempt, lesson),
            answered=list(given),
            outcomes=outcomes if due else None,
            later=later(attempt.assignment.show_answers),
        ),
    )


def _store(
    attempt: Attempt, number: int, asked: Question, raw: Raw, form: AnswerForm
) -> ResponseReturnValue:
    token, said = UUID(form.token.data), form.said()
    try:
        attempts.answer(db.session, attempt, asked, raw, token, utcnow(), said)
    except UngradableError as error:
        page = _page(attempt, number, under_way=raw, said=said, problem=error.reason)
        return _show(page), 422
    except AnswerConflictError:
        stands = _("Another answer is stored already. It stands; this one was not taken.")
        return _show(_page(attempt, number, error=stands)), 409
    commit()
    place = url_for("student.question", uuid=attempt.uuid, number=number, _anchor="feedback")
    return redirect(place, 303)


def _show(page: QuestionPage) -> str:
    """Return the whole page, or for htmx only the part that changes."""
    part = request.headers.get("HX-Request") == "true"
    return render_template(
        "student/question_fragment.html" if part else "student/question.html", page=page
    )


def _page(
    attempt: Attempt,
    number: int,
    *,
    under_way: Raw | None = None,
    said: Certainty | None = None,
    problem: str = "",
    error: str = "",
    moved: str = "",
) -> QuestionPage:
    lesson = lessons.read(attempt.assignment.lesson_version)
    asked = _question(attempt, number)
    stored = attempts.response_to(attempt, asked.uuid)
    due = assignments.feedback_due(attempt, utcnow())
    outcome = _outcome(attempt, asked, stored) if stored else _missed(attempt, asked)
    unsure = problem == Reason.NO_CERTAINTY
    return question_page(
        lesson,
        number,
        _question_links(attempt, lesson, number),
        raw=stored.raw if stored else under_way,
        is_stored=stored is not None,
        is_open=attempts.is_open(attempt, utcnow()),
        outcome=outcome if due else None,
        amount=help_due(attempt, lesson),
        is_feedback_now=due,
        later=later(attempt.assignment.show_answers),
        asks_certainty=attempt.assignment.asks_certainty,
        certainty=(stored.certainty if stored else said) or "",
        token=str(attempts.token_for(attempt, asked.uuid)),
        error=error or ("" if unsure else _problem(problem)),
        certainty_error=_problem(problem) if unsure else "",
        moved=moved,
    )


def _number_of(attempt: Attempt, token: UUID) -> int | None:
    """Return which question the token belongs to, None for none of this attempt."""
    questions = lessons.read(attempt.assignment.lesson_version).questions
    tokens = [attempts.token_for(attempt, question.uuid) for question in questions]
    return tokens.index(token) + 1 if token in tokens else None


def _question(attempt: Attempt, number: int) -> Question:
    questions = lessons.read(attempt.assignment.lesson_version).questions
    if not 1 <= number <= len(questions):
        raise NotFound
    return questions[number - 1]


def _outcome(attempt: Attempt, question: Question, stored: StoredResponse) -> Outcome:
    """Return what the stored response was worth, with the reason for what was chosen."""
    reason = attempts.graded(attempt, question, stored.raw).feedback
    if isinstance(question, Open) and stored.fraction is not None:
        reason = f"{level_reached(question, stored.fraction)}\n{reason}"
    return Outcome(stored.fraction, reason)


def _missed(attempt: Attempt, question: Question) -> Outcome | None:
    """Return the reason of the key where no answer was given, once none can be."""
    return Outcome(0.0, reason_of_key(question)) if attempt.submitted else None


def _question_links(attempt: Attempt, lesson: Lesson, number: int) -> QuestionLinks:
    def address(n: int) -> str:
        inside = 1 <= n <= len(lesson.questions)
        return url_for("student.question", uuid=attempt.uuid, number=n) if inside else ""

    all_answered = len(attempt.responses) == len(lesson.questions)
    return QuestionLinks(
        action=url_for("student.answer", uuid=attempt.uuid),
        article=url_for("student.read", uuid=attempt.assignment.uuid, question=number),
        previous=address(number - 1),
        next=address(number + 1),
        finish=_finish(attempt) if all_answered else "",
        results=url_for("student.results", uuid=attempt.uuid),
    )


def _finish(attempt: Attempt) -> str:
    """Return where the attempt is handed in, also after closing; empty where that is done."""
    return "" if attempt.submitted else url_for("student.submit", uuid=attempt.uuid)


def _again(attempt: Attempt) -> str:
    """Return where the next attempt is started; empty where there is none, or one already."""
    latest = attempts.current(db.session, attempt.student, attempt.assignment)
    is_latest = latest is not None and latest.id == attempt.id
    may = is_latest and attempts.may_start_again(attempt, utcnow())
    return url_for("student.start_again", uuid=attempt.assignment.uuid) if may else ""


def _results_links(attempt: Attempt, lesson: Lesson) -> ResultsLinks:
    return ResultsLinks(
        article=url_for("student.read", uuid=attempt.assignment.uuid),
        finish=_finish(attempt),
        again=_again(attempt),
        questions=tuple(
            url_for("student.question", uuid=attempt.uuid, number=number)
            for number in range(1, len(lesson.questions) + 1)
        ),
    )


def _problem(reason: str) -> str:
    """Return why something is no answer, in words for a pupil; nothing where it is one."""
    if not reason:
        return ""
    words = {
        Reason.BLANK: _("Choose or write an answer first."),
        Reason.TOO_LONG: _("This is too long for an answer."),
        Reason.NOT_A_DATE: _("Write a date, for example 5 May 2024."),
        Reason.NOT_A_NAME: _("Write a name."),
        Reason.INCOMPLETE_MATCH: _("Choose an answer in every line."),
        Reason.NO_CERTAINTY: _("Say how sure you are."),
        Reason.NO_DAY: _("Write the day as well."),
        Reason.NO_MONTH: _("Write the month as well."),
        Reason.NO_YEAR: _("Write the year as well."),
    }
    return words.get(Reason(reason), _("This could not be read as an answer. Try again."))
