"""One dossier, whole: how far it is, whose identity was judged, what was agreed, held, recorded and reviewed."""
