"""Take the pictures of the README from a demo class: `python -m tests.browser.screenshots`.

The class answers by chance, always the same chance; its names are the demo's, made up.
A lesson file may be named; without one the lessons that come with the program are shown.
"""

from __future__ import annotations

import random
import re
import sys
import tempfile
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, assert_never

from playwright.sync_api import Browser, expect, sync_playwright
from sqlalchemy import select
from sqlalchemy.orm import Session

from quiz_app.lesson.questions.model import (
    HotText,
    Match,
    MultipleChoice,
    Open,
    Order,
    Question,
    SingleChoice,
    TypedDate,
    TypedName,
)
from quiz_app.models import Assignment, LessonVersion, Student
from quiz_app.models.database import make_engine
from quiz_app.services import assignments, attempts, joining, lessons
from tests.browser import pupil
from tests.browser.server import Server
from tests.browser.visitor import LAPTOP, Visitor
from tests.tools import chromium

IMAGES = Path(__file__).parents[2] / "docs" / "images"
LARGEST = 250_000  # bytes
PIN = "1357"
RIGHT_OF_TEN = 6


def main(lesson_files: list[str]) -> None:
    """Set up the demo, let the class answer, take both pictures."""
    IMAGES.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        server = Server(Path(folder))
        for file in lesson_files:
            server.run("import", file)
        printed = server.run("demo", "--no-serve")
        name, number = let_class_answer(server)
        server.start()
        browser = playwright.chromium.launch(executable_path=chromium(), args=["--no-sandbox"])
        code = _found(r"Join code: +(\w+)", printed)
        take_question(browser, server, code, name, number)
        take_report(browser, server, _found(r"(/setup/\S+)", printed))
        browser.close()
        server.kill()


def let_class_answer(server: Server) -> tuple[str, int]:
    """Answer for all pupils but the last; return that one's name and a question to show."""
    now, chance = datetime.now(UTC), random.Random(7)
    engine = make_engine(f"sqlite:///{server.folder / 'byline.sqlite'}")
    with Session(engine) as session, session.begin():
        assignment = _assignment(session, now)
        questions = lessons.read(assignment.lesson_version).questions
        *others, last = assignment.classroom.students
        for student in others:
            _answer_all(session, assignment, student, chance, now)
        joining.set_pin(session, last, PIN, now)
        shown = next(n for n, q in enumerate(questions, 1) if isinstance(q, SingleChoice))
        return last.display_name, shown


def _assignment(session: Session, now: datetime) -> Assignment:
    """Return the demo's newest assignment; a lesson that was named is given first."""
    given = session.scalars(select(Assignment).order_by(Assignment.id)).all()
    versions = session.scalars(select(LessonVersion).order_by(LessonVersion.id)).all()
    if given:
        return given[-1]
    if not versions:
        sys.exit("No lesson comes with the program yet: name a lesson file.")
    classroom = session.scalars(select(Student)).first()
    assert classroom is not None
    return assignments.assign(session, classroom.classroom, versions[-1], now)


def _answer_all(
    session: Session, assignment: Assignment, student: Student, chance: random.Random, now: datetime
) -> None:
    joining.set_pin(session, student, PIN, now)
    attempt = attempts.start(session, student, assignment, now)
    for question in lessons.read(assignment.lesson_version).questions:
        raw = _some_answer(question, chance)
        token = attempts.token_for(attempt, question.uuid)
        attempts.answer(session, attempt, question, raw, token, now)
    attempts.submit(attempt, now)


def _some_answer(question: Question, chance: random.Random) -> dict[str, Any]:
    is_right = chance.randrange(10) < RIGHT_OF_TEN
    if isinstance(question, SingleChoice):
        wrong = [option.id for option in question.options if option.id != question.key]
        return {"choice": question.key if is_right else chance.choice(wrong)}
    if isinstance(question, MultipleChoice):
        return {"choices": list(question.key if is_right else question.key[:1])}
    if isinstance(question, Order):
        return {"order": list(question.key if is_right else question.key[::-1])}
    if isinstance(question, TypedDate):
        return {"text": question.key if is_right else "1 May 1999"}
    if isinstance(question, HotText):
        return {"choice": question.key if is_right else question.passages[0].id}
    if isinstance(question, Match):
        wrong_one = question.options[0].id
        return {"matches": {i.id: i.key if is_right else wrong_one for i in question.items}}
    if isinstance(question, TypedName):
        return {"text": question.key if is_right else "somebody"}
    if isinstance(question, Open):
        return {"text": question.sample}
    assert_never(question)


def take_question(browser: Browser, server: Server, code: str, name: str, number: int) -> None:
    """Take a question that was answered wrongly, beside the article with its evidence."""
    visitor = Visitor(browser, server.address, careful=False)
    visitor.page.set_viewport_size({"width": LAPTOP, "height": 720})
    pupil.join(visitor, code, name)
    pupil.give_pin(visitor, PIN)
    visitor.page.locator(".row a").first.click()
    visitor.page.get_by_role("button", name="Start the questions").click()
    for _ in range(number - 1):
        visitor.page.get_by_role("link", name="Skip for now").click()
    visitor.page.get_by_role("radio").last.check()
    visitor.page.get_by_role("button", name="Check my answer").click()
    expect(visitor.page.locator("#feedback")).to_be_focused()
    _save(visitor, "pupil-question.png")


def take_report(browser: Browser, server: Server, sign_in: str) -> None:
    """Take the grid of the class."""
    visitor = Visitor(browser, server.address, careful=False)
    visitor.page.set_viewport_size({"width": LAPTOP, "height": 720})
    visitor.page.goto(sign_in)
    for field in visitor.page.locator("input[type=password]").all():
        field.fill("seven green bicycles")
    visitor.page.get_by_role("button", name="Save and sign in").click()
    visitor.page.get_by_role("link", name="Demo class").click()
    visitor.page.locator("[aria-labelledby=lessons] .row a").first.click()
    expect(visitor.page.locator(".grid")).to_be_visible()
    _save(visitor, "teacher-report.png")


def _save(visitor: Visitor, name: str) -> None:
    path = IMAGES / name
    visitor.page.screenshot(path=path)
    size = path.stat().st_size
    if size > LARGEST:
        sys.exit(f"{path} has {size} bytes, more than {LARGEST}.")
    print(f"{path}: {size} bytes")


def _found(pattern: str, text: str) -> str:
    found = re.search(pattern, text)
    if not found:
        sys.exit(f"The demo did not print {pattern}:\n{text}")
    return found[1]


if __name__ == "__main__":
    main(sys.argv[1:])
