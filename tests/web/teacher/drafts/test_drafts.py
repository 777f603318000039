"""A teacher works on a draft with plain forms."""

import io
import re

import pytest

from quiz_app.lesson import file as lesson_file
from quiz_app.lesson.editing.newer_text import as_text
from quiz_app.lesson.editing.parts import question_of, record_of, with_record
from quiz_app.models import Audit, LessonDraft
from quiz_app.services import drafts, lessons
from tests.cast import NOW, signed_in
from tests.samples import LESSON_UUID, WHO_SAID, sample_lesson
from tests.web.sent_back import action_of, fields_of


@pytest.fixture
def browser(make_app, session, cast):
    return signed_in(make_app(WTF_CSRF_ENABLED=False), session, teacher=cast.owner)


@pytest.fixture
def address(cast):
    return f"/teach/drafts/{cast.draft.uuid}"


@pytest.fixture
def stored(session, cast):
    """Return the draft as the database has it now."""

    def read():
        session.rollback()
        session.refresh(cast.draft)
        lesson = drafts.read(cast.draft)
        session.commit()
        return lesson

    return read


def shown(browser, address):
    """Return what a browser would send back from the form of a page, untouched."""
    return fields_of(browser.get(address).text, "data-words")


def test_the_desk_names_the_drafts_and_how_far_they_are(browser, cast):
    html = browser.get("/teach/drafts").text
    assert "The footbridge" in html
    assert "not published yet" in html


def test_a_published_lesson_is_edited_in_one_draft(browser, session, cast):
    first = browser.post(f"/teach/lessons/{LESSON_UUID}/draft").location
    assert browser.post(f"/teach/lessons/{LESSON_UUID}/draft").location == first
    assert first.endswith(str(cast.draft.uuid))  # it was there already


def test_the_editor_shows_what_was_found_part_by_part(browser, address):
    html = browser.get(address).text
    assert "Who said that the bridge would open again in May?" in html
    assert "Mayor Ida Brandt" in browser.get(f"{address}?part=claims").text
    assert "the builders’ union" in browser.get(f"{address}?part=sources").text
    assert "2026-03-03" in browser.get(f"{address}?part=dates").text
    assert "could not be verified" in browser.get(f"{address}?part=verification").text
    assert browser.get(f"{address}?part=nonsense&sentence=-3").status_code == 200


def test_a_sentence_shows_all_that_was_found_in_it(browser, address):
    html = browser.get(f"{address}?sentence=6").text
    assert "Found in sentence 6" in html
    assert html.count('class="found') >= 2
    assert "question" in browser.get(f"{address}?sentence=999").text


def test_title_and_notes_sent_back_untouched_change_nothing(browser, address, stored):
    place = f"{address}/about"
    assert browser.post(place, data=shown(browser, place)).status_code == 303
    assert stored() == sample_lesson()


def test_title_word_list_and_notes_are_written(browser, address, stored):
    place = f"{address}/about"
    fields = shown(browser, place) | {
        "title": "The bridge",
        "glossary": "rot: wood that goes soft\nunion: a group of workers",
        "discussion": "Who could know?\n\nWho gains by it?",
    }
    assert browser.post(place, data=fields).status_code == 303
    lesson = stored()
    assert lesson.title == "The bridge"
    assert [entry.term for entry in lesson.glossary] == ["rot", "union"]
    assert lesson.teacher.discussion == ("Who could know?", "Who gains by it?")


@pytest.mark.parametrize(
    ("field", "value"),
    [("title", ""), ("published", "2026-02-30"), ("url", "ftp://x"), ("glossary", "rot")],
)
def test_what_does_not_fit_is_given_back(browser, address, field, value, stored):
    place = f"{address}/about"
    answer = browser.post(place, data=shown(browser, place) | {field: value})
    assert (answer.status_code, 'aria-invalid="true"' in answer.text) == (422, True)
    assert stored() == sample_lesson()


def test_what_is_to_check_comes_first(browser, address, session, cast):
    claim = record_of(sample_lesson(), "claims", "c3").model_copy(update={"confidence": 0.5})
    lesson = with_record(sample_lesson(), "claims", claim)
    assert "To check" not in browser.get(address).text
    drafts.save(session, cast.draft, lesson, 1, NOW)
    session.commit()
    html = browser.get(address).text
    assert html.count('class="found is-unsure"') == html.count('id="claims-c3"') == 1
    assert WHO_SAID.stem not in html
    browser.post(f"{address}/claims/c3/accept", data={"revision": 2, "part": "check"})
    assert "All is checked." in browser.get(f"{address}?part=check").text


def test_a_question_is_mended(browser, address, stored):
    place = f"{address}/questions/{WHO_SAID.uuid}"
    fields = shown(browser, place) | {"stem": "Who spoke of May?"}
    assert browser.post(place, data=fields).status_code == 303
    changed = question_of(stored(), WHO_SAID.uuid)
    assert changed == WHO_SAID.model_copy(update={"stem": "Who spoke of May?"})


def test_a_question_that_is_none_is_given_back_as_it_was_typed(browser, address, stored):
    place = f"{address}/questions/{WHO_SAID.uuid}"
    fields = shown(browser, place) | {"evidence": "99: nowhere", "stem": "Mine?"}
    answer = browser.post(place, data=fields)
    assert answer.status_code == 422
    assert "does not stand there" in answer.text
    assert "Mine?" in answer.text
    assert stored() == sample_lesson()


def test_a_question_of_ones_own_is_added(browser, address, stored):
    assert browser.get(f"{address}/questions/new/riddle").status_code == 404
    assert browser.post(f"{address}/questions/new/riddle").status_code == 404
    place = f"{address}/questions/new/typed-name"
    fields = {
        "revision": "1",
        "skill": "sources",
        "stem": "Who is the mayor?",
        "evidence": "6",
        "key": "Ida Brandt",
        "accept": "Brandt\nMayor Brandt",
        "right_reason": "The sentence names her.",
        "wrong_reason": "Look for the title “Mayor”.",
    }
    assert browser.post(place, data=fields).status_code == 303
    made = stored().questions[-1]
    assert (made.key, made.accept, made.family) == (
        "Ida Brandt",
        ("Brandt", "Mayor Brandt"),
        "written-by-hand",
    )


def test_a_claim_gets_another_source(browser, address, stored):
    place = f"{address}/claims/c3"
    fields = shown(browser, place)
    assert fields["content"] == ["7: that repairs could be done by then"]
    assert browser.post(place, data=fields | {"source_id": "s1"}).status_code == 303
    claim = record_of(stored(), "claims", "c3")
    before = record_of(sample_lesson(), "claims", "c3")
    assert claim == before.model_copy(update={"source_id": "s1", "confidence": 0.0})


@pytest.mark.parametrize("part", ["sources/s1", "claims/c1", "verification/v1"])
def test_a_form_sent_back_untouched_changes_nothing_but_the_doubt(browser, address, part, stored):
    place = f"{address}/{part}"
    fields = shown(browser, place)
    assert browser.post(place, data=fields).status_code == 303
    name, record_id = part.split("/")
    unsure = {"confidence"}
    now, before = (record_of(each, name, record_id) for each in (stored(), sample_lesson()))
    assert now.model_dump(exclude=unsure) == before.model_dump(exclude=unsure)


def test_a_date_is_mended_and_must_be_one(browser, address, stored):
    place = f"{address}/dates/d1"
    fields = shown(browser, place)
    for value in ("2026-02-30", "2026-13", "soon"):
        assert browser.post(place, data=fields | {"value": value}).status_code == 422
    assert browser.post(place, data=fields | {"value": "2026-03-04"}).status_code == 303
    assert record_of(stored(), "dates", "d1").value == "2026-03-04"


def test_a_claim_is_added_with_words_of_the_article_only(browser, address, stored):
    place = f"{address}/claims/new"
    fields = shown(browser, f"{place}?sentence=7") | {"content": "7: nonsense", "source_id": "s2"}
    answer = browser.post(place, data=fields)
    assert (answer.status_code, "does not stand there" in answer.text) == (422, True)
    added = {"content": "7: repairs could be done", "cue": "7: denied"}
    assert browser.post(place, data=fields | added).status_code == 303
    assert [a.quote for a in record_of(stored(), "claims", "c4").content] == [
        "repairs could be done"
    ]


def test_a_reading_is_accepted_and_removed(browser, address, stored):
    assert browser.post(f"{address}/claims/c1/accept", data={"revision": 1}).status_code == 303
    assert record_of(stored(), "claims", "c1").confidence == 0
    answer = browser.post(f"{address}/claims/c1/remove", data={"revision": 2, "part": "claims"})
    assert answer.location.endswith("part=claims#claims-c1")
    assert record_of(stored(), "claims", "c1") is None
    assert browser.post(f"{address}/claims/c1/remove", data={"revision": 3}).status_code == 404


def test_questions_are_moved_removed_and_brought_back(browser, address, stored):
    first, second, *_ = sample_lesson().questions
    question = f"{address}/questions/{first.uuid}"
    browser.post(f"{question}/later", data={"revision": 1})
    assert stored().questions[:2] == (second, first)
    browser.post(f"{question}/remove", data={"revision": 2})
    assert question_of(stored(), first.uuid) is None
    browser.post(f"{address}/undo", data={"revision": 3})
    browser.post(f"{address}/undo", data={"revision": 4})
    assert stored() == sample_lesson()


def test_a_draft_question_is_asked_when_it_is_accepted(browser, address, session, cast, stored):
    draft = WHO_SAID.model_copy(update={"check": "Is it she?"})
    lesson = sample_lesson(questions=sample_lesson().questions[1:], drafts=(draft,))
    drafts.save(session, cast.draft, lesson, 1, NOW)
    session.commit()
    assert "Is it she?" in browser.get(address).text
    browser.post(f"{address}/questions/{draft.uuid}/accept", data={"revision": 2})
    assert (stored().questions[-1], stored().drafts) == (WHO_SAID, ())


def test_who_saved_in_between_is_not_overwritten(browser, address, stored):
    place = f"{address}/questions/{WHO_SAID.uuid}"
    fields = shown(browser, place) | {"stem": "Mine?"}
    browser.post(place, data=fields | {"stem": "Theirs?"})
    refused = browser.post(place, data=fields)
    assert refused.status_code == 409
    assert "Theirs?" in refused.text
    assert "Mine?" in refused.text
    assert question_of(stored(), WHO_SAID.uuid).stem == "Theirs?"
    again = fields_of(refused.text, str(WHO_SAID.uuid))
    assert again["revision"] == ["2"]
    assert browser.post(action_of(refused.text, str(WHO_SAID.uuid)), data=again).status_code == 303
    assert question_of(stored(), WHO_SAID.uuid).stem == "Mine?"


def test_an_open_form_saves_by_itself(browser, address, stored):
    place = f"{address}/questions/new/typed-name"
    fields = shown(browser, place)
    by_itself = {"HX-Request": "true"}
    half = browser.post(place, data=fields | {"stem": "Who?"}, headers=by_itself)
    assert "Not saved yet." in half.text
    assert stored() == sample_lesson()
    fields |= {"evidence": "6", "key": "Ida", "right_reason": "Yes.", "wrong_reason": "No."}
    for stem in ("Who is", "Who is the mayor?"):
        answer = browser.post(place, data=fields | {"stem": stem}, headers=by_itself)
        assert "Saved." in answer.text
        fields["revision"] = re.search(r'name="revision" value="(\d+)"', answer.text)[1]
    assert [q.stem for q in stored().questions[4:]] == ["Who is the mayor?"]
    assert browser.post(place, data=fields | {"stem": "Who is the mayor?"}).status_code == 303
    assert browser.get(f"{address}/history").text.count("link-row") == 2
    late = browser.post(place, data=fields | {"revision": "1", "stem": "Who?"}, headers=by_itself)
    assert "Somebody saved in between." in late.text


def test_a_newer_text_shows_what_changes_before_it_does(browser, address, stored):
    place = f"{address}/newer-text"
    newer = as_text(sample_lesson()).replace("would open again in May", "may stay shut")
    sent = {"revision": "1", "text": newer}
    shown_first = browser.post(place, data=sent).text
    assert "Mayor Ida Brandt said the bridge may stay shut." in shown_first
    assert "Claims: the bridge would open again in May" in shown_first
    assert WHO_SAID.stem in shown_first
    assert stored() == sample_lesson()
    assert browser.post(place, data=sent | {"take": "1"}).status_code == 303
    assert "may stay shut" in stored().text
    assert question_of(stored(), WHO_SAID.uuid) is None
    assert browser.post(place, data={"revision": "2", "text": "  "}).status_code == 422


def test_the_history_tells_what_changed_and_goes_back(browser, address, stored):
    place = f"{address}/questions/{WHO_SAID.uuid}"
    browser.post(place, data=shown(browser, place) | {"stem": "Who spoke of May?"})
    assert "Question: 1" in browser.get(f"{address}/history").text
    changed = browser.get(f"{address}/history/2").text
    assert "<ins>spoke of</ins> May?" in changed
    assert browser.get(f"{address}/history/9").status_code == 404
    assert "Go back to this revision" in browser.get(f"{address}/history/1").text
    browser.post(f"{address}/history/1/restore", data={"revision": 2})
    assert stored() == sample_lesson()


def test_a_draft_is_published_unless_something_is_to_mend(browser, address, session, cast):
    answer = browser.post(f"{address}/publish", data={"revision": 1})
    assert answer.location.endswith(str(LESSON_UUID))
    clipped = WHO_SAID.model_copy(update={"stem": "Who said “it opens?"})
    session.refresh(cast.draft)
    drafts.save(session, cast.draft, sample_lesson(questions=(clipped,)), 1, NOW)
    session.commit()
    answer = browser.post(f"{address}/publish", data={"revision": 2}, follow_redirects=True)
    assert "A quotation mark has no partner." in answer.text
    assert lessons.newest_version(session, LESSON_UUID).number == 1


def test_what_somebody_else_saved_is_not_published_unseen(browser, address, session, cast):
    drafts.save(session, cast.draft, sample_lesson(title="Theirs"), 1, NOW)
    session.commit()
    answer = browser.post(f"{address}/publish", data={"revision": 1}, follow_redirects=True)
    assert "saved in another window" in answer.text
    assert lessons.newest_version(session, LESSON_UUID).title == "The footbridge"


def test_a_lesson_file_goes_out_and_comes_in(browser, address, session, cast):
    out = browser.get(f"{address}/file")
    assert lesson_file.load(out.data) == sample_lesson()
    sent = {"file": (io.BytesIO(out.data), "lesson.yaml")}
    answer = browser.post("/teach/drafts/import", data=sent)
    assert answer.status_code == 303
    assert session.query(LessonDraft).count() == 2


def test_a_file_that_cannot_be_used_is_named_with_its_lines(browser, session):
    sent = {"file": (io.BytesIO(b"title: 7\nuuid: x\n"), "lesson.yaml")}
    answer = browser.post("/teach/drafts/import", data=sent)
    assert answer.status_code == 422
    assert "2: uuid" in answer.text
    assert session.query(LessonDraft).count() == 1


def test_a_copy_is_another_lesson(browser, address, session):
    place = browser.post(f"{address}/duplicate").location
    assert browser.get(place).status_code == 200
    assert session.query(LessonDraft).count() == 2


def test_a_draft_is_removed_by_its_title_only(browser, address, session):
    wrong = browser.post(f"{address}/remove", data={"title": "Another"})
    assert (wrong.status_code, session.query(LessonDraft).count()) == (422, 1)
    session.commit()
    assert browser.post(f"{address}/remove", data={"title": "The footbridge"}).status_code == 303
    assert session.query(LessonDraft).count() == 0
    assert session.query(Audit).filter_by(action="remove draft").count() == 1
