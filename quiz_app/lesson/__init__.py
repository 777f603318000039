"""Lesson: a ledger becomes reading sections and questions, kept in one file. Pure."""
