"""The families of rules, found where they stand, so that no test forgets a new one."""

from __future__ import annotations

import importlib
import pkgutil

from app.models import domain
from app.models.domain import rulebook

CHECKED = tuple(
    importlib.import_module(f"{domain.__name__}.{one.name}")
    for one in pkgutil.iter_modules(domain.__path__)
    if one.name == "rules" or one.name.endswith("_rules")
)
"""The modules with functions that refuse."""
FAMILIES = (rulebook, *CHECKED)
"""The modules in which a rule may stand."""
