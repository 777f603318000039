"""Question families, one module a skill."""
