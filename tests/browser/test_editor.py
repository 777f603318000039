"""A teacher mends a draft: with mouse, finger and keyboard, without script, in two windows."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from playwright.sync_api import expect
from sqlalchemy.orm import Session

from quiz_app.models import LessonDraft, Teacher
from quiz_app.models.database import make_engine
from quiz_app.services import drafts
from tests.browser import teacher as steps
from tests.browser.visitor import Visitor
from tests.samples import WHO_SAID, sample_lesson

pytestmark = pytest.mark.browser
UNCERTAIN = WHO_SAID.model_copy(update={"check": "Is it she?"})


@pytest.fixture
def engine(server):
    engine = make_engine(f"sqlite:///{server.folder / 'byline.sqlite'}")
    yield engine
    engine.dispose()


def at_the_desk(browser, server, engine, **options) -> tuple[Visitor, str]:
    """Return a teacher who is signed in, and the address of a draft."""
    visitor = Visitor(browser, server.address, **options)
    steps.set_up(visitor, server.setup_address(), "Olu Owner")
    lesson = sample_lesson(questions=sample_lesson().questions[1:], drafts=(UNCERTAIN,))
    with Session(engine) as session, session.begin():
        owner = session.query(Teacher).one()
        draft = drafts.create(session, owner, lesson, datetime.now(UTC))
        address = f"/teach/drafts/{draft.uuid}"
    return visitor, address


def stored(engine):
    with Session(engine) as session:
        return drafts.read(session.query(LessonDraft).one())


def test_words_are_chosen_by_keyboard_finger_and_mouse(browser, server, engine):
    visitor, address = at_the_desk(browser, server, engine)
    page = visitor.page
    page.goto(f"{address}/claims/c3")
    visitor.look(closely=True)
    opener = page.get_by_role("button", name="Choose the words: The words that say so")
    opener.focus()
    page.keyboard.press("Enter")
    expect(page.get_by_text("Choose the first word.")).to_be_visible()
    for _ in range(3):
        page.keyboard.press("ArrowRight")
    page.keyboard.press("Enter")
    page.keyboard.press("Enter")
    cue = page.get_by_label("The words that say so", exact=False).first
    expect(cue).to_have_value("7: denied")
    visitor.look()
    page.keyboard.press("Escape")
    expect(opener).to_be_focused()
    page.get_by_label("What is said").first.focus()
    page.locator("#s7 .claim").evaluate(
        """claim => {
            const range = document.createRange();
            range.setStart(claim.firstChild, "that ".length);
            range.setEnd(claim.firstChild, claim.textContent.length);
            getSelection().removeAllRanges();
            getSelection().addRange(range);
        }"""
    )
    page.get_by_role("button", name="Use the selected words").click()
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_role("heading", name="What was found")).to_be_visible()
    claim = stored(engine).ledger.claims[2]
    assert [a.quote for a in (*claim.cue, *claim.content)] == [
        "denied",
        "repairs could be done by then",
    ]
    visitor.nothing_to_complain()


def test_an_open_form_saves_by_itself_and_two_windows_overwrite_nothing(browser, server, engine):
    visitor, address = at_the_desk(browser, server, engine, careful=False)
    page, other = visitor.page, visitor.new_tab()
    for window in (page, other):
        window.goto(f"{address}/questions/{UNCERTAIN.uuid}")
    page.get_by_label("Question", exact=True).fill("Who spoke of May?")
    expect(page.get_by_text("Saved.")).to_be_visible(timeout=15_000)
    assert stored(engine).drafts[0].stem == "Who spoke of May?"
    other.get_by_label("Question", exact=True).fill("Who named the month?")
    other.get_by_role("button", name="Save", exact=True).click()
    expect(other.get_by_role("heading", name="Somebody saved in between")).to_be_visible()
    expect(other.locator("ins").first).to_be_visible()
    assert stored(engine).drafts[0].stem == "Who spoke of May?"
    visitor.page, visitor.careful = other, True
    visitor.look(closely=True)
    other.get_by_role("button", name="Save my change too").click()
    assert stored(engine).drafts[0].stem == "Who named the month?"
    visitor.nothing_to_complain()


def test_a_draft_is_reviewed_and_published_without_script(browser, server, engine):
    visitor, address = at_the_desk(browser, server, engine, script=False)
    page = visitor.page
    page.goto(address)
    visitor.look()
    page.get_by_role("button", name="It is right: ask it").click()
    page.get_by_text("Add something").click()
    page.get_by_role("link", name="Question: Type a name").click()
    visitor.look()
    page.get_by_label("Question", exact=True).fill("Who is the mayor?")
    page.get_by_label("Proof in the article").fill("6: Mayor Ida Brandt")
    page.get_by_label("Answer", exact=True).fill("Ida Brandt")
    page.get_by_label("Reason when right").fill("The sentence names her.")
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_role("heading", name="There is a problem")).to_be_visible()
    visitor.look()
    page.get_by_label("Reason when not right").fill("Look for the title “Mayor”.")
    page.get_by_role("button", name="Save").click()
    page.get_by_role("button", name="Publish").click()
    expect(page.get_by_text("is published")).to_be_visible()
    visitor.look()
    assert [q.stem for q in stored(engine).questions][-2:] == [WHO_SAID.stem, "Who is the mayor?"]
    visitor.nothing_to_complain()
