"""The registers that the house itself knows, one a file."""
