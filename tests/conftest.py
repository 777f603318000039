"""Fixtures for tests with a database: a migrated SQLite file, the application on it."""

import shutil
from pathlib import Path

import pytest
from sqlalchemy.orm import Session

from quiz_app import create_app, schema
from quiz_app.models.database import make_engine
from quiz_app.web.database import db
from tests import cast as people
from tests.postgres import cluster

TESTING = {"TESTING": True, "secret_key": "only for tests"}


@pytest.fixture(scope="session")
def migrated_file(tmp_path_factory) -> Path:
    """A database made by the migrations, to be copied: they run once, not once a test."""
    path = tmp_path_factory.mktemp("migrated") / "byline.sqlite"
    engine = make_engine(f"sqlite:///{path}")
    schema.upgrade(engine)
    engine.dispose()
    return path


@pytest.fixture
def instance(tmp_path, migrated_file) -> Path:
    """An instance folder with an empty, migrated database."""
    shutil.copy(migrated_file, tmp_path / "byline.sqlite")
    return tmp_path


@pytest.fixture
def make_app(instance):
    """Return the application with further settings or configuration; closed after the test."""
    made = []

    def make(**overrides):
        app = create_app({**TESTING, "instance": instance, **overrides})
        made.append(app)
        return app

    yield make
    for app in made:
        with app.app_context():
            db.engine.dispose()


@pytest.fixture
def app(make_app):
    return make_app()


@pytest.fixture
def client(app):
    return app.test_client()


@pytest.fixture
def engine(instance):
    engine = make_engine(f"sqlite:///{instance / 'byline.sqlite'}")
    yield engine
    engine.dispose()


@pytest.fixture
def session(engine):
    """A session of its own, not the application's.

    Its transactions take SQLite's write lock: commit before the application is asked.
    """
    with Session(engine, expire_on_commit=False) as session:
        yield session


@pytest.fixture
def teacher(session):
    return people.teacher(session, "Olu Owner")


@pytest.fixture
def outsider(session):
    return people.teacher(session, "Sal Stranger")


@pytest.fixture
def classroom(session, teacher):
    """The teacher's class of two."""
    return people.classroom(session, teacher, "ACDEFG", ("Ada", "Bo"))


@pytest.fixture
def student(classroom):
    return classroom.students[0]


@pytest.fixture
def other_student(classroom):
    return classroom.students[1]


@pytest.fixture
def assignment(session, classroom):
    """The sample lesson, given to the class."""
    return people.assignment(session, classroom)


@pytest.fixture
def cast(session, teacher, classroom, assignment):
    """Everybody, committed, so that the application sees them."""
    return people.make(session, teacher, classroom, assignment)


@pytest.fixture(scope="session")
def postgres_cluster():
    """A throwaway PostgreSQL server on a socket of its own."""
    with cluster() as server:
        yield server


@pytest.fixture
def postgres_url(postgres_cluster):
    """The address of a new, empty PostgreSQL database."""
    return postgres_cluster.new_database()
