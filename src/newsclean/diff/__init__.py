"""What changed between two extractions of the same page.

    pieces    an article as fields and blocks, the same for JSON of any version
    align     which block of one is which of the other
    words     which words of two texts differ
    compare   all of it together
    show      the changes for a terminal
    as_json   the changes for programs
"""
