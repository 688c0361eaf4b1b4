"""Archives of every schema that there was, and the schema of today."""

from __future__ import annotations

from app.models.store import migrations
from app.models.store.database import Database


def schema(db: Database) -> str:
    """The schema as it stands, in one canonical text (compared with `schema.sql`)."""
    return "".join(f"{sql};\n\n" for sql in migrations.parts(db).values())
