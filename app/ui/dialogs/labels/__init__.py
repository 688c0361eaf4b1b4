"""Labels with the bar codes of dossiers, on sheets or from a label printer."""
