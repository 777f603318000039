"""Writing a file so that it is never half-written."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path


def write_whole(path: Path, text: str) -> None:
    """Put `text` (UTF-8, lines ended by `\\n`) into a file: all of it, or nothing.

    Raises OSError where the folder cannot be written; the old file then stays as it was.
    """
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    draft = Path(name)
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        draft.chmod(_mode(path))
        draft.replace(path)
    finally:
        draft.unlink(missing_ok=True)


def _mode(path: Path) -> int:
    """Return the permissions of the file as it is, or those of a new file."""
    if path.exists():
        return path.stat().st_mode & 0o777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask
