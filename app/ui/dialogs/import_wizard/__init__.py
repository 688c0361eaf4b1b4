"""The import of a ledger, step by step: file, columns, dry run, result."""
