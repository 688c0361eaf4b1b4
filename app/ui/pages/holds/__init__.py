"""Holds and what is sealed, at the window."""
