"""Saving a draft from a form: whoever saved in between is never overwritten."""

from __future__ import annotations

from textwrap import shorten
from typing import TypeVar
from uuid import UUID

from flask import flash, render_template, request
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from flask_babel import ngettext
from werkzeug.exceptions import BadRequest, NotFound

from quiz_app.lesson.editing.parts import Record, question_of, record_of
from quiz_app.lesson.editing.rebuild import Rebuilt, rebuilt
from quiz_app.lesson.model import Lesson
from quiz_app.lesson.questions.model import Question
from quiz_app.models import LessonDraft
from quiz_app.services import drafts
from quiz_app.services.errors import DraftChangedError
from quiz_app.web import access
from quiz_app.web.clock import utcnow
from quiz_app.web.database import db
from quiz_app.web.identity import current_teacher
from quiz_app.web.pages.differences import differences
from quiz_app.web.unit_of_work import commit

T = TypeVar("T")
MOST_NAMED = 3  # questions in one message
LONGEST = 90  # characters of each
_OWN_FIELDS = frozenset({"csrf_token", "revision"})


def draft_of(uuid: UUID) -> LessonDraft:
    """Return a draft of the teacher who is signed in; 404 for another's."""
    return access.draft_for_teacher(db.session, current_teacher(), uuid)


def shown_revision() -> int:
    """Return the revision that the form was made from; 400 where the form does not say it."""
    revision = request.form.get("revision", type=int)
    if revision is None:
        raise BadRequest
    return revision


def save(
    draft: LessonDraft, lesson: Lesson, restored: int | None = None
) -> ResponseReturnValue | None:
    """Save what a form made of the draft.

    Return a page only where the form stays open: it saves by itself while it is filled in,
    or somebody saved in between.
    """
    by_itself = is_autosave()
    try:
        drafts.save(
            db.session,
            draft,
            lesson,
            shown_revision(),
            utcnow(),
            restored=restored,
            autosaved=by_itself,
        )
    except DraftChangedError as error:
        if by_itself:
            return still_open(_("Somebody saved in between. “Save” shows both versions."))
        return _conflict(error.draft, lesson)
    commit()
    return saved_now(draft) if by_itself else None


def is_autosave() -> bool:
    """Return whether the form was sent by itself, while it is filled in."""
    return "HX-Request" in request.headers


def saved_now(draft: LessonDraft) -> str:
    """Return the line that says so, with the revision that the open form goes on from."""
    note = _("Saved.")
    return render_template("teacher/drafts/saved.html", revision=draft.revision, note=note)


def still_open(why: str) -> str:
    """Return the line that says why nothing was saved; the form keeps its revision."""
    return render_template("teacher/drafts/saved.html", revision=shown_revision(), note=why)


def save_ledger(draft: LessonDraft, old: Lesson, new: Lesson) -> ResponseReturnValue | None:
    """Save a changed ledger with the questions that rest on it, and say which those are."""
    done = rebuilt(old, new)
    refused = save(draft, done.lesson)
    if refused is None:
        _tell(done)
    return refused


def _conflict(draft: LessonDraft, mine: Lesson) -> ResponseReturnValue:
    """Show what was saved in between and what was about to be saved; nothing is changed."""
    theirs = drafts.read(draft)
    shown = drafts.revision(db.session, draft, shown_revision())
    fields = [(n, v) for n, v in request.form.items(multi=True) if n not in _OWN_FIELDS]
    page = render_template(
        "teacher/drafts/conflict.html",
        draft=draft,
        fields=fields,
        between=differences(Lesson.model_validate(shown.body), theirs) if shown else None,
        mine=differences(theirs, mine),
    )
    return page, 409


def or_404(found: T | None) -> T:
    """Return a part of a draft; 404 where it is not there (any more)."""
    if found is None:
        raise NotFound
    return found


def record_or_404(lesson: Lesson, part: str, record_id: str) -> Record:
    """Return a reading of the draft; 404 where it is not there (any more)."""
    record = record_of(lesson, part, record_id)
    if record is None:
        raise NotFound
    return record


def question_or_404(lesson: Lesson, uuid: UUID) -> Question:
    """Return a question of the draft; 404 where it is not there (any more)."""
    question = question_of(lesson, uuid)
    if question is None:
        raise NotFound
    return question


def _tell(done: Rebuilt) -> None:
    """Say which questions changed with the ledger."""
    told = (
        (_("Changed with it"), [now for _before, now in done.replaced]),
        (_("No longer asked"), list(done.dropped)),
        (_("Your own, to read again"), list(done.to_reread)),
    )
    for what, questions in told:
        if questions:
            flash(f"{what}: {_named(questions)}")
    if done.offered:
        n = len(done.offered)
        flash(ngettext("%(num)s new draft to look at.", "%(num)s new drafts to look at.", n))


def _named(questions: list[Question]) -> str:
    """Return the first questions by the start of their stems: messages travel in a cookie."""
    stems = [f"“{shorten(question.stem, LONGEST, placeholder=' …')}”" for question in questions]
    more = len(stems) - MOST_NAMED
    rest = [_("and %(n)s more; the history names all", n=more)] if more > 0 else []
    return " · ".join([*stems[:MOST_NAMED], *rest])
