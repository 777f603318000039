"""Every route × who asks: what they get. A route that is missing here fails the test."""

import pytest

from tests.cast import signed_in

WHO = ("anonymous", "pupil", "other pupil", "teacher", "other teacher")
EVERYBODY = (200, 200, 200, 200, 200)
# Forms are sent empty and without a CSRF check: who is let in gets 422 or 302.
STATUS = {
    "GET /": EVERYBODY,
    "GET /health": EVERYBODY,
    "GET /static/<path:filename>": EVERYBODY,
    "GET /setup/<token>": (404, 404, 404, 404, 404),
    "POST /setup/<token>": (404, 404, 404, 404, 404),
    "GET /sign-in": (200, 200, 200, 302, 302),
    "POST /sign-in": (422, 422, 422, 302, 302),
    "POST /sign-out": (302, 302, 302, 302, 302),
    "GET /password": (302, 302, 302, 200, 200),
    "POST /password": (302, 302, 302, 422, 422),
}


def arguments(cast):
    """Return what stands for the parts of an address; all of it is the teacher's and pupil's."""
    return {"filename": "icon.svg", "token": "guess"}


def routes(app):
    for rule in app.url_map.iter_rules():
        for method in sorted(rule.methods - {"HEAD", "OPTIONS"}):
            yield f"{method} {rule.rule}", rule, method


def test_every_route_has_its_access_rule(app):
    assert {name for name, _, _ in routes(app)} == set(STATUS)


@pytest.mark.parametrize("who", WHO)
def test_everybody_gets_what_is_theirs(make_app, session, cast, who):
    app = make_app(WTF_CSRF_ENABLED=False)
    person = {
        "anonymous": {},
        "pupil": {"student": cast.pupil},
        "other pupil": {"student": cast.other_pupil},
        "teacher": {"teacher": cast.owner},
        "other teacher": {"teacher": cast.outsider},
    }[who]
    found, expected = {}, {name: row[WHO.index(who)] for name, row in STATUS.items()}
    for name, rule, method in routes(app):
        client = signed_in(app, session, **person)
        given = {key: arguments(cast)[key] for key in rule.arguments}
        with app.test_request_context():
            address = app.url_map.bind("localhost").build(rule.endpoint, given, method=method)
        with client.open(address, method=method) as answer:
            found[name] = answer.status_code
    assert found == expected


def test_every_form_needs_its_csrf_token(app, session, cast):
    client = signed_in(app, session, teacher=cast.owner)
    refused = {}
    for name, rule, method in routes(app):
        if method != "GET":
            given = {key: arguments(cast)[key] for key in rule.arguments}
            address = app.url_map.bind("localhost").build(rule.endpoint, given, method=method)
            refused[name] = client.open(address, method=method).status_code
    assert set(refused.values()) == {400}, refused
