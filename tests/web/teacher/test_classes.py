"""A class as its teacher keeps it."""

from datetime import UTC, datetime
from uuid import UUID

import pytest

from quiz_app.models import Assignment, Audit, Classroom, DateOrder, ShowAnswers
from quiz_app.services import lessons
from tests.cast import NOW, signed_in
from tests.samples import LESSON_UUID, sample_lesson

NEW = {"name": "8c", "language": "en", "time_zone": "Europe/Kyiv", "date_order": "DAY_FIRST"}


@pytest.fixture
def browser(make_app, session, cast):
    return signed_in(make_app(WTF_CSRF_ENABLED=False), session, teacher=cast.owner)


@pytest.fixture
def address(cast):
    return f"/teach/classes/{cast.classroom.uuid}"


def test_a_new_class_is_the_teachers(browser, session, cast):
    made = browser.post("/teach/classes/new", data=NEW)
    classroom = session.query(Classroom).filter_by(name="8c").one()
    assert made.location == f"/teach/classes/{classroom.uuid}"
    assert classroom.date_order is DateOrder.DAY_FIRST
    assert [m.teacher_id for m in classroom.memberships] == [cast.owner.id]


@pytest.mark.parametrize(
    "wrong",
    [{"name": ""}, {"name": "x" * 121}, {"time_zone": "Mars/Base"}, {"date_order": "YEAR_FIRST"}],
)
def test_a_class_that_is_described_wrongly_is_given_back(browser, session, wrong):
    assert browser.post("/teach/classes/new", data={**NEW, **wrong}).status_code == 422
    assert session.query(Classroom).count() == 2  # the cast's


def names(session, cast):
    session.expire_all()
    return sorted(s.display_name for s in session.get(Classroom, cast.classroom.id).students)


def test_pasted_pupils_are_told_apart(browser, session, cast, address):
    done = browser.post(f"{address}/pupils", data={"names": "Ada\nChi\nChi"})
    assert done.status_code == 303
    assert names(session, cast) == ["Ada", "Ada (2)", "Bo", "Chi (1)", "Chi (2)"]
    assert "Ada (2), Chi (1), Chi (2)" in browser.get(address).text


def test_the_class_list_goes_by_letter(browser, session, cast, address):
    browser.post(f"{address}/pupils", data={"names": "Zoe\nÈve\nfinn"})
    for page in (address, f"{address}/slips"):
        shown = browser.get(page).text
        places = [shown.index(f">{name}<") for name in ("Ada", "Bo", "Ève", "finn", "Zoe")]
        assert places == sorted(places)


@pytest.mark.parametrize("text", ["", "x" * 81, "\n \n", "y\n" * 300])
def test_a_bad_list_changes_nothing(browser, session, cast, address, text):
    answer = browser.post(f"{address}/pupils", data={"names": text})
    assert answer.status_code == 422
    assert "There is a problem" in answer.text
    assert names(session, cast) == ["Ada", "Bo"]


def test_joining_is_closed_and_opened(browser, session, cast, address):
    for expected in (False, True):
        browser.post(f"{address}/joining")
        session.expire_all()
        assert session.get(Classroom, cast.classroom.id).joining_open is expected
        session.rollback()  # lets go of the write lock


def test_a_new_code_is_recorded(browser, session, cast, address):
    browser.post(f"{address}/code")
    session.expire_all()
    assert session.get(Classroom, cast.classroom.id).join_code != "ACDEFG"
    assert session.query(Audit).one().action == "new code"


def test_a_slip_for_everybody_has_the_code(browser, cast, address):
    shown = browser.get(f"{address}/slips").text
    assert shown.count("ACDEFG") >= len(cast.classroom.students)
    assert "<svg" in shown
    assert "style=" not in shown


def test_a_lesson_is_assigned_in_the_time_of_the_class(browser, session, cast, address):
    version = lessons.publish(session, sample_lesson(title="Newer"), NOW)
    cast.classroom.time_zone = "Europe/Kyiv"
    session.commit()
    data = {
        "lesson": str(LESSON_UUID),
        "show_answers": "SUBMITTED",
        "opens": "2026-03-11T10:00",
        "closes": "2026-03-12T10:00",
    }
    assert browser.post(f"{address}/lessons", data=data).status_code == 303
    made = session.query(Assignment).filter_by(lesson_version_id=version.id).one()
    assert made.show_answers is ShowAnswers.SUBMITTED
    assert made.opens == datetime(2026, 3, 11, 8, 0, tzinfo=UTC)


def test_a_lesson_that_was_given_stays_as_it_is_and_that_is_said(browser, session, cast, address):
    data = {"lesson": str(LESSON_UUID), "show_answers": "NEVER"}
    again = browser.post(f"{address}/lessons", data=data, follow_redirects=True)
    assert "nothing was changed" in again.text
    assert "is assigned" not in again.text
    assert "Change the times" in again.text
    assert session.query(Assignment).one().show_answers is ShowAnswers.EACH


@pytest.mark.parametrize(
    "wrong",
    [
        {"lesson": "00000000-0000-0000-0000-000000000000"},
        {"show_answers": "TOMORROW"},
        {"opens": "2026-03-12T10:00", "closes": "2026-03-11T10:00"},
        {"opens": "soon"},
    ],
)
def test_a_wrong_assignment_is_given_back(browser, session, address, wrong):
    data = {"lesson": str(LESSON_UUID), "show_answers": "EACH", **wrong}
    assert browser.post(f"{address}/lessons", data=data).status_code == 422
    assert session.query(Assignment).count() == 1


def test_the_start_page_shows_classes_and_lessons(browser, cast):
    shown = browser.get("/teach/").text
    assert cast.classroom.name in shown
    assert "The footbridge" in shown
    assert cast.other_classroom.name not in shown


def test_the_lesson_is_shown_with_its_key(browser):
    shown = browser.get(f"/teach/lessons/{LESSON_UUID}").text
    assert "For the teacher only." in shown
    assert "The sentence names her" in shown
    assert "3 March 2026" in shown


def test_drafts_are_shown_to_the_teacher_with_what_to_check(browser, session):
    lesson = sample_lesson()
    stem = "Which date is meant by “then”?"
    draft = lesson.questions[0].model_copy(
        update={"uuid": UUID(int=7), "stem": stem, "check": "Such readings are often wrong."}
    )
    lessons.publish(session, lesson.model_copy(update={"drafts": (draft,)}), NOW)
    session.commit()
    shown = browser.get(f"/teach/lessons/{LESSON_UUID}").text
    assert "Check this: drafts that are not asked" in shown
    assert stem in shown
    assert "Such readings are often wrong." in shown


def test_passages_that_may_be_read_wrongly_are_shown_to_the_teacher(browser, session):
    lesson = sample_lesson()
    assert "may be read wrongly" not in browser.get(f"/teach/lessons/{LESSON_UUID}").text
    claim, *others = lesson.ledger.claims
    unsure = claim.model_copy(update={"confidence": 0.6})
    ledger = lesson.ledger.model_copy(update={"claims": (unsure, *others)})
    lessons.publish(session, lesson.model_copy(update={"ledger": ledger}), NOW)
    session.commit()
    shown = browser.get(f"/teach/lessons/{LESSON_UUID}").text
    _, _, listed = shown.partition("may be read wrongly")
    assert unsure.content[0].quote in listed.partition("</details>")[0]
