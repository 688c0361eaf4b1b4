"""The pages of the window, each in a module or a package of its own."""
