"""Title, provenance, notes and word list of a draft."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from flask import redirect, render_template, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from flask_babel import lazy_gettext as _l
from flask_wtf import FlaskForm
from pydantic import ValidationError
from wtforms import StringField, TextAreaField
from wtforms.validators import InputRequired, Length, Optional, Regexp

from quiz_app.lesson.model import GlossaryEntry, Lesson
from quiz_app.services import drafts
from quiz_app.web.identity import teacher_required
from quiz_app.web.teacher import bp
from quiz_app.web.teacher.drafts.saving import draft_of, is_autosave, save, still_open

_OF_SOURCE = ("publisher", "byline", "url", "published", "rights")
_OF_TEACHER = ("notes", "lateral_reading")


class AboutForm(FlaskForm):
    """Everything about a lesson that is not read in the article."""

    title = StringField(
        _l("Title"), validators=[InputRequired(_l("Give a title.")), Length(max=200)]
    )
    level = StringField(_l("For whom"), validators=[Length(max=100)])
    content_note = TextAreaField(
        _l("Content note, shown before the article"), validators=[Length(max=1000)]
    )
    publisher = StringField(_l("Publisher"), validators=[Length(max=200)])
    byline = StringField(_l("Byline"), validators=[Length(max=300)])
    url = StringField(
        _l("Address of the article"),
        validators=[
            Optional(),
            Length(max=2000),
            Regexp(r"^https?://\S+$", message=_l("An address begins with https://.")),
        ],
    )
    published = StringField(
        _l("Published on, as 2025-03-13"),
        validators=[
            Optional(),
            Regexp(r"^\d{4}-\d{2}-\d{2}$", message=_l("Write it like 2025-03-13.")),
        ],
    )
    rights = TextAreaField(_l("Rights"), validators=[Length(max=1000)])
    glossary = TextAreaField(
        _l("Words in this article"), description=_l("One a line, as in “verify: to find out”.")
    )
    notes = TextAreaField(_l("Notes for the teacher"))
    discussion = TextAreaField(_l("To talk about"), description=_l("One question a line."))
    lateral_reading = TextAreaField(_l("A task away from the page"))


@bp.route("/drafts/<uuid:uuid>/about", methods=["GET", "POST"])
@teacher_required
def draft_about(uuid: UUID) -> ResponseReturnValue:
    """Show and save title, provenance, notes and word list."""
    draft = draft_of(uuid)
    lesson = drafts.read(draft)
    form = AboutForm(data=_shown(lesson))
    if form.validate_on_submit():
        made = _made(form, lesson)
        if made is not None:
            return save(draft, made) or redirect(url_for("teacher.draft", uuid=uuid), 303)
    if form.errors and is_autosave():
        why = next(iter(form.errors.values()))[0]
        return still_open(_("Not saved yet. %(why)s", why=why))
    page = render_template("teacher/drafts/about.html", draft=draft, form=form)
    return page, 422 if form.errors else 200


def _shown(lesson: Lesson) -> dict[str, Any]:
    return {
        **lesson.source.model_dump(),
        **lesson.teacher.model_dump(),
        "title": lesson.title,
        "level": lesson.level,
        "content_note": lesson.content_note,
        "discussion": "\n".join(lesson.teacher.discussion),
        "glossary": "\n".join(f"{entry.term}: {entry.meaning}" for entry in lesson.glossary),
    }


def _made(form: AboutForm, lesson: Lesson) -> Lesson | None:
    """Return the lesson with what was written; None, with errors, where that is none."""
    sent = {field.name: (field.data or "").strip() for field in form}
    glossary = _glossary(form, sent["glossary"])
    if glossary is None:
        return None
    try:
        source = type(lesson.source).model_validate(
            {**lesson.source.model_dump(), **{name: sent[name] for name in _OF_SOURCE}}
        )
    except ValidationError:  # the form has checked all but the calendar
        form.published.errors = [_("There is no such day.")]
        return None
    teacher = {name: sent[name] for name in _OF_TEACHER}
    talk = tuple(line.strip() for line in sent["discussion"].splitlines() if line.strip())
    return lesson.model_copy(
        update={
            "title": sent["title"],
            "level": sent["level"],
            "content_note": sent["content_note"],
            "source": source,
            "glossary": glossary,
            "teacher": lesson.teacher.model_copy(update={**teacher, "discussion": talk}),
        }
    )


def _glossary(form: AboutForm, text: str) -> tuple[GlossaryEntry, ...] | None:
    entries = []
    for line in filter(None, map(str.strip, text.splitlines())):
        term, _colon, meaning = line.partition(":")
        try:
            entries.append(GlossaryEntry(term=term.strip(), meaning=meaning.strip()))
        except ValidationError:
            form.glossary.errors = [_("“%(line)s” is no word with its meaning.", line=line)]
            return None
    return tuple(entries)
