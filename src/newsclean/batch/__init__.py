"""Batch: many inputs to one folder or file, with nothing lost.

    sources -> Input -> chunks -> workers (processes) -> Outcome -> sink and manifest, in the order of the inputs

    sources     what the command line names, one input after the other: folders, archives, crawls, tables, lists
    naming      which output an input gets; no two get the same
    convert     one input to one outcome; it never raises
    worker      the process that converts, and what it may take
    pool        workers, their ends and their replacement; results in order
    manifest    a line an input: what became of it
    state       what an interrupted run leaves for the next
    files       files that appear whole, some at a time
    sink        where outputs go: a tree of files, or records in one file
    run         all of it together

One process reads, names, writes and keeps the manifest; the workers clean pages. Only what is
under way is in memory: inputs are streamed, and what must be remembered of all of them is in an SQLite file.
"""

from __future__ import annotations
