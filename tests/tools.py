"""Where the programs are that tests drive but do not bring: Chromium, axe-core.

`python -m tests.tools` prints the path of Chromium, or says what to do.
"""

import os
import shutil
import sys
from pathlib import Path

CHROMIUM_NAMES = ("chromium", "chromium-browser", "google-chrome-stable", "google-chrome")
CHROMIUM_ON_MACOS = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
)
TOOLS = Path(__file__).parent / ".tools"


class ToolMissingError(Exception):
    """A program that the tests drive is not there; the message says how to get it."""


def chromium() -> str:
    """Return the path of a Chromium: that of BYLINE_TEST_CHROMIUM, else the system's."""
    named = os.environ.get("BYLINE_TEST_CHROMIUM")
    found = (named, *map(shutil.which, CHROMIUM_NAMES), *CHROMIUM_ON_MACOS)
    for path in found:
        if path and Path(path).exists():
            return path
    raise ToolMissingError(
        "No Chromium was found. Debian: apt install chromium. macOS: brew install --cask "
        "google-chrome. Elsewhere: set BYLINE_TEST_CHROMIUM to its path."
    )


def axe_script() -> str:
    """Return the source of axe-core, to run in a page."""
    scripts = sorted(TOOLS.glob("axe-*.min.js"))
    if not scripts:
        raise ToolMissingError("axe-core is not there. Run: python .ci/fetch_axe.py")
    return scripts[-1].read_text(encoding="utf-8")


if __name__ == "__main__":
    try:
        print(chromium())
    except ToolMissingError as error:
        sys.exit(str(error))
