"""What can be wrong with a lesson file, said with its place."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

Path = tuple[str | int, ...]  # from the top of the file: ("questions", 3, "stem")

FIX = "`quiz-app check --fix` puts it right."


@dataclass(frozen=True)
class Finding:
    """One thing wrong with a lesson, before the lines of a file are known."""

    path: Path
    message: str
    advice: str = ""


@dataclass(frozen=True)
class Problem:
    """One thing wrong with a lesson file."""

    path: str  # "questions[3].stem"; empty: the file as a whole
    line: int  # from 1
    message: str
    advice: str = ""

    def __str__(self) -> str:
        """Return the line, the path, what is wrong and what to do."""
        said = (f"{self.line}", self.path, f"{self.message} {self.advice}".rstrip())
        return ": ".join(part for part in said if part)


class LessonFileError(ValueError):
    """The lesson cannot be used; `problems` names every reason with its line."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        """Keep the problems; the message shows them all, one a line."""
        self.problems = tuple(problems)
        super().__init__("\n".join(str(problem) for problem in self.problems))


def path_text(path: Path) -> str:
    """Return a path as it is shown: `("questions", 3, "stem")` is `questions[3].stem`."""
    shown = "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in path)
    return shown.removeprefix(".")
