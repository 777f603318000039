"""Tables as CSV that a spreadsheet opens: RFC 4180, UTF-8 with BOM, no formulas.

A cell that a spreadsheet would run (it starts with =, +, -, @, tab or return, blanks aside) gets an
apostrophe in front (OWASP, "CSV injection"); numbers are left alone.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence

Cell = str | int | float | None

BOM = "\ufeff"
_RUNNABLE = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")


def to_csv(header: Sequence[str], rows: Iterable[Sequence[Cell]]) -> bytes:
    """Return the table; None is an empty cell, a line break inside a cell becomes a space."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow([_safe(name) for name in header])
    writer.writerows([_safe(cell) for cell in row] for row in rows)
    return (BOM + out.getvalue()).encode()


def _safe(cell: Cell) -> str | int | float:
    if cell is None:
        return ""
    if not isinstance(cell, str):
        # 1.0 is a date or a text to spreadsheets of countries that write 1,0.
        return int(cell) if cell == int(cell) else cell
    line = " ".join(cell.splitlines()) if ("\n" in cell or "\r" in cell) else cell
    # Blanks in front do not stop every spreadsheet from running the rest.
    return f"'{line}" if cell.startswith(_RUNNABLE) or line.lstrip().startswith(_RUNNABLE) else line
