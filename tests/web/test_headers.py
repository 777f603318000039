import pytest

from quiz_app.web.headers import CONTENT_SECURITY_POLICY


@pytest.mark.parametrize("address", ["/", "/health", "/nowhere", "/static/icon.svg"])
def test_every_response_is_fenced_in(client, address):
    with client.get(address) as answer:
        headers = answer.headers
    assert headers["Content-Security-Policy"] == CONTENT_SECURITY_POLICY
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"] == "same-origin"
    assert "HX-Request" in headers["Vary"]


def test_nothing_inline_and_nothing_from_elsewhere_may_run():
    assert "unsafe" not in CONTENT_SECURITY_POLICY
    assert "http" not in CONTENT_SECURITY_POLICY
    assert "data:" not in CONTENT_SECURITY_POLICY


def test_a_page_is_not_stored(client):
    assert client.get("/").headers["Cache-Control"] == "no-store"
