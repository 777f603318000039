"""The pupil's pages in a real Chromium: policy, width, focus, with and without script."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect
from waitress.server import create_server

from tests.browser.visitor import RULES
from tests.templates.conftest import PAGES, make_app
from tests.tools import axe_script

pytestmark = pytest.mark.browser
SHOWN = [address for address in PAGES if not address.startswith("/fragment")]
QUESTION_PAGES = [address for address in SHOWN if address.startswith("/question/")]


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    # Not Werkzeug's: it leaves a static file open when the browser goes away too soon.
    server = create_server(make_app(), host="127.0.0.1", port=0, threads=4)
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.effective_port}"
    server.pull_trigger()
    server.close()
    thread.join(timeout=5)


def _page(browser: Browser, width: int = 1280, script: bool = True) -> Page:
    context = browser.new_context(
        viewport={"width": width, "height": 800},
        java_script_enabled=script,
        reduced_motion="reduce",
    )
    return context.new_page()


def test_no_page_breaks_the_policy_or_calls_another_host(browser, address):
    page, said, asked = _page(browser), [], set()
    page.on("console", lambda message: said.append(message.text) if message.type == "error" else 0)
    page.on("pageerror", lambda error: said.append(str(error)))
    page.on("request", lambda request: asked.add(request.url.split("/")[2]))
    for shown in SHOWN:
        page.goto(address + shown)
    assert said == []
    assert asked == {address.removeprefix("http://")}


def test_no_page_scrolls_sideways_on_the_narrowest_phone(browser, address):
    page = _page(browser, width=320)
    for shown in SHOWN:
        page.goto(address + shown)
        assert page.evaluate("document.documentElement.scrollWidth") <= 320, shown


def test_checking_moves_the_focus_to_the_verdict_and_marks_the_evidence(browser, address):
    page = _page(browser)
    page.goto(address + "/question/1/unanswered")
    page.get_by_label("A document").check()
    page.get_by_role("button", name="Check my answer").click()
    expect(page.locator("#feedback")).to_be_focused()
    expect(page.locator("#article .is-evidence")).to_have_text(
        "Evidenceaccording to Marcus Obi of the Mill Walkers"
    )
    assert page.url.endswith("/question/1/unanswered")  # swapped in, not loaded anew


def test_an_empty_answer_moves_the_focus_to_the_problem(browser, address):
    page = _page(browser)
    page.goto(address + "/question/1/unanswered")
    page.get_by_role("button", name="Check my answer").click()
    expect(page.locator("#errors")).to_be_focused()


@pytest.mark.parametrize("script", [True, False])
def test_moving_an_item_keeps_the_focus_on_its_button(browser, address, script):
    page = _page(browser, script=script)
    page.goto(address + "/question/3/unanswered")
    button = page.get_by_role("button", name="Move earlier: The boards are inspected")
    button.click()
    expect(page.locator("#order-list li").nth(1)).to_contain_text("The boards are inspected")
    expect(page.get_by_role("status").first).to_contain_text("Now number 2 of 3")
    expect(button).to_be_focused()


def test_the_same_feedback_without_script(browser, address):
    page = _page(browser, script=False)
    page.goto(address + "/question/1/unanswered")
    page.get_by_label("A document").check()
    page.get_by_role("button", name="Check my answer").click()
    expect(page.locator("#feedback")).to_have_text("Not this one")
    expect(page.locator("#article .is-evidence")).to_be_visible()
    expect(page.locator(".settings")).to_be_hidden()


def test_a_lost_connection_keeps_the_answer_and_says_so(browser, address):
    page = _page(browser)
    page.goto(address + "/question/4/unanswered")
    page.get_by_label("On which date").fill("14 November 2025")
    page.context.set_offline(True)
    page.get_by_role("button", name="Check my answer").click()
    expect(page.get_by_text("No connection.")).to_be_visible()
    expect(page.get_by_label("On which date")).to_have_value("14 November 2025")


def test_a_reading_setting_is_there_before_the_next_page_is_painted(browser, address):
    page = _page(browser)
    page.goto(address + "/read")
    page.locator(".settings > summary").click()
    page.get_by_label("Very large").check()
    page.get_by_label("Hide").check()
    page.goto(address + "/question/1/unanswered")
    assert page.locator("html").get_attribute("data-size") == "xl"
    expect(page.locator("#article .chip").first).to_be_hidden()


@pytest.mark.parametrize("width", [320, 390, 640, 1280])
def test_the_reading_settings_open_within_the_window(browser, address, width):
    page = _page(browser, width=width)
    page.goto(address + "/read")
    page.locator(".settings > summary").click()
    panel = page.locator(".settings-panel").bounding_box()
    assert panel
    assert panel["x"] >= 0
    assert panel["x"] + panel["width"] <= width


def test_the_article_is_beside_the_question_only_where_there_is_room(browser, address):
    page = _page(browser, width=390)
    page.goto(address + "/question/1/unanswered")
    expect(page.locator("#article")).to_be_hidden()
    expect(page.get_by_role("link", name="Read the article")).to_be_visible()


@pytest.mark.parametrize("width", [320, 1280])
def test_what_a_finger_touches_in_a_question_is_44_pixels_high(browser, address, width):
    page = _page(browser, width=width)
    for shown in QUESTION_PAGES:
        page.goto(address + shown)
        touched = page.locator("#quiz :is(label.opt, select, textarea, input.input, button)")
        heights = [box.bounding_box()["height"] for box in touched.all()]
        assert min(heights, default=44) >= 44, shown


def test_no_question_breaks_a_rule_of_accessibility(browser, address):
    page = _page(browser)
    for shown in QUESTION_PAGES:
        page.goto(address + shown)
        page.evaluate(axe_script())
        found = page.evaluate(
            "tags => axe.run('#quiz', {runOnly: {type: 'tag', values: tags}})", RULES
        )
        assert [rule["id"] for rule in found["violations"]] == [], shown


@pytest.mark.parametrize("script", [True, False])
def test_a_match_is_answered_by_the_keyboard_alone(browser, address, script):
    page = _page(browser, script=script)
    page.goto(address + "/question/5/unanswered")
    page.get_by_label("900 people").focus()
    page.keyboard.type("Marcus")
    page.keyboard.press("Tab")
    page.keyboard.type("The town")
    expect(page.get_by_label("900 people")).to_have_value("y")
    expect(page.get_by_label("540 people")).to_have_value("x")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.locator("#feedback")).to_be_visible()
