"""Reading many articles: order, memory, what one bad article and one lost worker do."""

from __future__ import annotations

import json
import pickle
from collections.abc import Callable, Iterator
from concurrent.futures import BrokenExecutor, Executor, Future, ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

from quiz_app.cli import batch
from quiz_app.cli.jsonl import Bad, Entry
from quiz_app.ledger.tagger import WeightsError

TEXT = "The mayor said that the hut by the lake would be sold in the spring."


def line(name: str | int, text: str = TEXT) -> str:
    return json.dumps({"id": name, "text": text, "pub_date": "2025-03-13"}) + "\n"


@pytest.fixture
def source(tmp_path: Path) -> Path:
    return tmp_path / "in.jsonl"


@pytest.fixture
def target(tmp_path: Path) -> Path:
    return tmp_path / "out.jsonl"


def ids(path: Path) -> list[str]:
    return [json.loads(one)["id"] for one in path.read_text("utf-8").splitlines()]


class Counting(Executor):
    """Runs each piece of work when its result is asked for, and counts those not yet asked for."""

    def __init__(self) -> None:
        self.waiting = self.most_waiting = 0

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:
        self.waiting += 1
        self.most_waiting = max(self.most_waiting, self.waiting)
        outer = self

        class Late(Future[Any]):
            def exception(self, timeout: float | None = None) -> BaseException | None:
                outer.waiting -= 1
                self.set_result(fn(*args, **kwargs))
                return super().exception(timeout)

        return Late()


def outcomes(source: Path, target: Path, executor: Executor) -> Iterator[Bad | None]:
    return batch.read_file(source, target, "", executor)


def test_ledgers_are_written_in_the_order_of_the_articles(source: Path, target: Path) -> None:
    long = f"{TEXT} " * 60  # the first takes longest
    source.write_text(line("a", long) + line("b") + line("c", "") + line("d"))
    with ThreadPoolExecutor(3) as executor:
        found = list(outcomes(source, target, executor))
    assert [one and one.place for one in found] == [None, None, "line 3, id c", None]
    assert ids(target) == ["a", "b", "d"]


def test_few_articles_are_in_memory_at_a_time(source: Path, target: Path) -> None:
    source.write_text("".join(line(number) for number in range(3 * batch.AHEAD)))
    executor = Counting()
    assert len(list(outcomes(source, target, executor))) == 3 * batch.AHEAD
    assert executor.most_waiting == batch.AHEAD


def test_what_is_done_is_not_read_again(source: Path, target: Path) -> None:
    source.write_text(line("a") + line("b"))
    target.write_text('{"id": "a", "attributions": ["kept"]}\n{"id": "b", "attri')
    executor = Counting()
    assert list(outcomes(source, target, executor)) == [None, None]
    assert executor.most_waiting == 1
    assert ids(target) == ["a", "b"]
    assert '"kept"' in target.read_text()


def test_a_stopped_run_leaves_whole_lines(source: Path, target: Path) -> None:
    source.write_text("".join(line(number) for number in range(batch.AHEAD + 5)))
    running = outcomes(source, target, Counting())
    next(running)
    assert ids(target) == [0]
    running.close()  # as Ctrl+C does
    assert ids(target) == [0]


def _fails(entry: Entry, publisher: str) -> str | Bad:
    if entry.id == "a":
        raise IndexError("tuple index out of range")
    return json.dumps({"id": entry.id, "attributions": []})


def test_a_defect_that_one_article_brings_to_light_does_not_stop_the_others(
    source: Path, target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(batch, "read_entry", _fails)
    source.write_text(line("a") + line("b"))
    with ThreadPoolExecutor(1) as executor:
        found = list(outcomes(source, target, executor))
    assert found[1] is None
    assert found[0] is not None
    assert "IndexError: tuple index out of range" in found[0].problem
    assert ids(target) == ["b"]


@pytest.mark.parametrize("error", [WeightsError("x.onnx", "the file is missing"), BrokenExecutor()])
def test_a_reader_that_cannot_work_stops_the_run(
    source: Path, target: Path, monkeypatch: pytest.MonkeyPatch, error: Exception
) -> None:
    def lost(entry: Entry, publisher: str) -> str | Bad:
        raise error

    monkeypatch.setattr(batch, "read_entry", lost)
    source.write_text(line("a"))
    with ThreadPoolExecutor(1) as executor, pytest.raises(type(error)):
        list(outcomes(source, target, executor))


def test_the_weights_error_passes_between_processes() -> None:
    error = pickle.loads(pickle.dumps(WeightsError("x.onnx", "the file is missing")))
    assert str(error) == "x.onnx: the file is missing. Install the program again."
