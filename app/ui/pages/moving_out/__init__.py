"""The pages of what leaves for another institution, and of what comes from one (移出、收进)."""
