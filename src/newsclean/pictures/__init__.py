"""Pictures: which of them tell a story, by where their files are kept and by what stands beside them. `parts/media.py` asks."""
