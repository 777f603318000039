"""Teachers, classes and pupils."""

from __future__ import annotations

import enum
from datetime import date, datetime
from secrets import token_hex

from flask_security import UserMixin
from sqlalchemy import CheckConstraint, Enum, ForeignKey, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from quiz_app.models.base import Base, Keyed


class Teacher(Keyed, UserMixin, Base):
    """Who signs in with name and password. No e-mail is kept."""

    __tablename__ = "teacher"

    name: Mapped[str] = mapped_column(String(80), unique=True)
    password: Mapped[str | None] = mapped_column(String(255))  # argon2id; None until set up
    active: Mapped[bool] = mapped_column(default=True)
    # Flask-Security names a signed-in teacher by it; a new one ends all sessions.
    fs_uniquifier: Mapped[str] = mapped_column(
        String(64), unique=True, default=lambda: token_hex(32)
    )
    created: Mapped[datetime]

    memberships: Mapped[list[Membership]] = relationship(
        back_populates="teacher", cascade="all, delete-orphan"
    )


class DateOrder(enum.Enum):
    """How the class reads 12/3/2025."""

    DAY_FIRST = "day first"
    MONTH_FIRST = "month first"


class Classroom(Keyed, Base):
    """A class with its join code."""

    __tablename__ = "classroom"

    name: Mapped[str] = mapped_column(String(120))
    join_code: Mapped[str] = mapped_column(String(8), unique=True)
    joining_open: Mapped[bool] = mapped_column(default=True)
    language: Mapped[str] = mapped_column(String(12), default="en")
    date_order: Mapped[DateOrder] = mapped_column(
        Enum(DateOrder, native_enum=False, length=20), default=DateOrder.DAY_FIRST
    )
    time_zone: Mapped[str] = mapped_column(String(60), default="UTC")
    purge_on: Mapped[date | None]
    created: Mapped[datetime]

    memberships: Mapped[list[Membership]] = relationship(
        back_populates="classroom", cascade="all, delete-orphan"
    )
    students: Mapped[list[Student]] = relationship(
        back_populates="classroom", cascade="all, delete-orphan", order_by="Student.display_name"
    )


class Role(enum.Enum):
    """What a teacher may do in a class."""

    OWNER = "owner"
    CO_TEACHER = "co-teacher"
    VIEWER = "viewer"


class Membership(Base):
    """A teacher of a class."""

    __tablename__ = "membership"

    teacher_id: Mapped[int] = mapped_column(
        ForeignKey("teacher.id", ondelete="CASCADE"), primary_key=True
    )
    classroom_id: Mapped[int] = mapped_column(
        ForeignKey("classroom.id", ondelete="CASCADE"), primary_key=True, index=True
    )
    role: Mapped[Role] = mapped_column(Enum(Role, native_enum=False, length=20), default=Role.OWNER)

    teacher: Mapped[Teacher] = relationship(back_populates="memberships")
    classroom: Mapped[Classroom] = relationship(back_populates="memberships")


class Student(Keyed, Base):
    """A pupil of one class: a name and a PIN, nothing else."""

    __tablename__ = "student"
    __table_args__ = (
        UniqueConstraint("classroom_id", "display_name"),
        CheckConstraint("extra_time_factor >= 1", name="extra_time_at_least_one"),
    )

    classroom_id: Mapped[int] = mapped_column(ForeignKey("classroom.id", ondelete="CASCADE"))
    display_name: Mapped[str] = mapped_column(String(80))
    pin_hash: Mapped[str | None] = mapped_column(String(255))  # argon2id; None: not joined yet
    joined: Mapped[datetime | None]  # when the PIN was set
    extra_time_factor: Mapped[float] = mapped_column(default=1.0)
    language: Mapped[str | None] = mapped_column(String(12))
    created: Mapped[datetime]

    classroom: Mapped[Classroom] = relationship(back_populates="students")
