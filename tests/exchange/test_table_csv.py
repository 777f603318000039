import csv
import io

import pytest

from quiz_app.exchange.table_csv import to_csv


def test_a_table_is_rfc_4180_with_bom():
    assert to_csv(["Name", "Marks"], [["Ada, K.", 2], ['Bo "B"', None]]) == (
        '\ufeffName,Marks\r\n"Ada, K.",2\r\n"Bo ""B""",\r\n'.encode()
    )


@pytest.mark.parametrize(
    ("cell", "shown"),
    [
        ("=1+1", "'=1+1"),
        ("+44", "'+44"),
        ("-2", "'-2"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("\t=1", "'\t=1"),
        ("＝1", "'＝1"),
        ("Ada", "Ada"),
        (-2, "-2"),
        (0.5, "0.5"),
        (3.0, "3"),
        ("two\r\nlines", "two lines"),
        ("\r=1", "' =1"),
    ],
)
def test_a_cell_is_never_run(cell, shown):
    text = to_csv(["x"], [[cell]]).decode("utf-8-sig")
    assert list(csv.reader(io.StringIO(text)))[1] == [shown]
