"""The editor: article and findings side by side; accept, remove, move, publish."""

from __future__ import annotations

from uuid import UUID

from flask import flash, redirect, render_template, request, session, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from quiz_app.lesson.editing.parts import (
    accepted,
    asked,
    moved,
    with_record,
    without_question,
    without_record,
)
from quiz_app.services import drafts
from quiz_app.services.errors import DraftNotReadyError
from quiz_app.web.clock import utcnow
from quiz_app.web.database import db
from quiz_app.web.identity import current_teacher, teacher_required
from quiz_app.web.pages.editor import Part, editor_page
from quiz_app.web.teacher import bp
from quiz_app.web.teacher.drafts.question_form import TYPE_NAMES
from quiz_app.web.teacher.drafts.saving import (
    MOST_NAMED,
    draft_of,
    question_or_404,
    record_or_404,
    save,
    save_ledger,
    shown_revision,
)
from quiz_app.web.unit_of_work import commit

LEDGER = "<any(sources, claims, verification, dates):part>"


@bp.get("/drafts/<uuid:uuid>")
@teacher_required
def draft(uuid: UUID) -> ResponseReturnValue:
    """Show the article by sentence and what was found; `?sentence=7` all that is in that one."""
    found = draft_of(uuid)
    wanted = request.args.get("part", "")
    part = Part(wanted) if wanted in list(Part) else None
    sentence = max(0, request.args.get("sentence", 0, type=int))
    page = editor_page(drafts.read(found), part, sentence)
    return render_template("teacher/drafts/editor.html", draft=found, page=page, types=TYPE_NAMES)


@bp.post(f"/drafts/<uuid:uuid>/{LEDGER}/<record_id>/accept")
@teacher_required
def accept_record(uuid: UUID, part: str, record_id: str) -> ResponseReturnValue:
    """Note that a person has looked at a reading and found it right."""
    found = draft_of(uuid)
    lesson = drafts.read(found)
    record = record_or_404(lesson, part, record_id)
    new = with_record(lesson, part, accepted(record))
    return save_ledger(found, lesson, new) or back(uuid, f"{part}-{record_id}")


@bp.post(f"/drafts/<uuid:uuid>/{LEDGER}/<record_id>/remove")
@teacher_required
def remove_record(uuid: UUID, part: str, record_id: str) -> ResponseReturnValue:
    """Remove a reading and what rests on it."""
    found = draft_of(uuid)
    lesson = drafts.read(found)
    record_or_404(lesson, part, record_id)
    new = without_record(lesson, part, record_id)
    return save_ledger(found, lesson, new) or back(uuid, f"{part}-{record_id}")


@bp.post("/drafts/<uuid:uuid>/questions/<uuid:question>/accept")
@teacher_required
def accept_question(uuid: UUID, question: UUID) -> ResponseReturnValue:
    """Ask a question that was a draft."""
    found = draft_of(uuid)
    lesson = drafts.read(found)
    question_or_404(lesson, question)
    return save(found, asked(lesson, question)) or back(uuid, f"q-{question}")


@bp.post("/drafts/<uuid:uuid>/questions/<uuid:question>/remove")
@teacher_required
def remove_question(uuid: UUID, question: UUID) -> ResponseReturnValue:
    """Take a question out of the draft."""
    found = draft_of(uuid)
    lesson = drafts.read(found)
    question_or_404(lesson, question)
    refused = save(found, without_question(lesson, question))
    if refused is None:
        flash(_("The question is gone. “Undo” brings it back."))
    return refused or back(uuid)


@bp.post("/drafts/<uuid:uuid>/questions/<uuid:question>/<any(earlier, later):direction>")
@teacher_required
def move_question(uuid: UUID, question: UUID, direction: str) -> ResponseReturnValue:
    """Ask a question one place earlier or later."""
    found = draft_of(uuid)
    lesson = drafts.read(found)
    question_or_404(lesson, question)
    steps = 1 if direction == "later" else -1
    return save(found, moved(lesson, question, steps)) or back(uuid, f"q-{question}")


@bp.post("/drafts/<uuid:uuid>/publish")
@teacher_required
def publish_draft(uuid: UUID) -> ResponseReturnValue:
    """Publish the draft as an immutable version that can be given to a class."""
    found = draft_of(uuid)
    if shown_revision() != found.revision:
        flash(_("This draft was saved in another window. Look at it, then publish."), "error")
        return back(uuid)
    try:
        version = drafts.publish(db.session, current_teacher(), found, utcnow())
    except DraftNotReadyError as error:
        for problem in error.problems[:MOST_NAMED]:  # the page itself shows all
            flash(f"{problem.message} {problem.advice}".strip(), "error")
        return back(uuid)
    commit()
    flash(_("Version %(n)s is published. You can give it to a class now.", n=version.number))
    return redirect(url_for("teacher.lesson", uuid=version.lesson.uuid), 303)


def back(uuid: UUID, place: str = "found") -> ResponseReturnValue:
    """Return to the editor, to what the form was about; to its top where there is news."""
    sentence = request.form.get("sentence", 0, type=int) or None
    part = request.form.get("part") or None
    anchor = None if "_flashes" in session else place
    address = url_for("teacher.draft", uuid=uuid, part=part, sentence=sentence, _anchor=anchor)
    return redirect(address, 303)
