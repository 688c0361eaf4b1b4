"""Muniment（档案室）: the archive room of one branch office, offline."""

__version__ = "0.1.0"
