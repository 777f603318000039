"""What a changed reading does to the questions is told, in a message that a cookie can carry."""

import pytest

from quiz_app.lesson.compose import compose
from quiz_app.lesson.model import Provenance
from quiz_app.services import drafts
from tests.cast import NOW, signed_in
from tests.factories import harbour

DRAFT = harbour()
LESSON = compose(DRAFT.article, DRAFT.ledger, provenance=Provenance(published="2024-05-13"))
LARGEST_COOKIE = 4093  # bytes that every browser keeps


@pytest.fixture
def browser(make_app, session, cast):
    return signed_in(make_app(WTF_CSRF_ENABLED=False), session, teacher=cast.owner)


@pytest.mark.parametrize("source", [source.id for source in LESSON.ledger.sources])
def test_what_a_removed_source_takes_along_is_told(browser, session, cast, source):
    draft = drafts.create(session, cast.owner, LESSON, NOW)
    session.commit()
    address = f"/teach/drafts/{draft.uuid}"
    gone = browser.post(f"{address}/sources/{source}/remove", data={"revision": 1})
    assert all(len(cookie) < LARGEST_COOKIE for cookie in gone.headers.getlist("Set-Cookie"))
    html = browser.get(gone.location).text
    session.refresh(draft)
    lost = len(LESSON.questions) - len(
        [q for q in drafts.read(draft).questions if q in LESSON.questions]
    )
    assert ("No longer asked" in html or "Changed with it" in html) == (lost > 0)
