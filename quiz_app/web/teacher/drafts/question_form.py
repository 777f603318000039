"""What a teacher sends for a question: fields by name, and rows of options."""

from __future__ import annotations

from dataclasses import dataclass

from flask_babel import gettext as _
from flask_babel import lazy_gettext as _l
from werkzeug.datastructures import MultiDict

from quiz_app.lesson.editing.authoring import MOST_ROWS, ONE_RIGHT, SOME_RIGHT, TYPES, Mistake
from quiz_app.lesson.editing.written import Row, Written
from quiz_app.web.teacher.drafts.record_forms import passage_problem

MOST = 8  # rows, where the type does not say otherwise
SPARE = 2  # empty rows below those that are filled
FEWEST = 4
TYPE_NAMES = dict(
    zip(
        TYPES,
        (
            _l("Choose one"),
            _l("Choose several"),
            _l("Match"),
            _l("Put in order"),
            _l("Point to the passage"),
            _l("Type a date"),
            _l("Type a name"),
            _l("Write freely"),
        ),
        strict=True,
    )
)
_WITH_ROWS = frozenset(TYPES) - {"typed-date", "typed-name"}


@dataclass(frozen=True)
class Problem:
    """Something to mend, and the id of the field where it is."""

    message: str
    target: str


def said_in(form: MultiDict[str, str], kind: str) -> Written:
    """Return what was written; rows without any words are left out."""
    rows = [_row(form, number) for number in range(MOST_ROWS.get(kind, MOST))]
    filled = [row for row in rows if row.text or row.reason or row.goes_with]

    def text(name: str) -> str:
        return form.get(name, "").strip()

    return Written(
        type=kind,
        skill=text("skill"),
        stem=text("stem"),
        evidence=text("evidence"),
        passage=text("passage"),
        rows=tuple(filled),
        others=text("others"),
        key=text("key"),
        accept=text("accept"),
        right=text("right_reason"),
        wrong=text("wrong_reason"),
        sample=text("sample"),
    )


def _row(form: MultiDict[str, str], number: int) -> Row:
    return Row(
        text=form.get(f"row-{number}-text", "").strip(),
        reason=form.get(f"row-{number}-reason", "").strip(),
        right=str(number) in form.getlist("right"),
        goes_with=form.get(f"row-{number}-goes_with", "").strip(),
        id=form.get(f"row-{number}-id", "")[:8],
    )


def rows_of(said: Written) -> tuple[Row, ...]:
    """Return the rows to show: those written, and some to fill."""
    if said.type not in _WITH_ROWS:
        return ()
    most = MOST_ROWS.get(said.type, MOST)
    wanted = min(most, max(FEWEST, len(said.rows) + SPARE))
    return (*said.rows, *[Row("")] * (wanted - len(said.rows)))


def problem_of(mistake: Mistake) -> Problem:
    """Return a mistake with the id of its field in the page."""
    known = {
        ONE_RIGHT: _("Mark one option as right, and only one."),
        SOME_RIGHT: _("Mark what is right."),
    }
    message = known.get(mistake.message, mistake.message)
    if mistake.passage is not None:
        message = passage_problem(mistake.passage)
    where = {"right": "right_reason", "wrong": "wrong_reason", "rows": "row-0-text"}
    if mistake.row >= 0:
        place = _("Row %(n)s", n=mistake.row + 1)
        return Problem(f"{place}: {message}", f"row-{mistake.row}-{mistake.field}")
    if mistake.message in known:
        return Problem(message, "row-0-text")
    return Problem(
        f"{field_name(mistake.field)}: {message}", where.get(mistake.field, mistake.field)
    )


def field_name(field: str) -> str:
    """Return a field as the page names it."""
    names = {
        "stem": _("Question"),
        "evidence": _("Proof in the article"),
        "passage": _("Passage to show with the question"),
        "rows": _("Answers"),
        "key": _("Answer"),
        "accept": _("Also right"),
        "right": _("Reason when right"),
        "wrong": _("Reason when not right"),
        "sample": _("An answer that would do"),
        "skill": _("Skill"),
    }
    return names.get(field, field)
