"""A choice of skills on the command line."""

from __future__ import annotations

from typing import Any

import click

from quiz_app.lesson.questions.model import Skill


class Skills(click.ParamType[tuple[Skill, ...]]):
    """Some of the skills, written as sources,dates."""

    name = "SKILL,…"

    def convert(
        self, value: Any, param: click.Parameter | None, ctx: click.Context | None
    ) -> tuple[Skill, ...]:
        """Return the skills; fails with those there are where `value` names another."""
        if isinstance(value, tuple):
            return value
        named = {name.strip() for name in value.split(",")}
        if unknown := sorted(named - set(Skill)):
            self.fail(f"{', '.join(unknown)}: the skills are {', '.join(Skill)}.", param, ctx)
        return tuple(skill for skill in Skill if skill in named)
