"""Paper from a PDF: handed over whole where the system takes it, as dots elsewhere, or as a file."""
