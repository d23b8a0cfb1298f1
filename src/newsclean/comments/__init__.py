"""What readers wrote below a story, as records of who, when, what and how deep, from markup and pasted text alike.

    blocks -> lines -> zones -> units or heads -> records -> comments, and the roles of all that stands around them

1. `lines` reads each block as it would read in a comment section, alone and only when asked: the head of a comment (`names`, `times`,
   `signatures`), buttons, a heading, a form (`words`, the phrases of `data/comment_words.txt`; `letters`, how they are compared), or text.
2. A zone is a stretch of lines that may hold comments. `zones` has those that markup names. Without one that is sure of itself come, in
   this order, the thread of a forum (`threads`), sections below a heading such as "3 comments" (`headed`), and sections known by the
   way they read alone (`unheaded`); `search` has what the last two share: where to look, where a section ends, when to trust it.
3. The comments of a zone are its repeating places (`units`) where markup has such, else what heads and buttons divide (`split`).
4. `records` makes a comment of the lines of each: its name, its time, and what is left once furniture is set aside.
5. `claims` makes them more exact by JSON-LD, which is their source where a page prints none. `forms` gives headings, forms and
   leftovers their roles.

`find` is these steps in order; `parts/comments.py` asks for them, and says beforehand whether a page may hold comments at all.
"""
