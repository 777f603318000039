"""Slowing down of guesses, shared by all processes through the database.

A key names what is guessed at: "pin:<student>", "address:<ip>". Its first part picks
the limit. A class behind one address mistypes now and then, so an address has many
free tries and a short delay: it slows a guesser and never locks a class out.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import delete, update
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import Session

from quiz_app.models import Throttle


@dataclass(frozen=True)
class Limit:
    """After `free` failures the delay starts at `first` and doubles up to `longest`."""

    free: int
    first: timedelta
    longest: timedelta
    forget_after: timedelta

    def delay(self, failures: int) -> timedelta:
        """Return how long to wait after the last of `failures` failures."""
        beyond = failures - self.free
        if beyond <= 0:
            return timedelta(0)
        doublings: int = 2 ** min(beyond - 1, 30)
        return min(self.first * doublings, self.longest)


LIMITS = {
    "pin": Limit(3, timedelta(seconds=2), timedelta(minutes=10), timedelta(hours=1)),
    "address": Limit(60, timedelta(seconds=1), timedelta(seconds=20), timedelta(minutes=15)),
    "code": Limit(30, timedelta(seconds=1), timedelta(seconds=20), timedelta(minutes=15)),
    "sign-in": Limit(5, timedelta(seconds=2), timedelta(minutes=10), timedelta(hours=1)),
}


def wait(session: Session, key: str, now: datetime) -> timedelta:
    """Return how long the caller must still wait before the next try; zero: go on."""
    entry = session.get(Throttle, key, populate_existing=True)
    if entry is None or now - entry.last_failure > _limit(key).forget_after:
        return timedelta(0)
    left = entry.last_failure + _limit(key).delay(entry.failures) - now
    return max(left, timedelta(0))


def failed(session: Session, key: str, now: datetime) -> None:
    """Count one more failure; failures long ago are forgotten first."""
    session.execute(
        delete(Throttle).where(
            Throttle.key == key, Throttle.last_failure < now - _limit(key).forget_after
        )
    )
    # One statement, so that two guesses at the same moment both count.
    dialect = session.get_bind().dialect.name
    insert = postgresql.insert if dialect == "postgresql" else sqlite.insert
    session.execute(
        insert(Throttle)
        .values(key=key, failures=0, last_failure=now)
        .on_conflict_do_nothing(index_elements=[Throttle.key])
    )
    session.execute(
        update(Throttle)
        .where(Throttle.key == key)
        .values(failures=Throttle.failures + 1, last_failure=now)
    )


def succeeded(session: Session, key: str) -> None:
    """Forget the failures at a key."""
    session.execute(delete(Throttle).where(Throttle.key == key))


def _limit(key: str) -> Limit:
    return LIMITS[key.partition(":")[0]]
