"""Counting from the day of publication: weekdays, missing years, steps. Points with notes."""

from __future__ import annotations

from datetime import date, timedelta

from quiz_app.ledger.dates import notes
from quiz_app.ledger.dates.expressions import Calendar, Step, Weekday
from quiz_app.ledger.dates.point import Point, add, around
from quiz_app.ledger.dates.tense import Direction
from quiz_app.ledger.model import Precision

Counted = tuple[Point | None, str]

_LOOKS = {
    Direction.SURELY_BACK: "the sentence looks back",
    Direction.BACK: "the sentence looks back",
    Direction.AHEAD: "the sentence looks ahead",
    Direction.UNKNOWN: "the sentence does not show whether it looks back or ahead",
}
_YEARS_AROUND = range(-4, 5)  # 29 February comes every fourth year
_WEEK = 7
_FARTHEST = 274  # days: of a date more than nine months away a writer gives the year


def weekday(one: Weekday, published: date, looks: Direction) -> Counted:
    """Return the day of the week that is meant; the day of publication itself counts.

    "Last" and "next" leave that day out. Where the sentence shows no direction, back is
    taken: news reports what happened.
    """
    if one.week is not None:
        monday = published - timedelta(days=published.weekday())
        day = monday + timedelta(days=one.number - 1 + _WEEK * one.week)
        return Point(day, Precision.DAY), notes.counted(published)
    if one.which == 0 and looks is Direction.UNKNOWN:
        looks = Direction.AHEAD
    ahead = one.which == 1 or (one.which in (0, None) and looks is Direction.AHEAD)
    distance = (one.number - published.isoweekday()) % _WEEK
    if not ahead:
        distance -= _WEEK if distance else 0
    if distance == 0 and one.which in (-1, 1):
        distance = one.which * _WEEK
    day = published + timedelta(days=distance + _WEEK * one.later)
    shown = f"“{'next' if ahead else 'last'}” says which" if one.which else _LOOKS[looks]
    precision = Precision.WEEKEND if one.weekend else Precision.DAY
    return Point(day, precision), notes.weekday(day, published, shown)


def calendar(one: Calendar, published: date, looks: Direction) -> Counted:
    """Return the date with the year that is not written."""
    if one.year_step is not None:
        return one.in_year(published.year + one.year_step), notes.counted(published)
    points = [one.in_year(published.year + step) for step in _YEARS_AROUND]
    known = [point for point in points if point is not None]
    point = _chosen(one, known, published, looks)
    if point is None:
        return None, notes.NO_SUCH_DAY
    if one.which is not None:
        return point, notes.counted(published)
    return point, notes.year(point.start, published, _shown(looks, point, published))


def _chosen(one: Calendar, points: list[Point], published: date, looks: Direction) -> Point | None:
    which = one.which
    if which == -1:
        return max((p for p in points if p.last < published), key=_start, default=None)
    if which == 0:
        return next((p for p in points if p.start.year == published.year), None)
    if which == 1:
        return min((p for p in points if p.start > published), key=_start, default=None)
    if one.just_past:
        return _just_past(points, published, looks)
    return _in_direction(points, published, looks)


def _just_past(points: list[Point], published: date, looks: Direction) -> Point | None:
    """Return the last quarter of that name; "it expects fourth-quarter sales": it may be near."""
    last = max((p for p in points if p.start <= published), key=_start, default=None)
    nearest = min(points, key=lambda p: _gap(p, published), default=None)
    return nearest if looks is Direction.AHEAD else last


def _in_direction(points: list[Point], published: date, looks: Direction) -> Point | None:
    last = max((p for p in points if p.start <= published), key=_start, default=None)
    coming = min((p for p in points if p.last >= published), key=_start, default=None)
    if looks is Direction.SURELY_BACK:
        return last
    if looks is Direction.BACK and last and _gap(last, published) <= _FARTHEST:
        return last
    if looks is Direction.AHEAD and coming and _gap(coming, published) <= _FARTHEST:
        return coming
    return min(points, key=lambda p: _gap(p, published), default=None)


def _shown(looks: Direction, point: Point, published: date) -> str:
    is_other = point.start > published if "back" in looks else point.last < published
    if is_other and looks is not Direction.UNKNOWN:
        return "the other one is more than nine months away"
    return _LOOKS[looks]


def _gap(point: Point, day: date) -> int:
    """Return how many days lie between a point and a day, 0 if it holds the day."""
    return max((point.start - day).days, (day - point.last).days, 0)


def _start(point: Point) -> date:
    return point.start


def step(one: Step, published: date) -> Counted:
    """Return the point so many units away, as precise as the unit ("two years ago": a year)."""
    day = add(published, one.amount, one.unit)
    return (around(day, one.precision) if day else None), notes.counted(published)
