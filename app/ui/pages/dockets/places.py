"""The page of each kind of docket."""

from __future__ import annotations

PAGE_OF = {
    "loan": "borrowing",
    "destruction": "destruction",
    "write-off": "missing",
    "correction": "changes",
    "policy": "rules",
    "handover": "handover",
    "deputising": "deputising",
    "transfer": "transfer",
    "move-out": "move-out",
    "take-in": "take-in",
    "pairing": "pairings",
    "package-out": "package-out",
    "package-in": "package-in",
    "keeper": "keepers",
    "deposit-in": "deposit-in",
    "deposit-out": "deposit-out",
    "site-destruction": "site-destruction",
    "stocktake": "stocktake",
}
