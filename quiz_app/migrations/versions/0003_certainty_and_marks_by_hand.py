"""Whether an assignment asks how sure a pupil is; which marks a teacher gave by hand."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the two columns; what is there asks nothing and was marked by no hand."""
    with op.batch_alter_table("assignment") as table:
        table.add_column(
            sa.Column("asks_certainty", sa.Boolean(), nullable=False, server_default=sa.false())
        )
    with op.batch_alter_table("response") as table:
        table.add_column(
            sa.Column("marked_by_hand", sa.Boolean(), nullable=False, server_default=sa.false())
        )


def downgrade() -> None:
    """Drop them."""
    with op.batch_alter_table("response") as table:
        table.drop_column("marked_by_hand")
    with op.batch_alter_table("assignment") as table:
        table.drop_column("asks_certainty")
