"""Lines of pasted text told apart without markup: which is the headline, which are subheadings."""
