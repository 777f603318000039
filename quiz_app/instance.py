"""The instance folder: made at first start, with a secret key only the owner can read."""

from __future__ import annotations

import os
import secrets
from pathlib import Path

from quiz_app.settings import Settings, SettingsError

KEY_FILE = "secret_key"


def prepare(settings: Settings) -> str:
    """Make the instance folder where it is missing and return the key that signs cookies.

    The key is the setting's, else the folder's; a missing one is made, mode 0600.
    Raises OSError where the folder cannot be written, SettingsError where the key is empty.
    """
    settings.instance.mkdir(mode=0o700, parents=True, exist_ok=True)
    return settings.secret_key or _key_in(settings.instance / KEY_FILE)


def _key_in(path: Path) -> str:
    try:
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        return _read(path)
    with os.fdopen(descriptor, "w", encoding="ascii") as file:
        file.write(secrets.token_hex(32))
    return _read(path)


def _read(path: Path) -> str:
    key = path.read_text(encoding="ascii").strip()
    if not key:
        raise SettingsError(str(path), "the file is empty; delete it and start again")
    return key
