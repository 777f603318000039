"""A date as people write it, to the precision that is known."""

from __future__ import annotations

from datetime import date

from babel.dates import format_date, format_skeleton

_SKELETONS = {1: "y", 2: "yMMMM"}


def written_date(value: str, with_year: bool = True, language: str = "en") -> str:
    """Return "2025-03-12" as "12 March 2025" and "2025-03" as "March 2025".

    Without the year, a day is "12 March". English is written in the British order.
    """
    parts = [int(part) for part in value.split("-")]
    locale = "en_GB" if language == "en" else language.replace("-", "_")
    year, month, day_of_month, *_ = [*parts, 1, 1]
    day = date(year, month, day_of_month)
    if len(parts) == 3 and with_year:
        return str(format_date(day, "long", locale=locale))
    skeleton = "MMMMd" if len(parts) == 3 else _SKELETONS[len(parts)]
    return str(format_skeleton(skeleton, day, locale=locale))
