"""The procedures of the house, one file each."""
