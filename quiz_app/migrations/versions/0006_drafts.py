"""Drafts of lessons and the states they had."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0006"
down_revision = "0003"
branch_labels = None
depends_on = None

MOMENT = sa.DateTime(timezone=True)
JSON_DATA = sa.JSON().with_variant(postgresql.JSONB(), "postgresql")


def upgrade() -> None:
    """Make the tables."""
    op.create_table(
        "lesson_draft",
        sa.Column("owner_id", sa.Integer(), nullable=False),
        sa.Column("lesson_id", sa.Integer(), nullable=True),
        sa.Column("title", sa.String(length=200), nullable=False),
        sa.Column("body", JSON_DATA, nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("published", sa.Integer(), nullable=True),
        sa.Column("created", MOMENT, nullable=False),
        sa.Column("updated", MOMENT, nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uuid", sa.Uuid(), nullable=False),
        sa.CheckConstraint("revision >= 1", name=op.f("ck_lesson_draft_revision_from_one")),
        sa.ForeignKeyConstraint(
            ["lesson_id"],
            ["lesson.id"],
            name=op.f("fk_lesson_draft_lesson_id_lesson"),
            ondelete="SET NULL",
        ),
        sa.ForeignKeyConstraint(
            ["owner_id"],
            ["teacher.id"],
            name=op.f("fk_lesson_draft_owner_id_teacher"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_lesson_draft")),
        sa.UniqueConstraint("uuid", name=op.f("uq_lesson_draft_uuid")),
    )
    op.create_index(op.f("ix_lesson_draft_lesson_id"), "lesson_draft", ["lesson_id"])
    op.create_index(op.f("ix_lesson_draft_owner_id"), "lesson_draft", ["owner_id"])
    op.create_table(
        "draft_revision",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("draft_id", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("body", JSON_DATA, nullable=False),
        sa.Column("changed", JSON_DATA, nullable=False),
        sa.Column("restored", sa.Integer(), nullable=True),
        sa.Column("autosaved", sa.Boolean(), nullable=False),
        sa.Column("saved", MOMENT, nullable=False),
        sa.ForeignKeyConstraint(
            ["draft_id"],
            ["lesson_draft.id"],
            name=op.f("fk_draft_revision_draft_id_lesson_draft"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_draft_revision")),
        sa.UniqueConstraint(
            "draft_id", "number", name=op.f("uq_draft_revision_draft_id_number")
        ),
    )


def downgrade() -> None:
    """Drop them."""
    op.drop_table("draft_revision")
    op.drop_table("lesson_draft")
