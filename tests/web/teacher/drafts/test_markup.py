"""The HTML of the draft's pages: ids are there once, references lead to them."""

from collections import Counter
from html.parser import HTMLParser

import pytest

from quiz_app.lesson.editing.authoring import TYPES
from quiz_app.lesson.model import LedgerRecord
from quiz_app.services import drafts
from tests.cast import NOW, signed_in
from tests.samples import WHO_SAID, sample_lesson

PAGES = (
    "",
    "?sentence=6",
    *(f"?part={part}" for part in ("check", "questions", "claims", "sources", "verification")),
    *(f"/{part}" for part in ("claims/c1", "sources/s1", "verification/v1", "dates/d1")),
    *(f"/{part}/new?sentence=6" for part in ("claims", "sources", "verification", "dates")),
    *(f"/questions/new/{kind}" for kind in TYPES),
    f"/questions/{WHO_SAID.uuid}",
    "/about",
    "/newer-text",
    "/history",
    "/history/1",
    "/history/2",
    "/remove",
    "/preview",
    "/preview/1",
    "/present/1",
    "/present/3",
)


class _Attributes(HTMLParser):
    def __init__(self, html: str) -> None:
        super().__init__()
        self.of: dict[str, list[str]] = {}
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        for name, value in attrs:
            self.of.setdefault(name, []).append(value or "")


@pytest.mark.parametrize("page", PAGES)
def test_ids_are_there_once_and_references_lead_to_them(make_app, session, cast, page):
    draft = WHO_SAID.model_copy(update={"check": "Is it she?"})
    lesson = sample_lesson(drafts=(draft,), questions=sample_lesson().questions[1:])
    drafts.save(session, cast.draft, lesson, 1, NOW)
    session.commit()
    browser = signed_in(make_app(), session, teacher=cast.owner)
    answer = browser.get(f"/teach/drafts/{cast.draft.uuid}{page}")
    assert answer.status_code == 200
    found = _Attributes(answer.text).of
    ids = Counter(found["id"])
    assert [name for name, times in ids.items() if times > 1] == []
    named = [href[1:] for href in found["href"] if href.startswith("#")]
    for attribute in ("for", "aria-labelledby", "aria-describedby"):
        named += [name for value in found.get(attribute, []) for name in value.split()]
    assert set(named) <= set(ids)


@pytest.mark.parametrize("page", ["", "?part=claims", "?sentence=1", "/preview", "/present/1"])
def test_a_draft_in_which_nothing_was_found_is_shown(make_app, session, cast, page):
    bare = sample_lesson(ledger=LedgerRecord(), questions=(), glossary=(), headline="")
    drafts.save(session, cast.draft, bare, 1, NOW)
    session.commit()
    browser = signed_in(make_app(), session, teacher=cast.owner)
    assert browser.get(f"/teach/drafts/{cast.draft.uuid}{page}").status_code == 200
