"""The command `quiz-app`. Thin: parse the arguments, make one call, print.

Each subcommand lives in a module of its own that is imported only when it is used, so
that `quiz-app check` starts without Flask and `quiz-app serve` without the tagger.
"""

from __future__ import annotations

import importlib

import click

from quiz_app import __version__

COMMANDS = {  # name on the command line -> "module:attribute"
    "backup": "quiz_app.cli.backup:backup",
    "build": "quiz_app.cli.build:build",
    "check": "quiz_app.cli.check:check",
    "demo": "quiz_app.cli.demo:demo",
    "import": "quiz_app.cli.import_:import_",
    "read": "quiz_app.cli.read:read",
    "restore": "quiz_app.cli.backup:restore",
    "serve": "quiz_app.cli.serve:serve",
    "teacher": "quiz_app.cli.teacher:teacher",
}


class LazyGroup(click.Group):
    """A group that knows its commands by name and imports one when it is asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names of all commands, sorted."""
        return sorted(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Return the command of that name, or None where there is none."""
        if cmd_name not in COMMANDS:
            return None
        module, attribute = COMMANDS[cmd_name].split(":")
        command: click.Command = getattr(importlib.import_module(module), attribute)
        return command


@click.group(cls=LazyGroup)
@click.version_option(__version__)
def main() -> None:
    """Turn a news article into a media-literacy lesson, and run it with a class."""
