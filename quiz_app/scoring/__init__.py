"""Scoring: a response becomes a fraction, a mark, a grade, and statistics. Pure."""
