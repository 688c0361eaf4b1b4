"""The founding of an archive, step by step: rules, name, people, passwords, recovery shares."""
