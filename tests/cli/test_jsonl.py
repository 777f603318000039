from datetime import date
from pathlib import Path

import pytest

from quiz_app.cli.jsonl import Bad, Entry, OutputError, entries, ids_of, publication_date


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("2025-03-13", date(2025, 3, 13)),
        ("2025-03-13T23:50:00Z", date(2025, 3, 13)),
        ("2025-03-13 08:00", date(2025, 3, 13)),
        ("13-03-2025", date(2025, 3, 13)),
        ("03-02-2009", date(2009, 2, 3)),
        (None, None),
        ("", None),
    ],
)
def test_a_publication_date_is_read(written: object, day: date | None) -> None:
    assert publication_date(written) == day


@pytest.mark.parametrize("written", ["3/13/2025", "yesterday", "2025-02-30", 20250313, [], True])
def test_anything_else_is_no_publication_date(written: object) -> None:
    with pytest.raises(ValueError, match="pub_date"):
        publication_date(written)


def test_each_line_is_an_article_or_says_what_is_wrong(tmp_path: Path) -> None:
    path = tmp_path / "in.jsonl"
    path.write_bytes(
        b'{"id": "a", "text": "x", "pub_date": "2025-03-13"}\r\n'
        b"\n"
        b'{"id": "b", "text": "y"'
        b'\n{"id": null, "text": "y"}\n'
        b'{"id": "c", "text": 5}\n'
        b'{"id": "d", "text": "z", "pub_date": "soon"}\n'
        b'[1]\n\xff\xfe\n{"id": 8, "text": "no date"}\n{"id": "a", "text": "again"}'
    )
    found = list(entries(path))
    assert [one for one in found if isinstance(one, Entry)] == [
        Entry(1, "a", "x", date(2025, 3, 13)),
        Entry(9, 8, "no date", None),
    ]
    assert [one.place for one in found if isinstance(one, Bad)] == [
        "line 3",
        "line 4",
        "line 5, id c",
        "line 6, id d",
        "line 7",
        "line 8",
        "line 10, id a",
    ]


def test_a_line_nested_without_end_is_no_object(tmp_path: Path) -> None:
    path = tmp_path / "in.jsonl"
    path.write_bytes(b"[" * 200_000)
    assert [type(one) for one in entries(path)] == [Bad]


def test_the_ids_of_whole_lines_are_kept_and_half_a_line_is_cut_off(tmp_path: Path) -> None:
    path = tmp_path / "out.jsonl"
    whole = b'{"id": "a", "attributions": []}\n{"id": 7, "attributions": []}\n'
    path.write_bytes(whole + b'{"id": "b", "attributions": []}')
    assert ids_of(path) == {"a", 7}
    assert path.read_bytes() == whole


def test_a_file_that_is_not_there_holds_no_ids(tmp_path: Path) -> None:
    assert ids_of(tmp_path / "out.jsonl") == set()


@pytest.mark.parametrize(
    "line", [b"Dear diary\n", b'{"id": "a", "text": "x"}\n', b'{"attributions": []}\n', b"\n"]
)
def test_a_file_of_something_else_is_left_alone(tmp_path: Path, line: bytes) -> None:
    path = tmp_path / "out.jsonl"
    path.write_bytes(b'{"id": "a", "attributions": []}\n' + line + b"half")
    with pytest.raises(OutputError, match="line 2, is no ledger"):
        ids_of(path)
    assert path.read_bytes().endswith(line + b"half")
