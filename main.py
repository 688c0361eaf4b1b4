"""Muniment: the archive room of one branch office."""

from app.bootstrap import main

if __name__ == "__main__":
    raise SystemExit(main())
