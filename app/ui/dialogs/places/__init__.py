"""Dialogs about places: new ones by range, what they take, who keeps them, and moves by scan."""
