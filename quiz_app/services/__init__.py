"""Use cases: functions that take `session` first and never commit."""
