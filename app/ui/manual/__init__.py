"""The manual in the window: topics in Markdown below `resources/manual`, the keys that are heard, and F1."""
