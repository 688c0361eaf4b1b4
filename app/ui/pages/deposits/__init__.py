"""The pages of originals in deposit: their ledger, and the slips by which they come and go."""
