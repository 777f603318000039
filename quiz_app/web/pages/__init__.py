"""What the pupil's templates are given: frozen values, built without Flask.

A page holds nothing that its reader may not know yet: keys and reasons come in only with
an outcome that is due, so that no template can give one away.
"""

from quiz_app.web.pages.lessons import LessonRow, Progress
from quiz_app.web.pages.question import (
    Outcome,
    QuestionLinks,
    QuestionPage,
    State,
    moved_item,
    question_page,
)
from quiz_app.web.pages.reading import ReadingLinks, ReadingPage, reading_page
from quiz_app.web.pages.results import ResultsLinks, ResultsPage, results_page

__all__ = [
    "LessonRow",
    "Outcome",
    "Progress",
    "QuestionLinks",
    "QuestionPage",
    "ReadingLinks",
    "ReadingPage",
    "ResultsLinks",
    "ResultsPage",
    "State",
    "moved_item",
    "question_page",
    "reading_page",
    "results_page",
]
