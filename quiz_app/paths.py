"""Where the files beside the package stand: in a checkout, or inside an installed wheel."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from pathlib import Path

PACKAGE = Path(__file__).resolve().parent
_IN_WHEEL = PACKAGE / "_data"  # see [tool.hatch.build.targets.wheel.force-include]

CHECKOUT = None if _IN_WHEEL.is_dir() else PACKAGE.parent
DATA = CHECKOUT or _IN_WHEEL

TEMPLATES = DATA / "templates"
STATIC = DATA / "static"
LESSONS = DATA / "lessons"


def default_instance(environ: Mapping[str, str]) -> Path:
    """Return the folder of database and secrets: the checkout's, else the user's data folder."""
    return CHECKOUT / "instance" if CHECKOUT else user_data_folder(environ, sys.platform)


def user_data_folder(environ: Mapping[str, str], platform: str) -> Path:
    """Return where this platform keeps an application's data for one user.

    `platform` is `sys.platform`. Windows: %LOCALAPPDATA%; macOS: Application Support;
    else the XDG base directory specification.
    """
    home = Path.home()
    if platform == "win32":
        return Path(environ.get("LOCALAPPDATA") or home / "AppData" / "Local") / "Byline"
    if platform == "darwin":
        return home / "Library" / "Application Support" / "Byline"
    return Path(environ.get("XDG_DATA_HOME") or home / ".local" / "share") / "byline"
