"""What can be wrong with an article, said so that the reader can mend it."""

from __future__ import annotations


class ArticleError(ValueError):
    """The article cannot be read; the message says why and what to do."""

    def __init__(self, problem: str, advice: str) -> None:
        """Keep what is wrong (`problem`) and what to do about it (`advice`)."""
        super().__init__(f"{problem} {advice}")
        self.problem = problem
        self.advice = advice
