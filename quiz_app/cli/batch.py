"""Many articles: read by workers, written in order; a stopped run goes on where it was."""

from __future__ import annotations

import json
import multiprocessing
import os
import signal
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import BrokenExecutor, Executor, Future, ProcessPoolExecutor
from functools import partial
from multiprocessing.process import BaseProcess
from pathlib import Path

from quiz_app.article.errors import ArticleError
from quiz_app.article.text import read_string
from quiz_app.cli.jsonl import Bad, Entry, Name, entries, ids_of, place
from quiz_app.exchange.ledger_json import ledger_json
from quiz_app.ledger import build as ledger_build
from quiz_app.ledger.tagger import WeightsError

AHEAD = 64  # articles handed out and not yet written: memory stays flat however many there are

Work = Callable[[Entry], str | Bad]


def processes(jobs: int) -> Executor:
    """Return an executor of `jobs` processes that each load the reader once.

    They are started afresh, not forked, so that it works alike on every system.
    """
    context = multiprocessing.get_context("spawn")
    return ProcessPoolExecutor(jobs, mp_context=context, initializer=_follow_parent)


def read_file(
    source: Path, target: Path, publisher: str, executor: Executor
) -> Iterator[Bad | None]:
    """Append the ledger of each article in `source` to `target`; yield once an article.

    Yields None for an article whose ledger is in the file by then, else what is wrong with it.
    Articles whose id the file holds already are not read again. Raises OutputError where
    `target` holds no ledgers, BrokenExecutor where a worker died, WeightsError where the
    reader cannot be loaded, OSError where a file cannot be read or written.
    """
    done = ids_of(target)
    work = partial(read_entry, publisher=publisher)
    with target.open("ab") as file:
        for outcome in _in_order(entries(source), done, work, executor):
            if isinstance(outcome, str):
                file.write(f"{outcome}\n".encode())
                file.flush()
            yield outcome if isinstance(outcome, Bad) else None


def read_entry(entry: Entry, publisher: str) -> str | Bad:
    """Return the ledger of one article as a line of JSON, or why it cannot be read."""
    try:
        article = read_string(entry.text)
    except ArticleError as error:
        return Bad(place(entry.line, entry.id), str(error))
    ledger = ledger_build.build(article, entry.published, publisher)
    return json.dumps(ledger_json(entry.id, article, ledger), ensure_ascii=False)


def _in_order(
    found: Iterable[Entry | Bad], done: set[Name], work: Work, executor: Executor
) -> Iterator[str | Bad | None]:
    """Yield what becomes of each article, in their order; None for those done before."""
    waiting: deque[tuple[str, Future[str | Bad | None]]] = deque()
    try:
        for entry in found:
            if isinstance(entry, Bad):
                waiting.append((entry.place, _settled(entry)))
            elif entry.id in done:
                waiting.append(("", _settled(None)))
            else:
                waiting.append((place(entry.line, entry.id), executor.submit(work, entry)))
            if len(waiting) == AHEAD:
                yield _outcome(*waiting.popleft())
        while waiting:
            yield _outcome(*waiting.popleft())
    finally:
        for _, future in waiting:
            future.cancel()


def _settled(outcome: Bad | None) -> Future[str | Bad | None]:
    future: Future[str | Bad | None] = Future()
    future.set_result(outcome)
    return future


def _outcome(where: str, future: Future[str | Bad | None]) -> str | Bad | None:
    """Return the outcome; a defect that one article brings to light does not stop the others."""
    problem = future.exception()
    if problem is None:
        return future.result()
    if isinstance(problem, BrokenExecutor | WeightsError):
        raise problem
    what = f"{type(problem).__name__}: {problem}"
    return Bad(where, f"{what}. This is a defect of the program; please report it.")


def _follow_parent() -> None:
    """Leave Ctrl+C to the parent process, and end when it ends, killed or not."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    parent = multiprocessing.parent_process()
    if parent:
        threading.Thread(target=_end_after, args=(parent,), daemon=True).start()


def _end_after(parent: BaseProcess) -> None:
    parent.join()
    os._exit(1)  # nobody is left to take the result
