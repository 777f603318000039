"""Words and times as pages show them."""

from __future__ import annotations

from datetime import datetime
from math import isclose
from zoneinfo import ZoneInfo

from flask import Flask
from flask_babel import format_datetime, format_decimal
from flask_babel import gettext as _

from quiz_app.lesson.questions.model import Skill
from quiz_app.models import Classroom, ShowAnswers
from quiz_app.scoring.policy import AttemptPolicy
from quiz_app.web.pages.dates import written_date
from quiz_app.web.pages.differences import part_name
from quiz_app.web.pages.words import in_words

LONGEST_HEADING = 60  # characters
_VULGAR = {1 / 4: "¼", 1 / 3: "⅓", 1 / 2: "½", 2 / 3: "⅔", 3 / 4: "¾"}


def init_app(app: Flask) -> None:
    """Give the templates these filters."""
    app.add_template_filter(skill_name)
    app.add_template_filter(show_answers_name)
    app.add_template_filter(counting_name)
    app.add_template_filter(class_time)
    app.add_template_filter(is_heading)
    app.add_template_filter(written_date)
    app.add_template_filter(amount)
    app.add_template_filter(part_name)
    app.add_template_filter(in_words)


def skill_name(skill: Skill) -> str:
    """Return the skill as pages name it."""
    return {Skill.SOURCES: _("Sources"), Skill.CLAIMS: _("Claims"), Skill.DATES: _("Dates")}[skill]


def show_answers_name(show: ShowAnswers) -> str:
    """Return when answers are shown, in words."""
    return {
        ShowAnswers.EACH: _("after each answer"),
        ShowAnswers.SUBMITTED: _("after handing in"),
        ShowAnswers.CLOSED: _("after the lesson is closed"),
        ShowAnswers.NEVER: _("never"),
    }[show]


def counting_name(counting: AttemptPolicy) -> str:
    """Return which attempt counts, in words."""
    return {
        AttemptPolicy.FIRST: _("the first attempt"),
        AttemptPolicy.BEST: _("the best attempt"),
        AttemptPolicy.LAST: _("the last attempt"),
    }[counting]


def later(show: ShowAnswers) -> str:
    """Return what a pupil is told about answers that are not shown yet."""
    return {
        ShowAnswers.EACH: "",
        ShowAnswers.SUBMITTED: _("You will see how it went when you hand in your answers."),
        ShowAnswers.CLOSED: _("You will see how it went when the lesson is closed."),
        ShowAnswers.NEVER: _("Your teacher sees your answers."),
    }[show]


def amount(number: float) -> str:
    """Return marks as people write them: 1, ½, 2⅓; other fractions with two decimals."""
    whole = int(number)
    for part, sign in _VULGAR.items():
        if isclose(number - whole, part, abs_tol=1e-6):
            return f"{whole or ''}{sign}"
    return str(format_decimal(round(number, 2)))


def is_heading(paragraph: str) -> bool:
    """Return whether a paragraph of plain text is a heading: short, with no mark at its end."""
    return len(paragraph) <= LONGEST_HEADING and paragraph[-1:].isalnum()


def class_time(moment: datetime, classroom: Classroom) -> str:
    """Return a moment as the clock of the class shows it."""
    local = moment.astimezone(ZoneInfo(classroom.time_zone))
    return str(format_datetime(local, "d MMM yyyy, HH:mm", rebase=False))
