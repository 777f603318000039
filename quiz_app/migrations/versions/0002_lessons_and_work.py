"""Tables of lessons, assignments, attempts, responses and the audit."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

MOMENT = sa.DateTime(timezone=True)
JSON_DATA = sa.JSON().with_variant(postgresql.JSONB(), "postgresql")


def upgrade() -> None:
    """Make the tables."""
    op.create_table(
        "audit",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.Column("teacher_id", sa.Integer(), nullable=True),
        sa.Column("action", sa.String(length=40), nullable=False),
        sa.Column("subject", sa.String(length=200), nullable=False),
        sa.Column("detail", JSON_DATA, nullable=False),
        sa.ForeignKeyConstraint(
            ["teacher_id"],
            ["teacher.id"],
            name=op.f("fk_audit_teacher_id_teacher"),
            ondelete="SET NULL",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_audit")),
    )
    op.create_index(op.f("ix_audit_at"), "audit", ["at"])
    op.create_index(op.f("ix_audit_teacher_id"), "audit", ["teacher_id"])
    op.create_table(
        "lesson",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uuid", sa.Uuid(), nullable=False),
        sa.Column("owner_id", sa.Integer(), nullable=True),
        sa.Column("created", MOMENT, nullable=False),
        sa.ForeignKeyConstraint(
            ["owner_id"],
            ["teacher.id"],
            name=op.f("fk_lesson_owner_id_teacher"),
            ondelete="SET NULL",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_lesson")),
        sa.UniqueConstraint("uuid", name=op.f("uq_lesson_uuid")),
    )
    op.create_index(op.f("ix_lesson_owner_id"), "lesson", ["owner_id"])
    op.create_table(
        "lesson_version",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("lesson_id", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("title", sa.String(length=200), nullable=False),
        sa.Column("body", JSON_DATA, nullable=False),
        sa.Column("published", MOMENT, nullable=False),
        sa.CheckConstraint("length(sha256) = 64", name=op.f("ck_lesson_version_sha256_length")),
        sa.CheckConstraint("number >= 1", name=op.f("ck_lesson_version_number_from_one")),
        sa.ForeignKeyConstraint(
            ["lesson_id"],
            ["lesson.id"],
            name=op.f("fk_lesson_version_lesson_id_lesson"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_lesson_version")),
        sa.UniqueConstraint("lesson_id", "number", name=op.f("uq_lesson_version_lesson_id_number")),
        sa.UniqueConstraint("lesson_id", "sha256", name=op.f("uq_lesson_version_lesson_id_sha256")),
    )
    op.create_table(
        "assignment",
        sa.Column("classroom_id", sa.Integer(), nullable=False),
        sa.Column("lesson_version_id", sa.Integer(), nullable=False),
        sa.Column("opens", MOMENT, nullable=True),
        sa.Column("closes", MOMENT, nullable=True),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column(
            "counting",
            sa.Enum("FIRST", "BEST", "LAST", name="counting", native_enum=False, length=10),
            nullable=False,
        ),
        sa.Column(
            "show_answers",
            sa.Enum(
                "EACH",
                "SUBMITTED",
                "CLOSED",
                "NEVER",
                name="showanswers",
                native_enum=False,
                length=20,
            ),
            nullable=False,
        ),
        sa.Column("created", MOMENT, nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uuid", sa.Uuid(), nullable=False),
        sa.CheckConstraint("attempts >= 1", name=op.f("ck_assignment_attempts_from_one")),
        sa.CheckConstraint(
            "closes IS NULL OR opens IS NULL OR closes >= opens",
            name=op.f("ck_assignment_closes_not_before_opening"),
        ),
        sa.ForeignKeyConstraint(
            ["classroom_id"],
            ["classroom.id"],
            name=op.f("fk_assignment_classroom_id_classroom"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["lesson_version_id"],
            ["lesson_version.id"],
            name=op.f("fk_assignment_lesson_version_id_lesson_version"),
            ondelete="RESTRICT",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_assignment")),
        sa.UniqueConstraint(
            "classroom_id",
            "lesson_version_id",
            name=op.f("uq_assignment_classroom_id_lesson_version_id"),
        ),
        sa.UniqueConstraint("uuid", name=op.f("uq_assignment_uuid")),
    )
    op.create_index(op.f("ix_assignment_lesson_version_id"), "assignment", ["lesson_version_id"])
    op.create_table(
        "attempt",
        sa.Column("assignment_id", sa.Integer(), nullable=False),
        sa.Column("student_id", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("started", MOMENT, nullable=False),
        sa.Column("submitted", MOMENT, nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uuid", sa.Uuid(), nullable=False),
        sa.CheckConstraint("number >= 1", name=op.f("ck_attempt_number_from_one")),
        sa.ForeignKeyConstraint(
            ["assignment_id"],
            ["assignment.id"],
            name=op.f("fk_attempt_assignment_id_assignment"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["student_id"],
            ["student.id"],
            name=op.f("fk_attempt_student_id_student"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_attempt")),
        sa.UniqueConstraint(
            "assignment_id",
            "student_id",
            "number",
            name=op.f("uq_attempt_assignment_id_student_id_number"),
        ),
        sa.UniqueConstraint("uuid", name=op.f("uq_attempt_uuid")),
    )
    op.create_index(op.f("ix_attempt_student_id"), "attempt", ["student_id"])
    op.create_table(
        "response",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("attempt_id", sa.Integer(), nullable=False),
        sa.Column("question", sa.Uuid(), nullable=False),
        sa.Column("try", sa.Integer(), nullable=False),
        sa.Column("token", sa.Uuid(), nullable=False),
        sa.Column("raw", JSON_DATA, nullable=False),
        sa.Column("certainty", sa.String(length=10), nullable=True),
        sa.Column("fraction", sa.Double(), nullable=True),
        sa.Column("ungraded_because", sa.String(length=200), nullable=True),
        sa.Column("given", MOMENT, nullable=False),
        sa.CheckConstraint(
            "(fraction IS NULL) = (ungraded_because IS NOT NULL)",
            name=op.f("ck_response_graded_or_reason"),
        ),
        sa.CheckConstraint(
            "fraction IS NULL OR (fraction >= 0 AND fraction <= 1)",
            name=op.f("ck_response_fraction"),
        ),
        sa.ForeignKeyConstraint(
            ["attempt_id"],
            ["attempt.id"],
            name=op.f("fk_response_attempt_id_attempt"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_response")),
        sa.UniqueConstraint(
            "attempt_id", "question", "try", name=op.f("uq_response_attempt_id_question_try")
        ),
        sa.UniqueConstraint("token", name=op.f("uq_response_token")),
    )


def downgrade() -> None:
    """Drop them."""
    for table in (
        "response",
        "attempt",
        "assignment",
        "lesson_version",
        "lesson",
        "audit",
    ):
        op.drop_table(table)
