"""What each procedure (`domain/procedures`) adds to the engine of dockets, in a file of the same name."""
