"""Alembic migrations; run by `quiz_app.schema`."""
