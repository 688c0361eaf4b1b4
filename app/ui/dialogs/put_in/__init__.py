"""Files into bags: what each will become is shown, and can be changed, before anything is kept."""
