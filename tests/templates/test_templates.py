"""The HTML of every pupil's page, read without a browser."""

from __future__ import annotations

from html.parser import HTMLParser

import pytest
from flask import render_template

from quiz_app.web.pages import ReadingLinks, reading_page
from tests.marked_lesson import LESSON, QUESTIONS, said_afterwards
from tests.templates.conftest import ERRORS, PAGES

NUMBERS = range(1, len(QUESTIONS) + 1)
PAGE_ADDRESSES = [address for address in PAGES if not address.startswith("/fragment")]


class _Elements(HTMLParser):
    """Collects every start tag with its attributes, in order."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str]]] = []
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        self.found.append((tag, {name: value or "" for name, value in attrs}))

    def of(self, tag: str) -> list[dict[str, str]]:
        return [attributes for name, attributes in self.found if name == tag]

    def values(self, attribute: str) -> list[str]:
        return [a[attribute] for _, a in self.found if attribute in a]


@pytest.fixture
def elements(client):
    def load(address: str) -> _Elements:
        answer = client.get(address)
        assert answer.status_code == 200
        return _Elements(answer.text)

    return load


@pytest.mark.parametrize("address", PAGES)
def test_every_id_is_there_once_and_every_reference_leads_to_one(elements, address):
    page = elements(address)
    ids = page.values("id")
    assert sorted(ids) == sorted(set(ids))
    named = [a.get("href", "")[1:] for a in page.of("a") if a.get("href", "").startswith("#")]
    for attribute in ("for", "aria-labelledby", "aria-describedby"):
        named += [name for value in page.values(attribute) for name in value.split()]
    if not address.startswith("/fragment"):
        assert set(named) <= set(ids)


@pytest.mark.parametrize("address", PAGE_ADDRESSES)
def test_every_page_has_a_language_one_heading_and_a_way_past_the_bar(elements, address):
    page = elements(address)
    assert page.of("html")[0]["lang"] == "en"
    assert page.of("html")[0]["dir"] == "ltr"
    assert len(page.of("h1")) == 1
    assert page.of("a")[0]["href"] == "#main"


def test_the_list_of_parts_counts_like_the_headings(app):
    first, *others = LESSON.sections
    lesson = LESSON.model_copy(
        update={"sections": (first.model_copy(update={"title": ""}), *others)}
    )
    with app.test_request_context():
        page = render_template("student/read.html", page=reading_page(lesson, ReadingLinks()))
    assert f"Part 2 of {len(LESSON.sections)}" in page
    assert "Part 2: A quarrel over numbers" in page


@pytest.mark.parametrize("address", PAGES)
def test_every_form_that_posts_carries_the_csrf_token(client, address):
    html = client.get(address).text
    for form in html.split("<form")[1:]:
        form, _, _ = form.partition("</form>")
        assert 'method="post"' not in form or 'name="csrf_token"' in form


@pytest.mark.parametrize("address", PAGES)
def test_every_control_has_a_name_to_be_called_by(client, elements, address):
    page = elements(address)
    labelled = set(page.values("for"))
    html = client.get(address).text
    for control in page.of("input") + page.of("select") + page.of("textarea"):
        if control.get("type") in ("hidden", "radio", "checkbox"):
            continue
        assert control["id"] in labelled
    for kind in ("radio", "checkbox"):
        assert html.count(f'type="{kind}"') <= html.count("<label")


@pytest.mark.parametrize("number", NUMBERS)
def test_the_legend_is_the_question_and_stands_first(client, number):
    html = " ".join(client.get(f"/question/{number}/unanswered").text.split())
    tag = "label" if number in (4, 7, 8) else "legend"
    stem = QUESTIONS[number - 1].stem
    assert f'<{tag} class="stem"' in html
    assert f">{stem}</{tag}>" in html
    if tag == "legend":
        assert '<fieldset> <legend class="stem">' in html


@pytest.mark.parametrize("number", NUMBERS)
@pytest.mark.parametrize("state", ["unanswered", "error", "answered"])
def test_nothing_that_is_not_due_is_in_the_page(client, number, state):
    html = client.get(f"/question/{number}/{state}").text
    question = QUESTIONS[number - 1]
    reasons = said_afterwards(question)
    assert reasons
    assert [reason for reason in reasons if reason in html] == []
    for sign in ("is-evidence", "is-right", "is-wrong", "2025-11-14"):
        assert sign not in html


@pytest.mark.parametrize("number", NUMBERS)
def test_a_graded_page_shows_verdict_reason_evidence_and_the_way_on(client, number):
    html = client.get(f"/question/{number}/wrong").text
    assert "Not this one" in html
    assert "The words next to it tell." in html
    assert "is-evidence" in html
    assert ("Next question" in html) is (number < len(QUESTIONS))
    assert ("Hand in my answers" in html) is (number == len(QUESTIONS))


@pytest.mark.parametrize("number", NUMBERS)
def test_an_empty_answer_is_named_in_title_summary_and_field(client, elements, number):
    html = client.get(f"/question/{number}/error").text
    assert "<title>Error: Question" in html
    assert html.count(ERRORS[number - 1]) == 2
    targets = (
        *("choice-0", "choices-0", "order-list", "text"),
        *("match-a", "choice-0", "text", "text"),
    )
    assert f'<a href="#{targets[number - 1]}">' in html


def test_each_item_can_be_moved_both_ways_and_carries_its_place(elements):
    page = elements("/question/3/unanswered")
    moves = [b["value"] for b in page.of("button") if b.get("name") == "move"]
    assert moves == ["a:-1", "a:1", "b:-1", "b:1", "c:-1", "c:1"]
    assert [i["value"] for i in page.of("input") if i.get("name") == "order"] == ["a", "b", "c"]
    still = [b["value"] for b in page.of("button") if b.get("aria-disabled") == "true"]
    assert still == ["a:-1", "c:1"]


def test_without_script_the_moved_button_takes_the_focus(elements):
    focused = [b for b in elements("/question/3/moved").of("button") if "autofocus" in b]
    assert [button["value"] for button in focused] == ["b:-1"]


def test_the_form_carries_its_token_once(elements):
    tokens = [
        i["value"] for i in elements("/question/1/unanswered").of("input") if i["name"] == "token"
    ]
    assert tokens == ["t" * 32]


def test_the_fragment_brings_question_and_article_and_nothing_else(client):
    html = client.get("/fragment/1/wrong").text
    assert "<html" not in html
    assert html.count("<section") - html.count('id="section-') == 3  # question, article, notes
    assert 'id="article"' in html
    assert 'data-hx-swap-oob="true"' in html


def test_the_page_itself_is_not_swapped_out_of_band(client):
    assert "data-hx-swap-oob" not in client.get("/question/1/wrong").text


def test_open_marks_tell_only_the_articles_words_and_full_ones_tell_all(client):
    asked, full = client.get("/read").text, client.get("/read-full").text
    assert "Backed up" not in asked
    assert "Disputed" not in asked
    assert "The article says it was checked by the Tarn Courier." in full
    assert "The paper itself" in full


def test_results_say_in_words_how_each_skill_went(client):
    html = client.get("/results").text
    assert "2 of 8 questions right." in html
    for words in ("1 of 3 points", "0 of 3 points", "1 of 2 points", "Not answered"):
        assert words in html


def test_results_that_are_not_due_have_no_verdict(client):
    html = client.get("/results-later").text
    assert "3 of 8 questions answered" in html
    for sign in ("is-right", "is-wrong", "By skill"):
        assert sign not in html


def test_text_of_a_lesson_cannot_become_markup(app):
    from flask import render_template

    with app.test_request_context():
        html = render_template(
            "errors/error.html", status=404, heading="<script>", advice='"><img src=x>'
        )
    assert "<script>" not in html.partition("<body>")[2]
    assert "<img" not in html
