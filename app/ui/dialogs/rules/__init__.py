"""Dialogs about the office's rules."""
