"""The inspector: what newsclean decided about a page, and why. Nothing in it is loaded by `extract`.

    examination   the stages once more, with a record of who decided what
    claimed       everything a page says of its fields, and what is printed
    provenance    each field: where it came from, what agreed, what did not, how sure
    verdicts      each block: what gave it its role, what came second and by how much
    choice        which blocks to show
    safe          text of a page made harmless for a terminal
    terminal, panel, table, one_block, overview   the views for a terminal
    as_json       the same for programs
    html/         the same as a page
"""
