"""Is this a newspaper, agency, station or site?"""

from __future__ import annotations

import re

from quiz_app.ledger import lexicon

_NAMES = lexicon.words("relay", "names")
_NOUNS = lexicon.words("relay", "nouns")


def names_medium(words: str) -> bool:
    """Return whether the words name or describe a medium: by a known name, or a noun in it."""
    has_name = any(re.search(rf"\b{re.escape(name)}\b", words) for name in _NAMES)
    return has_name or not _NOUNS.isdisjoint(words.lower().split())
