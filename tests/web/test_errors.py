from datetime import timedelta

import pytest
from flask import abort

from quiz_app.services.errors import MustWaitError
from quiz_app.web.errors import PAGES


@pytest.fixture
def failing(make_app):
    """An application with addresses that fail in every way there is."""
    app = make_app(PROPAGATE_EXCEPTIONS=False)
    app.add_url_rule("/abort/<int:code>", "abort", abort)
    app.add_url_rule("/break", "break", lambda: 1 / 0)
    app.add_url_rule("/slow", "slow", must_wait)
    app.add_url_rule("/form", "form", lambda: "", methods=["POST"])
    return app.test_client()


def must_wait():
    raise MustWaitError(timedelta(seconds=2.5))


@pytest.mark.parametrize("code", sorted(PAGES))
def test_every_error_has_a_page_in_plain_words_with_a_way_on(failing, code):
    answer = failing.get(f"/abort/{code}")
    heading, advice = PAGES[code]
    assert answer.status_code == code
    assert str(heading) in answer.text
    assert str(advice) in answer.text
    assert 'href="/"' in answer.text
    assert "Content-Security-Policy" in answer.headers


@pytest.mark.parametrize(("code", "like"), [(418, 400), (503, 500)])
def test_a_rare_error_is_said_like_its_kind(failing, code, like):
    answer = failing.get(f"/abort/{code}")
    assert answer.status_code == code
    assert str(PAGES[like][0]) in answer.text


def test_a_mistake_of_ours_shows_nothing_of_the_inside(failing):
    answer = failing.get("/break")
    assert answer.status_code == 500
    assert "ZeroDivisionError" not in answer.text


def test_who_must_wait_is_told_how_long(failing):
    answer = failing.get("/slow")
    assert (answer.status_code, answer.headers["Retry-After"]) == (429, "3")


def test_a_form_without_its_token_is_refused_with_advice(failing):
    answer = failing.post("/form", data={"x": "y"})
    assert answer.status_code == 400
    assert "open too long" in answer.text


def test_a_part_of_a_page_gets_a_part(failing):
    answer = failing.get("/abort/404", headers={"HX-Request": "true"})
    assert "<html" not in answer.text
    assert str(PAGES[404][0]) in answer.text


def test_too_much_is_refused(make_app):
    client = make_app(max_upload_kb=64).test_client()
    answer = client.post("/sign-in", data={"name": "x" * 65_000})
    assert answer.status_code == 413
