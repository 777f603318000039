import pytest
from flask_babel import get_locale, get_timezone

from tests.cast import signed_in


def in_request(app, client):
    """Return language and zone as a page of this browser gets them."""
    app.add_url_rule("/where", "where", lambda: f"{get_locale()} {get_timezone()}")
    return client.get("/where").text


def test_the_host_decides_for_who_is_not_signed_in(make_app):
    app = make_app(language="de", time_zone="Europe/Berlin")
    assert in_request(app, app.test_client()) == "de Europe/Berlin"


@pytest.mark.parametrize(("own", "language"), [(None, "uk"), ("de", "de")])
def test_a_pupil_gets_the_own_language_else_the_classs_and_its_zone(
    app, session, student, own, language
):
    student.language = own
    student.classroom.language, student.classroom.time_zone = "uk", "Europe/Kyiv"
    session.flush()
    client = signed_in(app, session, student=student)
    assert in_request(app, client) == f"{language} Europe/Kyiv"


def test_the_page_says_its_language_and_direction(make_app):
    page = make_app(language="ar").test_client().get("/").text
    assert '<html lang="ar" dir="rtl">' in page
