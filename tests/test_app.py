import subprocess
import sys

import pytest

from quiz_app import create_app, schema
from quiz_app.models.database import make_engine
from quiz_app.web.database import db
from tests.web.test_auth import NEW, is_signed_in, post
from tests.web.test_setup import GOOD


def test_the_web_process_loads_no_language_model(instance):
    script = (
        "import sys, quiz_app; quiz_app.create_app({'instance': sys.argv[1]});"
        "print([m for m in ('onnxruntime', 'spacy', 'numpy') if m in sys.modules])"
    )
    command = [sys.executable, "-c", script, str(instance)]
    loaded = subprocess.run(command, capture_output=True, text=True, check=True)
    assert loaded.stdout.strip() == "[]"


def test_the_package_alone_loads_no_web_and_no_database():
    script = "import sys, quiz_app; print([m for m in ('flask', 'sqlalchemy') if m in sys.modules])"
    command = [sys.executable, "-c", script]
    loaded = subprocess.run(command, capture_output=True, text=True, check=True)
    assert loaded.stdout.strip() == "[]"


def test_the_server_says_that_it_works(client):
    answer = client.get("/health")
    assert (answer.status_code, answer.json) == (200, {"status": "ok"})


@pytest.mark.parametrize(
    ("proxies", "scheme"), [(0, "http"), (1, "https")], ids=["nobody is trusted", "one proxy is"]
)
def test_only_a_trusted_proxy_says_where_a_request_came_from(make_app, proxies, scheme):
    app = make_app(trusted_proxies=proxies)
    app.add_url_rule("/scheme", "scheme", lambda: __import__("flask").request.scheme)
    answer = app.test_client().get("/scheme", headers={"X-Forwarded-Proto": "https"})
    assert answer.text == scheme


def test_the_secret_key_is_made_in_the_instance(instance):
    app = create_app({"instance": instance})
    assert app.config["SECRET_KEY"] == (instance / "secret_key").read_text()
    with app.app_context():
        db.engine.dispose()


@pytest.mark.postgres
def test_postgresql_works_by_the_same_code(tmp_path, postgres_url):
    from datetime import UTC, datetime

    from sqlalchemy.orm import Session

    from quiz_app.services import teachers

    engine = make_engine(postgres_url)
    schema.upgrade(engine)
    with Session(engine) as session, session.begin():
        token = teachers.first_run_token(session, datetime.now(UTC))
    engine.dispose()
    app = create_app({"TESTING": True, "instance": tmp_path, "database_url": postgres_url})
    client = app.test_client()
    assert post(client, f"/setup/{token}", **GOOD).status_code == 303
    assert is_signed_in(client)
    other = app.test_client()
    assert post(other, "/sign-in", name="kim lee", password="wrong" * 3).status_code == 422
    assert post(other, "/sign-in", name="kim lee", password=NEW).status_code == 302
    with app.app_context():
        db.engine.dispose()
