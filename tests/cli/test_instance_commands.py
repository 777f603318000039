"""Commands that work on the instance: each is run as the host runs it."""

import re

import pytest
from click.testing import CliRunner
from sqlalchemy.orm import Session

from quiz_app import paths, schema
from quiz_app.cli import main
from quiz_app.lesson.file import dump
from quiz_app.models import Assignment, LessonVersion, Teacher
from quiz_app.models.database import make_engine
from tests.samples import sample_lesson
from tests.web.test_auth import NEW, is_signed_in, post

SETUP = re.compile(r"http://127\.0\.0\.1:8000(/setup/[\w-]+)")


@pytest.fixture
def run(tmp_path):
    """Run a command on the instance; it must end with this exit code."""

    def invoke(*words, exits=0):
        result = CliRunner().invoke(main, [str(w) for w in words] + ["--instance", str(tmp_path)])
        assert result.exit_code == exits, result.output
        return result.output

    return invoke


@pytest.fixture
def lesson_file(tmp_path):
    path = tmp_path / "footbridge.yaml"
    path.write_text(dump(sample_lesson()), encoding="utf-8")
    return path


@pytest.fixture
def read(tmp_path):
    """Return the rows of a table as the commands left them."""

    def rows(table):
        engine = make_engine(f"sqlite:///{tmp_path / 'byline.sqlite'}")
        with Session(engine) as session:
            found = session.query(table).all()
            session.expunge_all()
        engine.dispose()
        return found

    return rows


def test_import_makes_the_database_and_publishes_once(run, read, lesson_file):
    assert run("import", lesson_file) == "The footbridge: version 1\n"
    assert run("import", lesson_file) == "The footbridge: version 1\n"
    assert len(read(LessonVersion)) == 1


def test_a_lesson_with_a_flaw_is_refused_with_its_line(run, tmp_path, lesson_file):
    flawed = tmp_path / "flawed.yaml"
    flawed.write_text(re.sub("stem: (.*)", r"stem: “\1", lesson_file.read_text(), count=1))
    output = run("import", flawed, exits=1)
    assert re.search(r"flawed\.yaml:\d+: questions\[0\]\.stem: A quotation mark", output)
    assert not (tmp_path / "byline.sqlite").exists()


def test_an_unsound_lesson_is_refused_with_its_line_and_nothing_is_published(
    run, tmp_path, lesson_file
):
    broken = tmp_path / "broken.yaml"
    broken.write_text(lesson_file.read_text().replace("title:", "tittle:", 1))
    output = run("import", lesson_file, broken, exits=1)
    assert re.search(r"broken\.yaml:\d+: .*tittle", output)
    assert not (tmp_path / "byline.sqlite").exists()


def test_a_teacher_is_added_listed_and_reset(run, read, make_app):
    added = SETUP.search(run("teacher", "add", "Kim  Lee"))
    assert run("teacher", "list") == "Kim Lee\n"
    reset = SETUP.search(run("teacher", "reset", "kim lee"))
    client = make_app_client(make_app)
    assert client.get(added[1]).status_code == 404  # replaced by the later one
    assert post(client, reset[1], new_password=NEW, new_password_confirm=NEW).status_code == 303
    assert is_signed_in(client)


def make_app_client(make_app):
    return make_app().test_client()


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["add", ""], "1 to 80 characters"),
        (["add", "KIM"], "already"),
        (["reset", "Nobody"], "no teacher 'Nobody'"),
    ],
)
def test_a_teacher_command_that_cannot_be_done_says_why(run, words, said):
    run("teacher", "add", "Kim")
    assert said in run("teacher", *words, exits=1)


def test_a_backup_brings_back_what_was_there(run, read, tmp_path):
    run("teacher", "add", "Before")
    saved = tmp_path / "saved.sqlite"
    assert "saved.sqlite" in run("backup", saved)
    run("teacher", "add", "After")
    assert "is restored" in run("restore", saved)
    assert run("teacher", "list") == "Before\n"


def test_a_restored_database_is_brought_to_the_newest_schema(run, tmp_path, read):
    run("teacher", "add", "Kim")
    saved = tmp_path / "saved.sqlite"
    run("backup", saved)
    run("restore", saved)
    engine = make_engine(f"sqlite:///{tmp_path / 'byline.sqlite'}")
    assert schema.current(engine) == schema.newest()
    engine.dispose()


def test_a_backup_is_never_written_over(run, tmp_path):
    run("teacher", "list")
    saved = tmp_path / "saved.sqlite"
    saved.write_text("mine")
    assert "exists already" in run("backup", saved, exits=1)
    assert saved.read_text() == "mine"


def test_a_server_database_is_not_copied_as_a_file(run, monkeypatch, tmp_path):
    monkeypatch.setenv("BYLINE_DATABASE_URL", "postgresql+psycopg://nowhere/byline")
    assert "pg_dump" in run("backup", tmp_path / "x", exits=1)


def test_a_mistake_in_the_settings_is_said_without_a_traceback(run, tmp_path):
    (tmp_path / "config.toml").write_text("prot = 1\n")
    assert "config.toml, line 1: there is no setting 'prot'" in run("teacher", "list", exits=1)


@pytest.fixture
def shipped(monkeypatch, tmp_path, lesson_file):
    """The program comes with one lesson: the sample."""
    monkeypatch.setattr(paths, "LESSONS", tmp_path)


def test_the_demo_prints_what_a_class_needs(run, read, shipped, make_app):
    output = run("demo", "--no-serve")
    assert re.search(r"Join code: +[A-Z]{6}\n", output)
    assert "The footbridge, version 1" in output
    client = make_app_client(make_app)
    sign_in = SETUP.search(output)[1]
    assert post(client, sign_in, new_password=NEW, new_password_confirm=NEW).status_code == 303
    assert "Demo teacher" in client.get("/teach/").text


def test_the_demo_run_again_goes_on(run, read, shipped):
    code = re.compile(r"Join code: +(\w+)")
    first, again = run("demo", "--no-serve"), run("demo", "--no-serve")
    assert code.search(first)[1] == code.search(again)[1]
    assert [len(read(table)) for table in (Teacher, LessonVersion, Assignment)] == [1, 1, 1]
