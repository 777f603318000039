"""What a pupil does, step by step; with and without script, by keyboard or by finger."""

from __future__ import annotations

from playwright.sync_api import Locator, expect

from tests.browser.visitor import Visitor


def join(pupil: Visitor, code: str, name: str) -> None:
    """Give the code on the front page and choose a name; the page asks for a PIN then."""
    page = pupil.page
    page.goto("/")
    pupil.look()
    page.get_by_label("Class code").fill(f" {code.lower()} ")
    page.get_by_role("button", name="Join your class").click()
    expect(page.get_by_role("heading", name="Who are you?")).to_be_visible()
    pupil.look()
    page.get_by_label(name, exact=True).check()
    page.get_by_role("button", name="This is me").click()


def set_pin(pupil: Visitor, pin: str) -> None:
    """Choose the first PIN; a mistake in the second field is said and costs nothing."""
    page = pupil.page
    expect(page.get_by_role("heading", name="Choose your PIN")).to_be_visible()
    pupil.look()
    page.get_by_label("PIN", exact=True).fill(pin)
    page.get_by_label("PIN once more").fill(pin[::-1])
    page.get_by_role("button", name="Save my PIN").click()
    expect(page.get_by_role("link", name="The two PINs are not the same")).to_be_visible()
    pupil.look()
    page.get_by_label("PIN", exact=True).fill(pin)
    page.get_by_label("PIN once more").fill(pin)
    page.get_by_role("button", name="Save my PIN").click()
    expect(page.get_by_role("heading", name="My lessons")).to_be_visible()


def give_pin(pupil: Visitor, pin: str) -> None:
    """Come back with the PIN chosen before."""
    page = pupil.page
    expect(page.get_by_role("heading", name="Your PIN")).to_be_visible()
    pupil.look()
    page.get_by_label("PIN", exact=True).fill(pin)
    page.get_by_role("button", name="Continue").click()
    expect(page.get_by_role("heading", name="My lessons")).to_be_visible()


def open_lesson(pupil: Visitor, title: str) -> None:
    """Open a lesson from the list and read it."""
    pupil.look()
    pupil.page.get_by_role("link", name=title).click()
    pupil.look(closely=True)


def start(pupil: Visitor, title: str) -> None:
    """Read a lesson and start its questions."""
    open_lesson(pupil, title)
    pupil.press(pupil.page.get_by_role("button", name="Start the questions"))
    at_question(pupil, 1)
    pupil.look()


def at_question(pupil: Visitor, number: int) -> None:
    """Check that this question is the one on the screen."""
    heading = pupil.page.get_by_role("heading", name=f"Question {number} of 4")
    expect(heading).to_be_visible()


def check(pupil: Visitor) -> None:
    """Send the answer."""
    pupil.press(pupil.page.get_by_role("button", name="Check my answer"))


def go_on(pupil: Visitor) -> None:
    """Go to the next question."""
    pupil.press(pupil.page.get_by_role("link", name="Next question"))


def check_empty(pupil: Visitor) -> None:
    """Send no answer: the problem is said, has the focus, and leads to the field."""
    check(pupil)
    summary = pupil.page.locator("#errors")
    expect(summary).to_contain_text("There is a problem")
    if pupil.script:
        expect(summary).to_be_focused()
    pupil.look()
    pupil.press(summary.get_by_role("link"))
    if pupil.script:
        expect(pupil.page.locator("#quiz input:focus")).to_have_count(1)


def choose(pupil: Visitor, text: str) -> None:
    """Choose one option: Tab reaches the group, the arrow keys move within it."""
    wanted = pupil.page.get_by_label(text)
    if pupil.touch:
        wanted.tap()
        return
    pupil.tab_to(pupil.page.get_by_role("radio").first)
    pupil.page.keyboard.press("Space")
    while not wanted.is_checked():
        pupil.page.keyboard.press("ArrowDown")


def tick(pupil: Visitor, *texts: str) -> None:
    """Tick options."""
    for text in texts:
        pupil.press(pupil.page.get_by_label(text), "Space")


def move(pupil: Visitor, item: str, direction: str, to: int) -> None:
    """Move an item of an order until it is number `to`; the focus stays on its button."""
    button = pupil.page.get_by_role("button", name=f"Move {direction}: {item}")
    pupil.press(button)
    expect(_status(pupil)).to_contain_text(f"Now number {to} of 3: {item}")
    expect(button).to_be_focused()


def write(pupil: Visitor, text: str) -> None:
    """Type the answer."""
    field = pupil.page.get_by_role("textbox")
    if pupil.touch:
        field.tap()
    else:
        pupil.tab_to(field)
    pupil.page.keyboard.type(text)


def told(pupil: Visitor, verdict: str, reason: str, evidence: str) -> None:
    """Check what the feedback says, that it has the focus, and where the evidence leads."""
    page = pupil.page
    expect(page.locator("#feedback")).to_have_text(verdict)
    if pupil.script:
        expect(page.locator("#feedback")).to_be_focused()
    expect(page.locator(".feedback")).to_contain_text(reason)
    pupil.look(closely=verdict == "Not this one")  # shows every kind of option
    page.get_by_role("link", name="Show in the article").last.click()
    expect(page.locator("mark.is-evidence").first).to_contain_text(evidence)
    pupil.look()
    page.get_by_role("link", name="Back to the question").click()


def sign_out(pupil: Visitor) -> None:
    """Leave the device to the next pupil."""
    pupil.page.get_by_role("button", name="Sign out").click()
    expect(pupil.page.get_by_role("heading", name="For pupils")).to_be_visible()


def _status(pupil: Visitor) -> Locator:
    return pupil.page.get_by_role("status").first
