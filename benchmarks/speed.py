"""What reading costs: `python -m benchmarks.speed`.

CPU seconds for 750 words with the reader loaded, start of a new process to its first ledger,
peak memory, and time against length up to 20,000 words. The articles are those of tests/corpus
in turn, shuffled. Exit code 1 where a goal is missed; on a busy machine time goals may be.
"""

from __future__ import annotations

import random
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import NamedTuple

from quiz_app.article.text import read_string
from quiz_app.ledger.build import build

ROOT = Path(__file__).parents[1]
DAY = date(2025, 6, 20)
TYPICAL = 750  # words of a news article
LENGTHS = (1_000, 2_000, 5_000, 10_000, 20_000)
REPEATS = 5
_MIB = 1024 if sys.platform != "darwin" else 1024**2  # units of ru_maxrss in a MiB


class Goal(NamedTuple):
    """A figure with the most that it may be."""

    name: str
    measured: float
    most: float

    @property
    def is_met(self) -> bool:
        """Return whether the figure is no more than it may be."""
        return self.measured <= self.most


def main() -> None:
    goals = list(measure())
    for goal in goals:
        verdict = "met" if goal.is_met else "MISSED"
        print(f"{goal.name:46s} {goal.measured:8.2f}  at most {goal.most:6.2f}  {verdict}")
    if not all(goal.is_met for goal in goals):
        raise SystemExit(1)


def measure() -> Iterator[Goal]:
    """Yield what reading costs, as it is measured; prints time against length."""
    seconds, mebibytes = cold_start(made_of(TYPICAL))
    yield Goal("cold start to the ledger, wall seconds", seconds, 3.0)
    yield Goal("peak memory of that process, MiB", mebibytes, 400.0)
    read(made_of(TYPICAL))  # loads the weights
    warm = min(read(made_of(TYPICAL, seed)) for seed in range(REPEATS))
    yield Goal(f"warm, CPU seconds for {TYPICAL} words", warm, 0.5)
    cost = {length: read(made_of(length)) for length in LENGTHS}
    for length, spent in cost.items():
        print(f"{length:8,d} words {spent:7.2f} CPU s {1000 * spent / length:7.3f} ms a word")
    shortest, longest = LENGTHS[0], LENGTHS[-1]
    growth = (cost[longest] / longest) / (cost[shortest] / shortest)
    yield Goal(f"time a word at {longest:,} words to {shortest:,}", growth, 1.3)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / _MIB
    yield Goal(f"peak memory at {longest:,} words, MiB", peak, 400.0)


def made_of(words: int, seed: int = 1) -> str:
    """Return an article of about so many words: paragraphs of the corpus, shuffled."""
    shuffled = random.Random(seed)
    pieces: list[str] = []
    count = 0
    while True:
        for piece in shuffled.sample(paragraphs(), len(paragraphs())):
            pieces.append(piece)
            count += len(piece.split())
            if count >= words:
                return "\n\n".join(pieces)


def paragraphs() -> list[str]:
    """Return the paragraphs of the corpus in a fixed order."""
    texts = [path.read_text("utf-8") for path in sorted((ROOT / "tests/corpus").glob("*.txt"))]
    return [piece.strip() for text in texts for piece in text.split("\n\n") if piece.strip()]


def read(text: str) -> float:
    """Read an article and return the CPU seconds it took."""
    started = time.process_time()
    build(read_string(text), DAY)
    return time.process_time() - started


def cold_start(text: str) -> tuple[float, float]:
    """Return wall seconds and peak MiB of a new process that reads one article."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "article.txt"
        path.write_text(text, "utf-8")
        command = [sys.executable, "-m", "quiz_app", "read", str(path), "--json"]
        started = time.monotonic()
        subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
        seconds = time.monotonic() - started
    return seconds, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / _MIB


if __name__ == "__main__":
    main()
