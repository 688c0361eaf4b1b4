"""The part of each procedure (`domain/procedures`) in the engine of dockets, in a file of the same name."""
