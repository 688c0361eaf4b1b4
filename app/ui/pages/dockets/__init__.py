"""One page and one panel for every procedure; what differs by kind is its face."""
