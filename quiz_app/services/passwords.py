"""Passwords of teachers: what is asked of one, and its argon2id hash."""

from __future__ import annotations

import unicodedata
from typing import Final

from argon2 import PasswordHasher

# NIST SP 800-63B, 5.1.1: length counts, rules about kinds of characters do harm.
MIN_LENGTH = 10
MAX_LENGTH = 200
# The same password typed on two keyboards can differ in code points; both become one form.
NORMAL_FORM: Final = "NFKC"

_hasher = PasswordHasher()


def hashed(password: str) -> str:
    """Return the argon2id hash; raise ValueError where the password is too short or too long."""
    normal = unicodedata.normalize(NORMAL_FORM, password)
    if not MIN_LENGTH <= len(normal) <= MAX_LENGTH:
        raise ValueError(f"a password has {MIN_LENGTH} to {MAX_LENGTH} characters")
    return _hasher.hash(normal)
