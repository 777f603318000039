"""An answer acknowledged is an answer on disk, and it is stored once."""

from __future__ import annotations

import sqlite3
from contextlib import closing

import pytest
from playwright.sync_api import Page, expect
from sqlalchemy.orm import Session

from quiz_app.models.database import make_engine
from quiz_app.services import joining
from tests import cast as people
from tests.browser import pupil
from tests.browser.server import Server
from tests.browser.visitor import Visitor

pytestmark = pytest.mark.browser
MAYOR, UNION = "Mayor Ida Brandt", "The builders’ union"


@pytest.fixture
def ada(browser, server) -> Visitor:
    """A pupil in front of the first question."""
    engine = make_engine(f"sqlite:///{server.folder / 'byline.sqlite'}")
    with Session(engine) as session, session.begin():
        kim = people.teacher(session, "Kim Teacher")
        classroom = people.classroom(session, kim, "ACDEFG", ("Ada", "Bo"))
        people.assignment(session, classroom)
        joining.set_pin(session, classroom.students[0], "1357", people.NOW)
    engine.dispose()
    ada = Visitor(browser, server.address, careful=False)
    pupil.join(ada, "ACDEFG", "Ada")
    pupil.give_pin(ada, "1357")
    pupil.start(ada, "The footbridge")
    return ada


def stored(server: Server) -> list[str]:
    """Return the raw responses in the database file."""
    with closing(sqlite3.connect(server.folder / "byline.sqlite")) as database:
        return [raw for (raw,) in database.execute("SELECT raw FROM response ORDER BY id")]


def check(page: Page, option: str) -> None:
    page.get_by_label(option).check()
    page.get_by_role("button", name="Check my answer").click()


def test_a_double_click_stores_one_answer(ada, server):
    ada.page.get_by_label(MAYOR).check()
    ada.page.get_by_role("button", name="Check my answer").dblclick()
    expect(ada.page.locator("#feedback")).to_have_text("Yes, that is right")
    assert stored(server) == ['{"choice": "b"}']
    ada.nothing_to_complain()


def test_of_two_tabs_the_first_answer_stands(ada, server):
    second = ada.new_tab()
    second.goto(ada.page.url)
    check(ada.page, MAYOR)
    expect(ada.page.locator("#feedback")).to_be_visible()
    with second.expect_response("**/answers") as waiting:
        check(second, UNION)
    assert waiting.value.status == 409
    expect(second.locator("#errors")).to_be_focused()
    expect(second.locator("#errors")).to_contain_text("Another answer is stored already")
    expect(second.locator("li.opt.is-right")).to_contain_text("Your choice, right")
    assert stored(server) == ['{"choice": "b"}']
    ada.nothing_to_complain()


def test_the_same_answer_in_a_second_tab_is_no_conflict(ada, server):
    second = ada.new_tab()
    second.goto(ada.page.url)
    for tab in (ada.page, second):
        check(tab, UNION)
        expect(tab.locator("#feedback")).to_have_text("Not this one")
    assert stored(server) == ['{"choice": "a"}']


def test_an_acknowledged_answer_outlives_the_power_of_the_server(ada, server):
    check(ada.page, UNION)
    expect(ada.page.locator("#feedback")).to_be_visible()
    server.kill()
    server.start()
    ada.page.reload()  # signed in still: who is signed in stands in the database too
    expect(ada.page.locator("#feedback")).to_have_text("Not this one")
    pupil.go_on(ada)
    pupil.at_question(ada, 2)


def test_a_server_that_is_gone_costs_no_answer(ada, server):
    ada.page.wait_for_load_state()  # the scripts must be there before the server is gone
    server.kill()
    check(ada.page, MAYOR)
    expect(ada.page.get_by_text("No connection.")).to_be_visible()
    expect(ada.page.get_by_label(MAYOR)).to_be_checked()
    server.start()
    ada.page.get_by_role("button", name="Check my answer").click()
    expect(ada.page.locator("#feedback")).to_have_text("Yes, that is right")
    assert stored(server) == ['{"choice": "b"}']


def test_who_is_signed_out_meanwhile_is_asked_to_sign_in_again(ada):
    other_tab = ada.new_tab()
    other_tab.goto("/lessons")
    other_tab.get_by_role("button", name="Sign out").click()
    check(ada.page, MAYOR)
    expect(ada.page.locator("#quiz [data-focus]")).to_be_focused()
    expect(ada.page.locator("main h1")).to_have_count(1)
    expect(ada.page.locator("header.bar")).to_have_count(1)
