import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlalchemy import create_engine, inspect, text

from quiz_app import create_app, schema
from quiz_app.models import Base
from quiz_app.models.database import make_engine
from quiz_app.schema import SchemaError


@pytest.fixture(params=["sqlite", pytest.param("postgres", marks=pytest.mark.postgres)])
def empty(request, tmp_path):
    """The engine of an empty database, of either kind."""
    if request.param == "sqlite":
        url = f"sqlite:///{tmp_path / 'empty.sqlite'}"
    else:
        url = request.getfixturevalue("postgres_url")
    engine = make_engine(url)
    yield engine
    engine.dispose()


def test_the_migrations_make_what_the_models_say(empty):
    schema.upgrade(empty)
    with empty.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_server_default": True})
        assert compare_metadata(context, Base.metadata) == []


def test_every_constraint_has_a_name(empty):
    schema.upgrade(empty)
    found = inspect(empty)
    for table in found.get_table_names():
        if table != "alembic_version":
            keys = [found.get_pk_constraint(table), *found.get_foreign_keys(table)]
            checks = [*found.get_unique_constraints(table), *found.get_check_constraints(table)]
            assert all(constraint["name"] for constraint in [*keys, *checks]), table


def test_an_upgrade_twice_changes_nothing(empty):
    assert schema.current(empty) is None
    schema.upgrade(empty)
    schema.upgrade(empty)
    assert schema.current(empty) == schema.newest()


def test_foreign_keys_are_enforced_again_after_an_upgrade(tmp_path):
    engine = make_engine(f"sqlite:///{tmp_path / 'x.sqlite'}")
    schema.upgrade(engine)
    with engine.connect() as connection:
        assert connection.scalar(text("PRAGMA foreign_keys")) == 1
    engine.dispose()


def test_the_application_refuses_a_database_that_was_not_migrated(tmp_path):
    with pytest.raises(SchemaError, match="quiz-app serve"):
        create_app({"instance": tmp_path})


def test_the_application_refuses_a_newer_database(instance):
    engine = create_engine(f"sqlite:///{instance / 'byline.sqlite'}")
    with engine.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    engine.dispose()
    with pytest.raises(SchemaError, match="9999"):
        create_app({"instance": instance})
