INCLUDE part.ink
Main text {n}.
-> far
=== near
near
-> END
