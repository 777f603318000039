"""The whole journey in a real browser: a teacher sets up, a class answers, the teacher reads.

On every page passed: no problem of accessibility, no sideways scrolling on a phone, no
complaint about the content security policy, no request to another host.
"""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.browser import pupil, teacher
from tests.browser.server import Server
from tests.browser.visitor import Visitor

pytestmark = pytest.mark.browser
CLASS, LESSON = "Class 8c", "The footbridge"
MAYOR, UNION = "Mayor Ida Brandt", "The builders’ union"
RIGHT, WRONG = "Yes, that is right", "Not this one"


@pytest.mark.parametrize("script", [True, False], ids=["script", "no script"])
def test_the_whole_journey(browser, server, script):
    kim = Visitor(browser, server.address, script=script)
    code = prepare_class(kim, server)
    by_keyboard = Visitor(browser, server.address, script=script)
    answer_half_by_keyboard(by_keyboard, code)
    by_finger = Visitor(browser, server.address, script=script, touch=True, careful=False)
    answer_all_by_finger(by_finger, code)
    other_device = Visitor(browser, server.address, script=script)
    go_on_elsewhere(other_device, code)
    read_report(kim)
    new_device = Visitor(browser, server.address, script=script)
    reset_pin_and_close_joining(kim, new_device, code)
    close_lesson(kim, new_device)
    for visitor in (kim, by_keyboard, by_finger, other_device, new_device):
        visitor.nothing_to_complain()


def prepare_class(kim: Visitor, server: Server) -> str:
    teacher.set_up(kim, server.setup_address(), "Kim Teacher")
    code = teacher.make_class(kim, CLASS, ("Ada", "Bo", "Ada"))
    teacher.see_slips(kim, ("Ada (1)", "Ada (2)", "Bo"))
    teacher.assign(kim, LESSON)
    teacher.see_lesson(kim)
    return code


def answer_half_by_keyboard(ada: Visitor, code: str) -> None:
    pupil.join(ada, code, "Ada (1)")
    pupil.set_pin(ada, "1357")
    pupil.start(ada, LESSON)
    pupil.check_empty(ada)
    pupil.choose(ada, UNION)
    pupil.check(ada)
    pupil.told(ada, WRONG, "The union denied that date.", MAYOR)
    pupil.go_on(ada)
    pupil.check_empty(ada)
    pupil.tick(ada, "The bridge opens in May", "The repairs take longer")
    pupil.check(ada)
    pupil.told(ada, RIGHT, "The last sentence covers this date.", "could not confirm")
    pupil.sign_out(ada)


def answer_all_by_finger(ada: Visitor, code: str) -> None:
    pupil.join(ada, code, "Ada (2)")
    pupil.set_pin(ada, "2468")
    pupil.start(ada, LESSON)
    pupil.choose(ada, UNION)
    pupil.check(ada)
    pupil.told(ada, WRONG, "The union denied that date.", MAYOR)
    pupil.go_on(ada)
    pupil.tick(ada, "There is rot in 31 boards")
    pupil.check(ada)
    pupil.told(ada, WRONG, "This stands in the inspection report.", "could not confirm")
    pupil.go_on(ada)
    put_in_order(ada)
    pupil.go_on(ada)
    pupil.write(ada, "4 March 2026")
    pupil.check(ada)
    pupil.told(ada, WRONG, "Look for the date in the first sentence.", "3 March 2026")


def put_in_order(ada: Visitor) -> None:
    pupil.move(ada, "The bridge was closed", "earlier", 1)
    pupil.move(ada, "The bridge is to open again", "later", 3)
    pupil.check(ada)
    pupil.told(ada, RIGHT, "Closed, then the promise, then May.", "closed on 3 March 2026")


def go_on_elsewhere(ada: Visitor, code: str) -> None:
    pupil.join(ada, code, "Ada (1)")
    pupil.give_pin(ada, "1357")
    expect(ada.page.get_by_text("2 of 4 answered")).to_be_visible()
    pupil.open_lesson(ada, LESSON)
    ada.press(ada.page.get_by_role("link", name="Go on with the questions"))
    pupil.at_question(ada, 3)
    put_in_order(ada)
    pupil.go_on(ada)
    pupil.check_empty(ada)
    pupil.write(ada, "3.3.2026")
    pupil.check(ada)
    pupil.told(ada, RIGHT, "The first sentence states it.", "3 March 2026")
    ada.press(ada.page.get_by_role("link", name="Previous"))
    pupil.at_question(ada, 3)
    ada.press(ada.page.get_by_role("link", name="All my answers"))
    expect(ada.page.get_by_text("3 right of 4 answered")).to_be_visible()
    ada.look()
    ada.page.get_by_role("button", name="Hand in my answers").click()
    expect(ada.page.get_by_text("3 of 4 questions right.")).to_be_visible()
    expect(ada.page.locator(".skills")).to_contain_text("Dates")
    ada.look(closely=True)


def read_report(kim: Visitor) -> None:
    teacher.to_report(kim, CLASS, LESSON)
    kim.look(closely=True)
    assert teacher.grid_row(kim, "Ada (1)") == [
        *("3/4", "1/1", "0/1", "2/2", "0", "1", "1", "1", "handed in"),
    ]
    assert teacher.grid_row(kim, "Bo")[-2:] == ["no answer", "not joined"]
    expect(kim.page.locator("#q-1")).to_contain_text(f"{UNION} (2)")
    header, first, *_ = teacher.download_csv(kim).split("\r\n")
    assert header.startswith("\ufeffPupil,")
    assert first.startswith("Ada (1),")


def reset_pin_and_close_joining(kim: Visitor, bo: Visitor, code: str) -> None:
    teacher.to_class(kim, CLASS)
    teacher.reset_pin(kim, "Ada (2)")
    pupil.join(bo, code, "Bo")
    pupil.set_pin(bo, "9182")
    kim.page.get_by_role("button", name="Close joining").click()
    expect(kim.page.get_by_text("Joining is closed.").first).to_be_visible()
    late = Visitor(bo.browser, bo.address, script=bo.script)
    pupil.join(late, code, "Ada (2)")
    expect(late.page.get_by_text("Joining is closed at the moment")).to_be_visible()
    late.look()
    late.nothing_to_complain()


def close_lesson(kim: Visitor, bo: Visitor) -> None:
    pupil.start(bo, LESSON)
    pupil.choose(bo, MAYOR)
    teacher.to_report(kim, CLASS, LESSON)
    teacher.show_answers(kim, "After handing in")
    kim.page.get_by_role("button", name="Close now").click()
    expect(kim.page.get_by_text("The lesson is closed.")).to_be_visible()
    kim.look()
    pupil.check(bo)
    expect(bo.page.get_by_role("heading", name="This lesson is closed")).to_be_visible()
    bo.look()
    bo.page.get_by_role("link", name="To the start page").click()
    expect(bo.page.get_by_role("heading", name="My lessons")).to_be_visible()
    bo.look()
    hand_in_what_is_there(bo)
    teacher.to_report(kim, CLASS, LESSON)
    assert teacher.grid_row(kim, "Bo")[-1] == "handed in"


def hand_in_what_is_there(bo: Visitor) -> None:
    bo.page.get_by_role("link", name=LESSON).click()
    bo.page.get_by_role("link", name="See my results").click()
    bo.look()
    bo.page.get_by_role("button", name="Hand in my answers").click()
    for number in range(1, 5):
        bo.page.get_by_role("listitem").filter(has_text=f"Question {number}").get_by_role(
            "link"
        ).click()
        expect(bo.page.locator("#feedback")).to_have_text("You gave no answer")
        bo.look()
        bo.page.get_by_role("link", name="All my answers").click()
