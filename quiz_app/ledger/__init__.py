"""Ledger: who said what, how, when, and what was checked. Pure: no web, no database, no clock."""
