"""A reading of the ledger, mended or added by hand; the questions on it follow."""

from __future__ import annotations

from uuid import UUID

from flask import redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from quiz_app.lesson.editing.parts import Record, accepted, fresh_id, with_record
from quiz_app.lesson.editing.passages import Passages
from quiz_app.lesson.model import Lesson
from quiz_app.models import LessonDraft
from quiz_app.services import drafts
from quiz_app.web.identity import teacher_required
from quiz_app.web.pages.editor import PART_NAMES, Part, editor_page
from quiz_app.web.teacher import bp
from quiz_app.web.teacher.drafts.editor import LEDGER
from quiz_app.web.teacher.drafts.record_forms import form_for, record_from
from quiz_app.web.teacher.drafts.saving import draft_of, record_or_404, save_ledger


@bp.route(f"/drafts/<uuid:uuid>/{LEDGER}/<record_id>", methods=["GET", "POST"])
@teacher_required
def edit_record(uuid: UUID, part: str, record_id: str) -> ResponseReturnValue:
    """Show a reading to mend; save what was mended."""
    draft = draft_of(uuid)
    lesson = drafts.read(draft)
    record = record_or_404(lesson, part, record_id)
    return _edited(draft, lesson, part, record_id, record)


@bp.route(f"/drafts/<uuid:uuid>/{LEDGER}/new", methods=["GET", "POST"])
@teacher_required
def new_record(uuid: UUID, part: str) -> ResponseReturnValue:
    """Show an empty reading; save what was written. `?sentence=7` is where it stands."""
    draft = draft_of(uuid)
    lesson = drafts.read(draft)
    return _edited(draft, lesson, part, fresh_id(lesson, part), None)


def _edited(
    draft: LessonDraft, lesson: Lesson, part: str, record_id: str, old: Record | None
) -> ResponseReturnValue:
    passages = Passages.of(lesson)
    form = form_for(part, lesson, record_id, old, passages)
    if form.validate_on_submit():
        made = record_from(form, part, record_id, old, passages)
        if made is not None:
            new = with_record(lesson, part, accepted(made))
            return save_ledger(draft, lesson, new) or redirect(
                url_for("teacher.draft", uuid=draft.uuid, part=part), 303
            )
    first = request.args.get("sentence", 0, type=int)
    page = render_template(
        "teacher/drafts/record.html",
        draft=draft,
        form=form,
        part=part,
        part_name=PART_NAMES[Part(part)],
        is_new=old is None,
        page=editor_page(lesson, Part(part), first or _sentence_of(old, passages)),
    )
    return page, 422 if form.errors else 200


def _sentence_of(record: Record | None, passages: Passages) -> int:
    """Return the number of the sentence to point out in the article, 0 for none."""
    for name in ("content", "statement", "words", "mentions"):
        found = getattr(record, name, None)
        if found:
            anchor = found[0] if isinstance(found, tuple) else found
            return passages.number(anchor.start)
    return 0
