"""Every route × who asks: what they get. A route that is missing here fails the test."""

import pytest

from tests.cast import signed_in
from tests.samples import WHO_SAID

WHO = ("anonymous", "pupil", "other pupil", "teacher", "other teacher")
REPORT = "/teach/classes/<uuid:classroom_uuid>/lessons/<uuid:uuid>"
DRAFT = "/teach/drafts/<uuid:uuid>"
LEDGER = "<any(sources, claims, verification, dates):part>"
MOVE = "<any(earlier, later):direction>"
EVERYBODY = (200, 200, 200, 200, 200)
# Forms are sent empty and without a CSRF check: who is let in gets 422 or 302.
STATUS = {
    "GET /": (200, 302, 302, 302, 302),  # who is signed in goes straight on
    "GET /health": EVERYBODY,
    "GET /static/<path:filename>": EVERYBODY,
    "GET /setup/<token>": (404, 404, 404, 404, 404),
    "POST /setup/<token>": (404, 404, 404, 404, 404),
    "GET /sign-in": (200, 200, 200, 302, 302),
    "POST /sign-in": (422, 422, 422, 302, 302),
    "POST /sign-out": (302, 302, 302, 302, 302),
    "GET /password": (302, 302, 302, 200, 200),
    "POST /password": (302, 302, 302, 422, 422),
    "GET /join": EVERYBODY,
    "POST /join": (422, 422, 422, 422, 422),
    # Names stand behind the code: without it everybody is sent to give it.
    "GET /join/name": (303, 303, 303, 303, 303),
    "POST /join/name": (303, 303, 303, 303, 303),
    "GET /join/name/<uuid:uuid>": (303, 303, 303, 303, 303),
    "POST /join/name/<uuid:uuid>": (303, 303, 303, 303, 303),
    "POST /lessons/sign-out": (303, 303, 303, 303, 303),
    "GET /lessons": (302, 200, 200, 302, 302),
    "GET /lessons/<uuid:uuid>": (302, 200, 404, 302, 302),
    "POST /lessons/<uuid:uuid>/start": (302, 303, 404, 302, 302),
    "POST /lessons/<uuid:uuid>/again": (302, 303, 404, 302, 302),
    "GET /attempts/<uuid:uuid>/questions/<int:number>": (302, 200, 404, 302, 302),
    "POST /attempts/<uuid:uuid>/answers": (302, 400, 404, 302, 302),
    "POST /attempts/<uuid:uuid>/submit": (302, 303, 404, 302, 302),
    "GET /attempts/<uuid:uuid>/results": (302, 200, 404, 302, 302),
    "GET /teach/": (302, 302, 302, 200, 200),
    "GET /teach/classes/new": (302, 302, 302, 200, 200),
    "POST /teach/classes/new": (302, 302, 302, 422, 422),
    "GET /teach/classes/<uuid:uuid>": (302, 302, 302, 200, 404),
    "POST /teach/classes/<uuid:uuid>/pupils": (302, 302, 302, 422, 404),
    "POST /teach/classes/<uuid:uuid>/joining": (302, 302, 302, 303, 404),
    "POST /teach/classes/<uuid:uuid>/code": (302, 302, 302, 303, 404),
    "GET /teach/classes/<uuid:uuid>/slips": (302, 302, 302, 200, 404),
    "POST /teach/classes/<uuid:uuid>/lessons": (302, 302, 302, 422, 404),
    "GET /teach/lessons/<uuid:uuid>": (302, 302, 302, 200, 200),  # open to all teachers
    "POST /teach/lessons/<uuid:uuid>/draft": (302, 302, 302, 303, 303),
    "GET /teach/drafts": (302, 302, 302, 200, 200),
    "POST /teach/drafts/import": (302, 302, 302, 422, 422),
    # A draft is its owner's alone; a form that names no revision is no form of ours.
    f"GET {DRAFT}": (302, 302, 302, 200, 404),
    f"GET {DRAFT}/preview": (302, 302, 302, 200, 404),
    f"GET {DRAFT}/preview/<int:number>": (302, 302, 302, 200, 404),
    f"POST {DRAFT}/preview/<int:number>": (302, 302, 302, 422, 404),
    f"GET {DRAFT}/present/<int:number>": (302, 302, 302, 200, 404),
    f"GET {DRAFT}/newer-text": (302, 302, 302, 200, 404),
    f"POST {DRAFT}/newer-text": (302, 302, 302, 422, 404),
    f"GET {DRAFT}/about": (302, 302, 302, 200, 404),
    f"POST {DRAFT}/about": (302, 302, 302, 422, 404),
    f"GET {DRAFT}/file": (302, 302, 302, 200, 404),
    f"POST {DRAFT}/duplicate": (302, 302, 302, 303, 404),
    f"GET {DRAFT}/remove": (302, 302, 302, 200, 404),
    f"POST {DRAFT}/remove": (302, 302, 302, 422, 404),
    f"POST {DRAFT}/publish": (302, 302, 302, 400, 404),
    f"POST {DRAFT}/undo": (302, 302, 302, 404, 404),  # nothing was changed yet
    f"GET {DRAFT}/history": (302, 302, 302, 200, 404),
    f"GET {DRAFT}/history/<int:number>": (302, 302, 302, 200, 404),
    f"POST {DRAFT}/history/<int:number>/restore": (302, 302, 302, 400, 404),
    f"GET {DRAFT}/{LEDGER}/new": (302, 302, 302, 200, 404),
    f"POST {DRAFT}/{LEDGER}/new": (302, 302, 302, 422, 404),
    f"GET {DRAFT}/{LEDGER}/<record_id>": (302, 302, 302, 200, 404),
    f"POST {DRAFT}/{LEDGER}/<record_id>": (302, 302, 302, 422, 404),
    f"POST {DRAFT}/{LEDGER}/<record_id>/accept": (302, 302, 302, 400, 404),
    f"POST {DRAFT}/{LEDGER}/<record_id>/remove": (302, 302, 302, 400, 404),
    f"GET {DRAFT}/questions/new/<kind>": (302, 302, 302, 200, 404),
    f"POST {DRAFT}/questions/new/<kind>": (302, 302, 302, 422, 404),
    f"GET {DRAFT}/questions/<uuid:question>": (302, 302, 302, 200, 404),
    f"POST {DRAFT}/questions/<uuid:question>": (302, 302, 302, 422, 404),
    f"POST {DRAFT}/questions/<uuid:question>/accept": (302, 302, 302, 400, 404),
    f"POST {DRAFT}/questions/<uuid:question>/remove": (302, 302, 302, 400, 404),
    f"POST {DRAFT}/questions/<uuid:question>/{MOVE}": (302, 302, 302, 400, 404),
    "GET /teach/pupils/<uuid:uuid>": (302, 302, 302, 200, 404),
    "POST /teach/pupils/<uuid:uuid>/name": (302, 302, 302, 422, 404),
    "POST /teach/pupils/<uuid:uuid>/reset-pin": (302, 302, 302, 303, 404),
    "POST /teach/pupils/<uuid:uuid>/remove": (302, 302, 302, 422, 404),
    f"GET {REPORT}": (302, 302, 302, 200, 404),
    f"POST {REPORT}/closing": (302, 302, 302, 303, 404),
    f"POST {REPORT}/terms": (302, 302, 302, 422, 404),
    f"GET {REPORT}/marking": (302, 302, 302, 200, 404),
    f"POST {REPORT}/marking": (302, 302, 302, 303, 404),
    f"GET {REPORT}/newest": (302, 302, 302, 404, 404),  # the class has the newest version
    f"POST {REPORT}/newest": (302, 302, 302, 409, 404),
    f"GET {REPORT}/scores.csv": (302, 302, 302, 200, 404),
}


def arguments(cast, rule):
    """Return what stands for the parts of an address; all of it is the teacher's and pupil's."""
    subjects = {
        "/join/": cast.pupil,
        "/teach/classes/<uuid:uuid>": cast.classroom,
        "/teach/classes/<uuid:classroom_uuid>": cast.assignment,
        "/teach/pupils/": cast.pupil,
        "/teach/drafts/<uuid:uuid>": cast.draft,
        "/teach/lessons/": cast.version.lesson,
        "/lessons/": cast.assignment,
        "/attempts/": cast.attempt,
    }
    subject = next((s for start, s in subjects.items() if rule.rule.startswith(start)), None)
    parts = {
        "filename": "icon.svg",
        "token": "guess",
        "classroom_uuid": cast.classroom.uuid,
        "uuid": subject.uuid if subject else None,
        "number": 1,
        "part": "claims",
        "record_id": "c1",
        "question": WHO_SAID.uuid,
        "kind": "single-choice",
        "direction": "later",
    }
    return {key: parts[key] for key in rule.arguments}


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
        given = arguments(cast, rule)
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
            given = arguments(cast, rule)
            address = app.url_map.bind("localhost").build(rule.endpoint, given, method=method)
            refused[name] = client.open(address, method=method).status_code
    assert set(refused.values()) == {400}, refused
