"""Finding the parts of a story: one module a part, one step of `label.STEPS` a module."""
