"""A small application that shows every pupil's page with the made lesson.

It has the addresses that the templates name and nothing behind them.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from flask import Blueprint, Flask, redirect, render_template, request
from flask_babel import Babel
from flask_wtf import CSRFProtect

from quiz_app.lesson.marks import Help
from quiz_app.web import filters, language
from quiz_app.web.forms import JoinForm, NewPinForm, PickNameForm, PinForm
from quiz_app.web.pages import (
    LessonRow,
    Outcome,
    Progress,
    QuestionLinks,
    ReadingLinks,
    ResultsLinks,
    moved_item,
    question_page,
    reading_page,
    results_page,
)
from tests.marked_lesson import LESSON, QUESTIONS

ROOT = Path(__file__).parents[2]
RAW = (
    {"choice": "a"},
    {"choices": ["a", "b"]},
    {"order": ["b", "c", "a"]},
    {"text": "14/11/2024"},
    {"matches": {"a": "x", "b": "x"}},
    {"choice": "a"},
    {"text": "Marcus Obi"},
    {"text": "I would ask who is right."},
)
KEYS = (
    {"choice": "b"},
    {"choices": ["a", "c"]},
    {"order": ["c", "b", "a"]},
    {"text": "2025-11-14"},
    {"matches": {"a": "y", "b": "x"}},
    {"choice": "b"},
    {"text": "Dana Whitlock"},
    {"text": "I would ask the council when it counted."},
)
ERRORS = (
    "Choose one answer.",
    "Choose at least one.",
    "Put all in order.",
    "Write a date.",
    "Choose one in each line.",
    "Choose one sentence.",
    "Write a name here.",
    "Write a sentence.",
)
NO_CSRF = {"csrf": False}  # of forms that are checked without having been sent
CSP = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; "
    "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)


def _links(number: int) -> QuestionLinks:
    return QuestionLinks(
        action=f"/question/{number}/unanswered",
        article="/read",
        previous=f"/question/{number - 1}/unanswered" if number > 1 else "",
        next=f"/question/{number + 1}/unanswered" if number < len(QUESTIONS) else "",
        finish="/results" if number == len(QUESTIONS) else "",
    )


def _question(number: int, state: str):
    place = number - 1
    more = {
        "unanswered": {},
        "error": {"error": ERRORS[place]},
        "answered": {"raw": RAW[place], "is_stored": True},
        "wrong": {"raw": RAW[place], "outcome": Outcome(0.0, "The words next to it tell.")},
        "part": {"raw": RAW[place], "outcome": Outcome(0.5, "The words next to it tell.")},
        "waiting": {"raw": RAW[place], "outcome": Outcome(None, "It could be said so.")},
        "right": {"raw": KEYS[place], "outcome": Outcome(1.0, "The words next to it tell.")},
        "certainty": {"asks_certainty": True, "certainty_error": "Say how sure."},
        "said": {"raw": RAW[place], "is_stored": True, "certainty": "fairly"},
        "moved": {"raw": {"order": moved_item(("a", "b", "c"), "b:-1")}, "moved": "b:-1"},
    }[state]
    return question_page(LESSON, number, _links(number), token="t" * 32, **more)


def _results(is_due: bool):
    outcomes = {q.uuid: Outcome(float(i != 1), "") for i, q in enumerate(QUESTIONS[:3])}
    links = ResultsLinks(
        "/read", tuple(f"/question/{n}/wrong" for n in range(1, len(QUESTIONS) + 1))
    )
    return results_page(
        LESSON,
        links,
        answered=[q.uuid for q in QUESTIONS[:3]],
        outcomes=outcomes if is_due else None,
    )


def _lessons() -> list[LessonRow]:
    closes = datetime(2026, 3, 1, 12, tzinfo=UTC)
    return [
        LessonRow("A bridge and two numbers", "Tarn Courier", state, 2, 4, closes, "/read")
        for state in Progress
    ]


def _pick_form(**data) -> PickNameForm:
    form = PickNameForm(**data)
    form.student.choices = [("1", "Ada"), ("2", "Bo"), ("3", "Chi (7b)"), ("4", "Dilan")]
    return form


def _failed(form):
    form.validate()
    return form


PAGES: dict[str, Callable[[], str]] = {
    "/": lambda: render_template("student/join.html", form=JoinForm()),
    "/join-error": lambda: render_template(
        "student/join.html", form=_failed(JoinForm(meta=NO_CSRF))
    ),
    "/name": lambda: render_template(
        "student/pick_name.html", form=_pick_form(), classroom_name="Class 8c"
    ),
    "/name-error": lambda: render_template(
        "student/pick_name.html", form=_failed(_pick_form(meta=NO_CSRF)), classroom_name="Class 8c"
    ),
    "/pin": lambda: render_template(
        "student/pin.html", form=PinForm(), student_name="Ada", is_new=False
    ),
    "/new-pin-error": lambda: render_template(
        "student/pin.html",
        form=_failed(NewPinForm(meta=NO_CSRF)),
        student_name="Ada",
        is_new=True,
    ),
    "/lessons": lambda: render_template(
        "student/lessons.html", student_name="Ada", classroom_name="Class 8c", lessons=_lessons()
    ),
    "/no-lessons": lambda: render_template(
        "student/lessons.html", student_name="Ada", classroom_name="Class 8c", lessons=[]
    ),
    "/read": lambda: render_template(
        "student/read.html", page=reading_page(LESSON, ReadingLinks(start="/read"))
    ),
    "/read-full": lambda: render_template(
        "student/read.html",
        page=reading_page(
            LESSON,
            ReadingLinks(go_on="/question/1/unanswered", back="/question/1/wrong"),
            amount=Help.FULL,
            evidence=QUESTIONS[1].evidence,
        ),
    ),
    "/results": lambda: render_template("student/results.html", page=_results(True)),
    "/results-later": lambda: render_template("student/results.html", page=_results(False)),
    "/error": lambda: render_template(
        "errors/error.html", status=404, heading="No such page", advice="Look at the address."
    ),
}
MORE_STATES = {1: ("certainty", "said"), 2: ("part",), 3: ("moved",), 5: ("part",), 8: ("waiting",)}
STATES = ("unanswered", "error", "answered", "wrong", "right")
for _number in range(1, len(QUESTIONS) + 1):
    for _state in STATES + MORE_STATES.get(_number, ()):
        PAGES[f"/question/{_number}/{_state}"] = lambda n=_number, s=_state: render_template(
            "student/question.html", page=_question(n, s)
        )
PAGES["/fragment/1/wrong"] = lambda: render_template(
    "student/question_fragment.html", page=_question(1, "wrong")
)


def _answer(number: int):
    """Do what the real view does with a move, an empty answer and an answer."""
    more = {"token": request.form["token"]}
    if "move" in request.form:
        order = moved_item(request.form.getlist("order"), request.form["move"])
        page = question_page(
            LESSON, number, _links(number), raw={"order": order}, moved=request.form["move"], **more
        )
        return _page_or_fragment(page)
    names = ("choice", "choices", "order", "text", "match-a")
    if not any(request.form.get(name) for name in names):
        page = question_page(LESSON, number, _links(number), error=ERRORS[number - 1], **more)
        return _page_or_fragment(page), 422
    return redirect(f"/answered/{number}#feedback", code=303)


def _answered(number: int):
    return _page_or_fragment(_question(number, "wrong"))


def _page_or_fragment(page) -> str:
    name = "question_fragment" if "HX-Request" in request.headers else "question"
    return render_template(f"student/{name}.html", page=page)


def make_app() -> Flask:
    """Return the application; also run by hand to look at the pages."""
    app = Flask(
        "gallery",
        template_folder=str(ROOT / "templates"),
        static_folder=str(ROOT / "static"),
    )
    app.config.update(SECRET_KEY="for tests only", TESTING=True)
    Babel(app)
    language.register(app)
    filters.init_app(app)
    CSRFProtect(app)
    student = Blueprint("student", __name__)
    for endpoint, address in {
        "join": "/student/join",
        "pick_name": "/student/name",
        "lessons": "/student/lessons",
        "sign_out": "/student/sign-out",
    }.items():
        student.add_url_rule(address, endpoint, lambda: "", methods=["GET", "POST"])
    app.register_blueprint(student)
    for address, view in PAGES.items():
        app.add_url_rule(address, address.replace("/", "_"), view)
    app.add_url_rule("/question/<int:number>/unanswered", "answer", _answer, methods=["POST"])
    app.add_url_rule("/answered/<int:number>", "answered", _answered)
    app.after_request(lambda answer: answer.headers.add("Content-Security-Policy", CSP) or answer)
    return app


@pytest.fixture(scope="session")
def app() -> Flask:
    return make_app()


@pytest.fixture
def client(app):
    return app.test_client()
