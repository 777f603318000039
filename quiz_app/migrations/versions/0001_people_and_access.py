"""Tables of teachers, classes, pupils, and of who is signed in."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    """Make the tables."""
    op.create_table(
        "classroom",
        sa.Column("name", sa.String(length=120), nullable=False),
        sa.Column("join_code", sa.String(length=8), nullable=False),
        sa.Column("joining_open", sa.Boolean(), nullable=False),
        sa.Column("language", sa.String(length=12), nullable=False),
        sa.Column(
            "date_order",
            sa.Enum("DAY_FIRST", "MONTH_FIRST", name="dateorder", native_enum=False, length=20),
            nullable=False,
        ),
        sa.Column("time_zone", sa.String(length=60), nullable=False),
        sa.Column("purge_on", sa.Date(), nullable=True),
        sa.Column("created", MOMENT, nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uuid", sa.Uuid(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_classroom")),
        sa.UniqueConstraint("join_code", name=op.f("uq_classroom_join_code")),
        sa.UniqueConstraint("uuid", name=op.f("uq_classroom_uuid")),
    )
    op.create_table(
        "teacher",
        sa.Column("name", sa.String(length=80), nullable=False),
        sa.Column("password", sa.String(length=255), nullable=True),
        sa.Column("active", sa.Boolean(), nullable=False),
        sa.Column("fs_uniquifier", sa.String(length=64), nullable=False),
        sa.Column("created", MOMENT, nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uuid", sa.Uuid(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_teacher")),
        sa.UniqueConstraint("fs_uniquifier", name=op.f("uq_teacher_fs_uniquifier")),
        sa.UniqueConstraint("name", name=op.f("uq_teacher_name")),
        sa.UniqueConstraint("uuid", name=op.f("uq_teacher_uuid")),
    )
    op.create_table(
        "throttle",
        sa.Column("key", sa.String(length=120), nullable=False),
        sa.Column("failures", sa.Integer(), nullable=False),
        sa.Column("last_failure", MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_throttle")),
    )
    op.create_index(op.f("ix_throttle_last_failure"), "throttle", ["last_failure"])
    op.create_table(
        "membership",
        sa.Column("teacher_id", sa.Integer(), nullable=False),
        sa.Column("classroom_id", sa.Integer(), nullable=False),
        sa.Column(
            "role",
            sa.Enum("OWNER", "CO_TEACHER", "VIEWER", name="role", native_enum=False, length=20),
            nullable=False,
        ),
        sa.ForeignKeyConstraint(
            ["classroom_id"],
            ["classroom.id"],
            name=op.f("fk_membership_classroom_id_classroom"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["teacher_id"],
            ["teacher.id"],
            name=op.f("fk_membership_teacher_id_teacher"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("teacher_id", "classroom_id", name=op.f("pk_membership")),
    )
    op.create_index(op.f("ix_membership_classroom_id"), "membership", ["classroom_id"])
    op.create_table(
        "one_time_token",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("token_hash", sa.String(length=64), nullable=False),
        sa.Column(
            "purpose",
            sa.Enum("FIRST_RUN", "RESET", name="tokenpurpose", native_enum=False, length=20),
            nullable=False,
        ),
        sa.Column("teacher_id", sa.Integer(), nullable=True),
        sa.Column("created", MOMENT, nullable=False),
        sa.Column("expires", MOMENT, nullable=False),
        sa.Column("used", MOMENT, nullable=True),
        sa.ForeignKeyConstraint(
            ["teacher_id"],
            ["teacher.id"],
            name=op.f("fk_one_time_token_teacher_id_teacher"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_one_time_token")),
        sa.UniqueConstraint("token_hash", name=op.f("uq_one_time_token_token_hash")),
    )
    op.create_index(op.f("ix_one_time_token_teacher_id"), "one_time_token", ["teacher_id"])
    op.create_table(
        "student",
        sa.Column("classroom_id", sa.Integer(), nullable=False),
        sa.Column("display_name", sa.String(length=80), nullable=False),
        sa.Column("pin_hash", sa.String(length=255), nullable=True),
        sa.Column("joined", MOMENT, nullable=True),
        sa.Column("extra_time_factor", sa.Double(), nullable=False),
        sa.Column("language", sa.String(length=12), nullable=True),
        sa.Column("created", MOMENT, nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uuid", sa.Uuid(), nullable=False),
        sa.CheckConstraint(
            "extra_time_factor >= 1", name=op.f("ck_student_extra_time_at_least_one")
        ),
        sa.ForeignKeyConstraint(
            ["classroom_id"],
            ["classroom.id"],
            name=op.f("fk_student_classroom_id_classroom"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_student")),
        sa.UniqueConstraint(
            "classroom_id", "display_name", name=op.f("uq_student_classroom_id_display_name")
        ),
        sa.UniqueConstraint("uuid", name=op.f("uq_student_uuid")),
    )
    op.create_table(
        "web_session",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("token_hash", sa.String(length=64), nullable=False),
        sa.Column("teacher_id", sa.Integer(), nullable=True),
        sa.Column("student_id", sa.Integer(), nullable=True),
        sa.Column("created", MOMENT, nullable=False),
        sa.Column("last_seen", MOMENT, nullable=False),
        sa.Column("expires", MOMENT, nullable=False),
        sa.Column("revoked", MOMENT, nullable=True),
        sa.CheckConstraint(
            "(teacher_id IS NULL) <> (student_id IS NULL)", name=op.f("ck_web_session_one_person")
        ),
        sa.ForeignKeyConstraint(
            ["student_id"],
            ["student.id"],
            name=op.f("fk_web_session_student_id_student"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["teacher_id"],
            ["teacher.id"],
            name=op.f("fk_web_session_teacher_id_teacher"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_web_session")),
        sa.UniqueConstraint("token_hash", name=op.f("uq_web_session_token_hash")),
    )
    op.create_index(op.f("ix_web_session_expires"), "web_session", ["expires"])
    op.create_index(op.f("ix_web_session_student_id"), "web_session", ["student_id"])
    op.create_index(op.f("ix_web_session_teacher_id"), "web_session", ["teacher_id"])


def downgrade() -> None:
    """Drop them."""
    for table in (
        "web_session",
        "student",
        "one_time_token",
        "membership",
        "throttle",
        "teacher",
        "classroom",
    ):
        op.drop_table(table)
