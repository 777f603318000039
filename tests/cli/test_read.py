"""`quiz-app read`: one article as tables or JSON; a file of them, stopped and gone on with."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from quiz_app.cli.read import read
from tests.factories import HARBOUR

POSIX = pytest.mark.skipif(os.name != "posix", reason="signals as on POSIX")
SHORT = "The mayor said on Friday that the hut by the lake would be sold in the spring."
NOT_ENGLISH = "Der Rat hat gestern beschlossen, die Schule zu schließen. " * 4


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(read, [str(argument) for argument in arguments])


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "harbour.txt"
    path.write_text(HARBOUR, "utf-8")
    return path


@pytest.fixture
def target(tmp_path: Path) -> Path:
    return tmp_path / "out.jsonl"


def write_articles(tmp_path: Path, number: int) -> Path:
    source = tmp_path / "in.jsonl"
    one = {"text": SHORT, "pub_date": "2024-05-13"}
    source.write_text("".join(json.dumps({"id": f"a{n}", **one}) + "\n" for n in range(number)))
    return source


def ledgers(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


def test_an_article_is_shown_as_tables(article: Path) -> None:
    result = run(article, "--published", "2024-05-13")
    assert result.exit_code == 0, result.output
    for title in ("SOURCES", "CLAIMS", "CHECKS", "DATES", "Sentences on nobody’s authority"):
        assert title in result.stdout
    assert "Edvin Sale" in result.stdout
    assert "QUESTIONS" not in result.stdout


def test_an_article_is_shown_as_one_json_object(article: Path) -> None:
    article.write_bytes(article.read_bytes().replace(b"\n", b"\r\n"))
    result = run(article, "--published", "2024-05-13", "--json")
    assert result.exit_code == 0, result.output
    ledger = json.loads(result.stdout)
    assert (ledger["id"], ledger["text"]) == ("harbour", HARBOUR)
    (day,) = (d["value"] for d in ledger["dates"] if HARBOUR[slice(*d["span"])] == "2 May")
    assert day == "2024-05-02"
    names = {one["source_resolved"] for one in ledger["attributions"]}
    assert "Edvin Sale" in names


@pytest.mark.parametrize(("publisher", "day"), [("example.co.uk", "2024-08-06"), ("", None)])
def test_the_publisher_tells_the_order_of_day_and_month(
    tmp_path: Path, target: Path, publisher: str, day: str | None
) -> None:
    source = tmp_path / "in.jsonl"
    source.write_text(json.dumps({"id": 1, "text": f"{SHORT} It shut on 6/8/2024."}))
    assert run("--jsonl", source, target, "--publisher", publisher).exit_code == 0
    assert [one["value"] for one in ledgers(target)[0]["dates"][-1:]] == [day]


def test_headings_with_marks_keep_the_offsets_of_the_given_text(tmp_path: Path) -> None:
    path = tmp_path / "pool.md"
    text = (
        "# Pool to close\n\n## What the mayor said\n\nMayor Ana Reed said the pool would close.\n"
    )
    path.write_text(text)
    ledger = json.loads(run(path, "--json").stdout)
    assert ledger["text"] == text
    said = [text[slice(*span)] for one in ledger["attributions"] for span in one["content"]]
    assert "the pool would close" in [words.rstrip(".") for words in said]


@pytest.mark.parametrize("data", [b"", b"\x00\x01", NOT_ENGLISH.encode(), b"word " * 50_000])
def test_an_article_that_cannot_be_read_says_why(article: Path, data: bytes) -> None:
    article.write_bytes(data)
    result = run(article, "--json")
    assert (result.exit_code, result.stdout) == (1, "")
    assert str(article) in result.stderr


def test_it_wants_one_article_or_a_file_of_them(article: Path, target: Path) -> None:
    for arguments in ([], [article, "--jsonl", article, target], ["--jsonl", article, article]):
        assert run(*arguments).exit_code == 2
    assert run("--jsonl", article, target, "--published", "2024-05-13").exit_code == 2
    assert not target.exists()


def test_a_bad_article_is_named_and_the_others_are_read(tmp_path: Path, target: Path) -> None:
    source = write_articles(tmp_path, 2)
    with source.open("a") as file:
        file.write(json.dumps({"id": "fr", "text": NOT_ENGLISH}) + "\n")
        file.write('{"id": "half", "te\n')
        file.write(json.dumps({"id": "odd", "text": "It \ud800 said."}) + "\n")
        file.write(json.dumps({"id": "last", "text": HARBOUR}))
    result = run("--jsonl", source, target, "--jobs", "2")
    assert result.exit_code == 1
    assert [one["id"] for one in ledgers(target)] == ["a0", "a1", "last"]
    assert "line 3, id fr: The text does not read as English" in result.stderr
    assert "line 4: This is no JSON object" in result.stderr
    assert "line 5, id odd: Character 3 is half of a surrogate pair" in result.stderr
    assert "3 of 6 articles could not be read" in result.stderr


def test_a_file_that_holds_no_ledgers_is_not_written_to(tmp_path: Path, target: Path) -> None:
    target.write_text("my notes\n")
    result = run("--jsonl", write_articles(tmp_path, 1), target)
    assert result.exit_code == 1
    assert "line 1, is no ledger" in result.stderr
    assert target.read_text() == "my notes\n"


def start(source: Path, target: Path) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "quiz_app", "read", "--jsonl", str(source), str(target)]
    return subprocess.Popen(command, stderr=subprocess.PIPE, start_new_session=True)


def stop_amid(process: subprocess.Popen[bytes], target: Path, sent: signal.Signals) -> bytes:
    """Send a signal once some ledgers are written, and return what the run said."""
    until = time.monotonic() + 60
    while not (target.exists() and target.stat().st_size > 2_000):
        assert time.monotonic() < until
        assert process.poll() is None
        time.sleep(0.02)
    if sent == signal.SIGINT:
        os.killpg(process.pid, sent)  # a terminal tells the whole group
    else:
        process.send_signal(sent)
    said = process.communicate(timeout=30)[1]
    assert process.returncode != 0
    return said


def group_is_gone(group: int) -> bool:
    try:
        os.killpg(group, 0)
    except ProcessLookupError:
        return True
    return False


@POSIX
@pytest.mark.parametrize("sent", [signal.SIGKILL, signal.SIGINT], ids=["kill -9", "Ctrl+C"])
def test_a_stopped_run_goes_on_where_it_was(tmp_path: Path, target: Path, sent) -> None:
    source = write_articles(tmp_path, 80)
    process = start(source, target)
    said = stop_amid(process, target, sent)
    assert b"Traceback" not in said
    before = target.read_bytes()
    done = before.count(b"\n")
    assert 0 < done < 80
    if sent == signal.SIGINT:
        assert before.endswith(b"}\n")
    until = time.monotonic() + 10
    while not group_is_gone(process.pid):
        assert time.monotonic() < until, "a worker outlived the run"
        time.sleep(0.05)
    target.write_bytes(before + b'{"id": "a3')  # the power went while a line was written
    result = run("--jsonl", source, target)
    assert result.exit_code == 0, result.output
    assert [one["id"] for one in ledgers(target)] == [f"a{number}" for number in range(80)]
    whole = before[: before.rindex(b"\n") + 1]
    assert target.read_bytes().startswith(whole)
