"""A newer version of the article, pasted: what changes is shown before anything does."""

from __future__ import annotations

from uuid import UUID

from flask import flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from flask_babel import lazy_gettext as _l
from flask_wtf import FlaskForm
from wtforms import TextAreaField
from wtforms.validators import InputRequired

from quiz_app.article.errors import ArticleError
from quiz_app.lesson.editing.correct import Corrected, corrected
from quiz_app.lesson.editing.newer_text import as_text
from quiz_app.lesson.editing.parts import Record
from quiz_app.lesson.editing.passages import Passages
from quiz_app.lesson.model import Lesson
from quiz_app.services import drafts
from quiz_app.web.identity import teacher_required
from quiz_app.web.pages.editor import PART_NAMES, card_of
from quiz_app.web.teacher import bp
from quiz_app.web.teacher.drafts.saving import draft_of, save


class NewerTextForm(FlaskForm):
    """The article as it reads now."""

    text = TextAreaField(
        _l("The article as it reads now"),
        description=_l("With its headline, and a blank line between paragraphs."),
        validators=[InputRequired(_l("Paste the article."))],
    )


@bp.route("/drafts/<uuid:uuid>/newer-text", methods=["GET", "POST"])
@teacher_required
def newer_text(uuid: UUID) -> ResponseReturnValue:
    """Show what a newer text changes; take it over only where that was chosen."""
    draft = draft_of(uuid)
    lesson = drafts.read(draft)
    form = NewerTextForm(data={"text": as_text(lesson)})
    done = _compared(form, lesson)
    if done is not None and "take" in request.form:
        refused = save(draft, done.lesson)
        if refused is None:
            flash(_("The newer text is taken over. “Undo” brings the old one back."))
        return refused or redirect(url_for("teacher.draft", uuid=uuid), 303)
    page = render_template(
        "teacher/drafts/newer_text.html",
        draft=draft,
        form=form,
        done=done,
        unsure=_named(done.lesson, done.unsure) if done else (),
        gone=_named(lesson, done.gone) if done else (),
    )
    return page, 422 if form.errors else 200


def _compared(form: NewerTextForm, lesson: Lesson) -> Corrected | None:
    if not form.validate_on_submit():
        return None
    try:
        return corrected(lesson, form.text.data)
    except ArticleError:
        form.text.errors = [_("This holds no paragraph. Paste the whole article.")]
        return None


def _named(lesson: Lesson, records: list[Record]) -> list[str]:
    """Return readings as the editor names them."""
    passages = Passages.of(lesson)
    cards = [card_of(lesson.ledger, record, passages) for record in records]
    return [f"{PART_NAMES[card.part]}: {card.title}" for card in cards]
