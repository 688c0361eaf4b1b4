"""One page and one panel for every procedure; what a kind says of its own is its face."""
