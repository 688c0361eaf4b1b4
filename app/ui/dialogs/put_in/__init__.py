"""Files into bags: the destination of each is shown, and can be changed, before anything is stored."""
